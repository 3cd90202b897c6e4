#include "indexer/parse/families/inspection.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

/// Words that may stand between the name of an outcome and its grade.
constexpr std::string_view kBetween =
    "is|are|it|they|that|judged|assessed|graded|to|be|as|remains|remain|judgement|grade";

bool only_between(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    if (!is_word_byte(words[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < words.size() && is_word_byte(words[end])) ++end;
    const std::string_view word = words.substr(at, end - at);
    if (!any_item(kBetween, [&](std::string_view item) { return item == word; })) return false;
    at = end;
  }
  // Half of "requires improvement to be good" is another grade.
  return !has_words(words, "be") || has_any(words, "judged|assessed|graded");
}

/// The grade that the rest of a block is, behind the outcome's name: "good", ": good", "is that it
/// requires improvement", "are inadequate."
std::optional<FoundGrade> grade_in_tail(std::string_view tail) {
  for (std::size_t at = 0; at < tail.size(); ++at) {
    const auto found = grade_at(tail, at);
    if (!found) continue;
    const std::string_view behind = tail.substr(at + found->words.size());
    const bool last = behind.find_first_not_of(" .*:#)0123456789") == std::string_view::npos;
    return last && only_between(tail.substr(0, at)) ? found : std::nullopt;
  }
  return std::nullopt;
}

struct GradedBlock {
  OutcomeName name;
  FoundGrade grade;
};

/// The judgement that the whole of block `i` is.
std::optional<GradedBlock> graded_block(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 220;
  const Block& block = reading.blocks[i];
  const std::string_view words = reading.words(i);
  if (block.boilerplate || words.size() > kLongest) return std::nullopt;
  const auto name = outcome_named(words);
  if (!name || name->outcome == Outcome::overall) return std::nullopt;
  // In running text and lists a short name is a word like others: "Education is good."
  if (name->short_name && block.kind != BlockKind::heading) return std::nullopt;
  const auto found = grade_in_tail(name->tail);
  return found ? std::optional(GradedBlock{*name, *found}) : std::nullopt;
}

void note_covers(Letter& letter, const OutcomeName& name) {
  if (!name.with_care_leavers || letter.outcomes.empty()) return;
  OutcomeGrade& last = letter.outcomes.back();
  if (last.outcome == name.outcome && last.covers.empty())
    last.covers.push_back(Outcome::care_leavers);
}

Evidence* find_evidence(Letter& letter, const std::string& field) {
  const auto found = std::find_if(letter.evidence.begin(), letter.evidence.end(),
                                  [&](const Evidence& e) { return e.field == field; });
  return found == letter.evidence.end() ? nullptr : &*found;
}

}  // namespace

void set_rows(const Reading& reading, Letter& letter, const GradeTable& table) {
  for (const GradeRow& row : table.rows) {
    if (!row.grade) continue;
    Evidence* evidence = set_grade(reading, letter, row.name.outcome, *row.grade, row.words);
    if (!evidence) continue;
    if (row.unsure) evidence->doubt = "the table of judgements is not whole";
    note_covers(letter, row.name);
  }
}

void read_graded_blocks(const Reading& reading, Letter& letter) {
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const auto block = graded_block(reading, i);
    if (!block) continue;
    const auto& [name, found] = *block;
    if (set_grade(reading, letter, name.outcome, found.grade, found.words)) {
      note_covers(letter, name);
      continue;
    }
    const OutcomeGrade* known = letter.outcome(name.outcome);
    Evidence* evidence = find_evidence(letter, grade_field(name.outcome));
    if (known && evidence && known->grade.value != found.grade.value && evidence->doubt.empty())
      evidence->doubt = "the heading of its section says " + std::string(found.grade.word);
  }
}

std::size_t graded_blocks(const Reading& reading) {
  std::array<bool, kOutcomeCount> graded{};
  for (std::size_t i = 0; i < reading.blocks.size(); ++i)
    if (const auto block = graded_block(reading, i))
      graded[static_cast<std::size_t>(block->name.outcome)] = true;
  return static_cast<std::size_t>(std::count(graded.begin(), graded.end(), true));
}

void read_inspection_head(const Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(
      reading, letter,
      "inspection dates|inspection date|dates of inspection|"
      "date of inspection|review dates|review date|dates of review|date of review");
  settle_inspection_year(letter);
}

void read_board_grade(const Reading& reading, Letter& letter) {
  constexpr std::size_t kMostBlocks = 60;
  constexpr std::size_t kReach = 200;
  const std::string_view text = reading.folded.text();
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = reading.words(i);
    if (words.empty()) continue;
    // The sentence may be broken over lines that look like blocks of their own.
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const std::string_view sentence = sentence_at(text.substr(begin, kReach), 0);
    const auto name = outcome_named(sentence);
    if (!name || name->outcome != Outcome::lscb) continue;
    if (const auto found = judged(sentence)) {
      set_grade(reading, letter, Outcome::lscb, found->grade, found->words);
      return;
    }
  }
}

}  // namespace lettergrade::parse
