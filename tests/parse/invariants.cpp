#include "tests/parse/invariants.hpp"

#include <algorithm>
#include <set>

#include "indexer/parse/folded.hpp"

namespace lettergrade {
namespace {

bool inside(const Letter& letter, Span span) {
  return span.begin <= span.end && span.end <= letter.text.size();
}

/// Whether [begin, end) holds nothing but white space.
bool blank(const Letter& letter, std::uint32_t begin, std::uint32_t end) {
  return trim(std::string_view(letter.text).substr(begin, end - begin)).empty();
}

std::string blocks(const Letter& letter) {
  std::uint32_t at = 0;
  std::uint32_t page = 1;
  for (const Block& block : letter.blocks) {
    if (!inside(letter, block.span) || block.span.empty()) return "a block lies outside the text";
    if (block.span.begin < at) return "blocks overlap";
    if (!blank(letter, at, block.span.begin)) return "text stands between blocks";
    if (block.page < page) return "pages run backwards";
    at = block.span.end;
    page = block.page;
  }
  if (!letter.blocks.empty() && letter.blocks.front().continues) return "the first block continues";
  if (!blank(letter, at, static_cast<std::uint32_t>(letter.text.size())))
    return "text stands behind the blocks";
  return {};
}

/// Whether a span starts and ends with words, on the page that is given.
bool tidy(const Letter& letter, Span span, std::uint32_t page) {
  const std::string_view text = slice(letter.text, span);
  if (trim(text).size() != text.size()) return false;
  const auto breaks = std::count(letter.text.begin(), letter.text.begin() + span.begin, '\f');
  return static_cast<std::uint32_t>(breaks) + 1 == page;
}

std::string points(const Letter& letter, const Section& section) {
  for (const Point& point : section.points) {
    if (!inside(letter, point.span) || point.span.empty()) return "a point lies outside the text";
    if (section.first_block == section.end_block) return "a section of no blocks has points";
    if (point.span.begin < letter.blocks[section.first_block].span.begin ||
        point.span.end > letter.blocks[section.end_block - 1].span.end)
      return "a point lies outside its section";
    if (!tidy(letter, point.span, point.page)) return "a ragged point";
  }
  return {};
}

/// Whether a span lies in the blocks of the section with this number.
bool inside_section(const Letter& letter, Span span, std::uint32_t number) {
  if (number >= letter.sections.size() || !inside(letter, span) || span.empty()) return false;
  const Section& section = letter.sections[number];
  if (section.first_block == section.end_block) return false;
  return letter.blocks[section.first_block].span.begin <= span.begin &&
         span.end <= letter.blocks[section.end_block - 1].span.end;
}

std::string paragraphs(const Letter& letter) {
  std::set<std::string> ids;
  std::uint32_t at = 0;
  for (const Paragraph& paragraph : letter.paragraphs) {
    if (!ids.insert(paragraph.id).second) return "two paragraphs share an id: " + paragraph.id;
    if (!paragraph.id.starts_with(paragraph.number)) return "an id without its number";
    if (!inside_section(letter, paragraph.span, paragraph.section))
      return "a paragraph lies outside its section: " + paragraph.id;
    if (!tidy(letter, paragraph.span, paragraph.page)) return "a ragged paragraph: " + paragraph.id;
    if (paragraph.span.begin < at) return "paragraphs overlap: " + paragraph.id;
    at = paragraph.span.end;
    // The number stands right before its paragraph.
    const std::uint32_t before = paragraph.span.begin;
    const std::string_view head =
        std::string_view(letter.text).substr(before > 24 ? before - 24 : 0, std::min(before, 24U));
    if (head.find(paragraph.number) == std::string_view::npos)
      return "a paragraph without its number: " + paragraph.id;
  }
  return {};
}

std::string statements(const Letter& letter) {
  for (const Statement& statement : letter.statements) {
    if (!inside_section(letter, statement.sentence, statement.section))
      return "a statement lies outside its section";
    if (!tidy(letter, statement.sentence, statement.page)) return "a ragged statement";
    if (!statement.sentence.contains(statement.thing) || statement.thing.empty())
      return "what is judged stands outside its sentence";
    if (!statement.sentence.contains(statement.word) || statement.word.empty())
      return "the grade stands outside its sentence";
    const auto word = grade_of_word(slice(letter.text, statement.word));
    if (!word || *word != statement.grade) return "a statement's words are not its grade";
  }
  return {};
}

std::string sections(const Letter& letter) {
  if (letter.sections.empty()) return "a letter has no section";
  std::uint32_t next = 0;
  for (const Section& section : letter.sections) {
    if (section.first_block != next || section.end_block < section.first_block)
      return "sections leave a gap";
    next = section.end_block;
    if (next > letter.blocks.size()) return "a section ends behind the last block";
    if (std::string wrong = points(letter, section); !wrong.empty()) return wrong;
  }
  return next == letter.blocks.size() ? std::string{} : "sections do not cover the blocks";
}

/// Whether the words that a field is said to stand in can say it.
bool supports(const Letter& letter, const Evidence& one) {
  const std::string words = squeeze(slice(letter.text, one.span));
  if (one.field == "addressee") return words == letter.addressee;
  const auto names_year = [&](int year) {
    return words.find(std::to_string(year).substr(2)) != std::string::npos;
  };
  if (one.field == "year" && one.confidence == Confidence::stated && letter.year)
    return names_year(*letter.year);
  if (one.field == "date" && letter.date) return names_year(letter.date->year);
  if (one.field == "inspected_to" && letter.inspected_to)
    return names_year(letter.inspected_to->year);
  const auto graded = [&](const Grade& grade) {
    const std::string lower = ascii_lower(words);
    const auto says = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    const bool number = lower.find_first_of("1234") != std::string::npos;
    // "Requires", the name of its row, "improvement".
    const bool broken = grade.value == 2 && says("requir") && says("improvement");
    return number || broken || says("minimum requirements") ||
           std::any_of(kGradeWords.begin(), kGradeWords.end(), [&](const GradeWord& row) {
             return row.value == grade.value &&
                    (says(row.word) || parse::any_item(row.variants, says));
           });
  };
  if (one.field == "grade" && letter.grade) return graded(*letter.grade);
  for (const OutcomeGrade& own : letter.outcomes)
    if (one.field == "outcomes." + std::string(spec(own.outcome).slug)) return graded(own.grade);
  return !words.empty();
}

/// Whether the letter has a value for the field.
bool is_set(const Letter& letter, std::string_view field) {
  if (field == "authority") return !letter.authority.empty();
  if (field == "year") return letter.year.has_value();
  if (field == "date") return letter.date.has_value();
  if (field == "inspected_from") return letter.inspected_from.has_value();
  if (field == "inspected_to") return letter.inspected_to.has_value();
  if (field == "framework") return !letter.framework.empty();
  if (field == "addressee") return !letter.addressee.empty();
  if (field == "grade") return letter.grade.has_value();
  constexpr std::string_view kOutcomes = "outcomes.";
  if (!field.starts_with(kOutcomes)) return true;
  const auto outcome = outcome_of_slug(field.substr(kOutcomes.size()));
  return outcome && letter.outcome(*outcome) != nullptr;
}

/// A letter grades only what its rule book grades, on its scale; a paper may repeat anything.
std::string graded_by_framework(const Letter& letter) {
  const FrameworkSpec* framework = framework_of_slug(letter.framework);
  if (framework == nullptr) return letter.framework.empty() ? "" : "an unknown framework";
  // By who read it: a paper about no known council is kept as type other.
  if (letter.recogniser == "council-report") return {};
  if (letter.grade && !judges(*framework, Outcome::overall))
    return "a headline that no rule book gives";
  for (const OutcomeGrade& own : letter.outcomes)
    if (!judges(*framework, own.outcome)) return "an outcome that its framework does not grade";
  return {};
}

std::string evidence(const Letter& letter) {
  for (const Evidence& one : letter.evidence) {
    if (!inside(letter, one.span)) return "evidence lies outside the text: " + one.field;
    if (one.confidence == Confidence::stated && one.span.empty())
      return "a stated field has no words: " + one.field;
    const bool elsewhere =
        one.confidence == Confidence::derived || one.confidence == Confidence::corrected;
    if (elsewhere && one.derived_from.empty())
      return "a derived field does not say from what: " + one.field;
    if (is_set(letter, one.field) != (one.confidence != Confidence::missing))
      return "a field is there and missing: " + one.field;
    if (!one.span.empty() && !supports(letter, one))
      return "the words of a field do not say it: " + one.field;
    if (!one.span.empty() && one.page == 0) return "evidence has no page: " + one.field;
    const auto same = std::count_if(letter.evidence.begin(), letter.evidence.end(),
                                    [&](const Evidence& e) { return e.field == one.field; });
    if (same != 1) return "a field has evidence twice: " + one.field;
  }
  const auto shown = [&](std::string_view field) { return letter.evidence_of(field) != nullptr; };
  if (letter.grade && !shown("grade")) return "the grade has no evidence";
  if (letter.year && !shown("year")) return "the year has no evidence";
  if (letter.date && !shown("date")) return "the date has no evidence";
  if (letter.inspected_from && !shown("inspected_from")) return "a day has no evidence";
  if (letter.inspected_to && !shown("inspected_to")) return "a day has no evidence";
  if (letter.type != LetterType::other && !shown("type")) return "the type has no evidence";
  if (!letter.framework.empty() && !shown("framework")) return "the framework has no evidence";
  if (!letter.addressee.empty() && !shown("addressee")) return "the addressee has no evidence";
  if (!letter.authority.empty() && !shown("authority")) return "the authority has no evidence";
  for (const OutcomeGrade& own : letter.outcomes)
    if (!shown("outcomes." + std::string(spec(own.outcome).slug)))
      return "an outcome has no evidence";
  return {};
}

}  // namespace

std::string broken_invariant(const Letter& letter) {
  if (std::string wrong = blocks(letter); !wrong.empty()) return wrong;
  if (std::string wrong = sections(letter); !wrong.empty()) return wrong;
  if (std::string wrong = paragraphs(letter); !wrong.empty()) return wrong;
  if (std::string wrong = statements(letter); !wrong.empty()) return wrong;
  if (std::string wrong = graded_by_framework(letter); !wrong.empty()) return wrong;
  return evidence(letter);
}

}  // namespace lettergrade
