#include "indexer/parse/steps.hpp"

#include <algorithm>

namespace lettergrade::parse {

Evidence* set_grade(const Reading& reading, Letter& letter, Outcome outcome, Grade grade,
                    std::string_view words) {
  const std::string field = grade_field(outcome);
  if (letter.evidence_of(field) != nullptr) return nullptr;
  // What a rule book does not grade is recalled, or another letter's.
  const FrameworkSpec* framework = framework_of_slug(letter.framework);
  const bool own = letter.type != LetterType::report && framework != nullptr;
  if (own && !judges(*framework, outcome)) return nullptr;
  if (outcome == Outcome::overall)
    letter.grade = grade;
  else
    letter.outcomes.push_back({.outcome = outcome, .grade = grade, .covers = {}});
  return &add_evidence(reading, letter, field, words);
}

void check_number(Evidence& evidence, Grade grade, int number, ScaleDirection direction) {
  // Without a printed scale the usual one is taken, and only to raise doubts.
  const bool reversed = direction == ScaleDirection::best_is_one;
  const int value = reversed ? 5 - number : number;
  if (value == grade.value) return;
  evidence.doubt = "the number " + std::to_string(number) + " beside it is another grade";
}

void set_kind(const Reading& reading, Letter& letter, LetterType type, std::string_view framework,
              std::string_view words) {
  letter.type = type;
  letter.framework = framework;
  if (words.empty()) {
    add_derived(letter, "type", "the form of the text");
    if (!framework.empty()) add_derived(letter, "framework", "the form of the text");
    return;
  }
  add_evidence(reading, letter, "type", words);
  if (!framework.empty()) add_evidence(reading, letter, "framework", words);
}

std::string_view find_phrase(const Reading& reading, std::string_view list, std::size_t size) {
  const std::string_view head = reading.head(size);
  std::string_view found;
  any_item(list, [&](std::string_view item) {
    const std::size_t at = find_words(head, item);
    if (at != std::string_view::npos) found = head.substr(at, item.size());
    return !found.empty();
  });
  return found;
}

std::size_t find_line(const Reading& reading, std::string_view list, std::size_t begin,
                      std::size_t count) {
  const std::size_t end = std::min(reading.lines.size(), begin + count);
  for (std::size_t i = begin; i < end; ++i)
    if (has_any(reading.folded.of(reading.lines[i].span), list)) return i;
  return reading.lines.size();
}

}  // namespace lettergrade::parse
