#include "indexer/parse/families/apa.hpp"

#include <array>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitle = "annual performance assessment";

/// What makes a sentence a judgement of the whole outcome, and what only may.
constexpr std::string_view kStrongCues = "contribution|capacity|overall|effectiveness|effective";
constexpr std::string_view kWeakCues = "services|support|outcomes|management";

/// Ofsted's own definitions of its grades, which letters use instead of the word.
struct Level {
  int value;
  std::string_view words;
};
constexpr std::array kLevels{
    Level{4,
          "well above minimum requirements|significantly exceeds minimum requirements|"
          "well above the minimum requirements"},
    Level{1,
          "does not meet minimum requirements|does not deliver minimum requirements|"
          "below minimum requirements"},
    Level{2, "only minimum requirements|only at minimum requirements|at minimum requirements"},
    Level{3, "above minimum requirements|exceeds minimum requirements|above the minimum"},
};

/// Reads one outcome's section: the blocks behind its heading up to the next outcome's.
class SectionGrades {
 public:
  SectionGrades(const Reading& reading, int year, Outcome outcome, Said& said)
      : reading_(reading), year_(year), overall_(outcome == Outcome::overall), said_(said) {}

  void heading(std::string_view words) {
    const int graded = grade_number_at_end(words);
    const int number = graded != 0 ? graded : bare_number_at_end(words);
    if (number != 0) note_number(number, words);
  }

  void block(std::size_t i) {
    const std::string_view words = reading_.words(i);
    if (const auto number = grade_line(words); number && words.size() < 30)
      return note_number(number->number, words);
    if (reading_.blocks[i].kind != BlockKind::paragraph || reading_.blocks[i].boilerplate) return;
    any_sentence(words, [&](std::string_view sentence) {
      sentence_of(sentence);
      return said_.word.has_value();
    });
  }

 private:
  void note_number(int number, std::string_view words) {
    if (said_.number) return;
    said_.number = number;
    said_.number_words = words;
  }

  /// The first two sentences give the judgement; later ones may only repeat its number.
  void sentence_of(std::string_view sentence) {
    // Each other outcome is an aspect; where its heading was not told, it is not the whole.
    if (overall_ && has_words(sentence, "in this aspect")) return;
    const bool early = ++sentences_ <= 2;
    if (early && said_.level == 0) note_level(sentence);
    const bool strong = has_any(sentence, kStrongCues);
    if (!strong && !(early && has_any(sentence, kWeakCues))) return;
    const auto found = own_judgement(sentence, year_);
    if (!found) return;
    const bool confirms = said_.number == found->grade.value;
    if (!confirms && !(early && strong) && said_.number) return;
    said_.word = found->grade;
    said_.word_words = sentence;
  }

  void note_level(std::string_view sentence) {
    for (const Level& level : kLevels) {
      if (!has_any(sentence, level.words)) continue;
      said_.level = level.value;
      said_.level_words = sentence;
      return;
    }
  }

  const Reading& reading_;
  int year_;
  bool overall_;
  Said& said_;
  int sentences_ = 0;
};

std::string_view without_end(std::string_view sentence) {
  while (!sentence.empty() && sentence.back() == ' ') sentence.remove_suffix(1);
  return sentence;
}

}  // namespace

int score_apa_letter(const Reading& reading) {
  const std::string_view title = find_phrase(reading, kTitle, 2500);
  if (title.empty()) return 0;
  if (reading.salutation) return 40;
  // A joint area review has the year's assessment in an annex.
  const auto before = static_cast<std::size_t>(title.data() - reading.folded.text().data());
  const std::string_view lead = reading.head(before);
  const bool annexed =
      has_any(lead, "joint area review|local services overall") ||
      has_any(lead.substr(lead.size() > 24 ? lead.size() - 24 : 0), "annex|appendix");
  return annexed ? 0 : 30;
}

void read_apa_head(const Reading& reading, Letter& letter) {
  read_letter_date(reading, letter);
  read_assessed_year(reading, letter, kTitle);
  const std::string framework = "apa-" + std::to_string(letter.year.value_or(0));
  const bool known = framework_of_slug(framework) != nullptr;
  set_kind(reading, letter, LetterType::apa, known ? framework : "", find_phrase(reading, kTitle));
}

void note_rows(const GradeTable& table, SaidByOutcome& said) {
  for (const GradeRow& row : table.rows) {
    Said& outcome = said[row.name.outcome];
    if (!outcome.number && row.number) {
      outcome.number = row.number;
      outcome.number_words = row.in_row;
    }
    if (!outcome.word && row.grade) {
      outcome.word = row.grade;
      outcome.word_words = row.words;
    }
  }
}

void note_sections(const Reading& reading, int year, SaidByOutcome& said) {
  std::optional<SectionGrades> section;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    if (reading.closing && i >= *reading.closing) return;
    if (reading.blocks[i].kind != BlockKind::heading) {
      if (section) section->block(i);
      continue;
    }
    const std::string_view words = reading.words(i);
    const StandingHeading* standing = standing_heading(words);
    if (standing && standing->part_of_outcome) continue;
    const auto outcome = numbered_title(words);
    section.reset();
    if (!outcome) continue;
    section.emplace(reading, year, outcome->outcome, said[outcome->outcome]);
    section->heading(words);
  }
}

void keep_table_outcomes(const GradeTable& table, SaidByOutcome& said) {
  if (table.rows.empty()) return;
  std::erase_if(said, [](const auto& entry) { return !entry.second.number; });
}

void settle_grades(const Reading& reading, Letter& letter, const SaidByOutcome& said) {
  const ScaleDirection direction = printed_scale(reading.folded.text());
  for (const auto& [outcome, what] : said) {
    if (what.word) {
      Evidence* evidence =
          set_grade(reading, letter, outcome, *what.word, without_end(what.word_words));
      if (evidence && what.number) check_number(*evidence, *what.word, *what.number, direction);
      continue;
    }
    if (!what.number) continue;
    const bool defined = what.level == *what.number;
    const auto value = defined ? what.number : value_of(*what.number, direction);
    if (value) {
      const Grade grade{static_cast<std::uint8_t>(*value), canonical_word(*value)};
      set_grade(reading, letter, outcome, grade,
                without_end(defined ? what.level_words : what.number_words));
      continue;
    }
    add_missing(letter, grade_field(outcome)).doubt =
        "the number " + std::to_string(*what.number) + " stands without a word or a scale";
  }
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
