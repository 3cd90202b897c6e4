#include "query/match/letter_passages.hpp"

#include <algorithm>
#include <map>

#include "indexer/format/schema.hpp"
#include "query/match/text_words.hpp"

namespace lettergrade::match {
namespace {

using language::Selection;

class Filters {
 public:
  Filters(const Letter& letter, const Register& authorities)
      : letter_(letter), authority_(authorities.by_code(letter.authority)) {}

  [[nodiscard]] bool within(const LetterPassage& passage, const Selection& selection) const {
    switch (selection.field) {
      case Field::outcome:
        return outcome_within(letter_, passage.outcome, passage.grade, selection);
      case Field::section_kind:
        return passage.section < letter_.sections.size() &&
               is_of_kind(letter_.sections[passage.section], selection);
      case Field::judged:
        return std::any_of(letter_.statements.begin(), letter_.statements.end(),
                           [&](const Statement& statement) {
                             return passage.span.contains(statement.sentence) &&
                                    holds(selection, std::to_string(statement.grade.value));
                           });
      case Field::neighbours_of:
        return holds(selection, letter_.authority);
      default:
        return holds(selection, format::value_of(letter_, selection.field, authority_));
    }
  }

 private:
  [[nodiscard]] static bool is_of_kind(const Section& section, const Selection& selection) {
    for (std::size_t i = 0; i < kSectionKindCount; ++i)
      if (const auto kind = static_cast<SectionKind>(i);
          section.counts_as(kind) && holds(selection, std::string(to_string(kind))))
        return true;
    return false;
  }

  const Letter& letter_;
  const Authority* authority_;
};

/// Chooses among passages of one section.
void choose_in_section(const Letter& letter, const std::vector<LetterPassage>& passages,
                       const std::vector<std::size_t>& numbers, const Clause& clause,
                       const Filters& filters, Analyser& analyser, Chosen& chosen) {
  TextWords words(analyser);
  Positions starts;
  for (const std::size_t number : numbers)
    starts.push_back(words.add(slice(letter.text, passages[number].span)));
  TextWords titles(analyser);
  titles.add(letter.title);
  const std::uint32_t section = passages[numbers.front()].section;
  if (section < letter.sections.size()) titles.add(letter.sections[section].heading);
  const auto within = [&](const Selection& selection) {
    Chosen result;
    for (const std::size_t number : numbers)
      result.push_back(filters.within(passages[number], selection));
    return result;
  };
  const Chosen found = choose(clause, {words, starts, &titles, within}, analyser);
  for (std::size_t i = 0; i < numbers.size(); ++i) chosen[numbers[i]] = found[i];
}

}  // namespace

Chosen choose_passages(const Letter& letter, const std::vector<LetterPassage>& passages,
                       const Clause& clause, const std::vector<Selection>& selections,
                       const Register& authorities, Analyser& analyser) {
  const Filters filters(letter, authorities);
  std::map<std::uint32_t, std::vector<std::size_t>> by_section;
  for (std::size_t i = 0; i < passages.size(); ++i) by_section[passages[i].section].push_back(i);
  Chosen chosen(passages.size(), false);
  for (const auto& [section, numbers] : by_section)
    choose_in_section(letter, passages, numbers, clause, filters, analyser, chosen);
  for (std::size_t i = 0; i < passages.size(); ++i)
    chosen[i] = chosen[i] &&
                std::all_of(selections.begin(), selections.end(), [&](const Selection& selection) {
                  return filters.within(passages[i], selection);
                });
  return chosen;
}

bool outcome_within(const Letter& letter, std::optional<Outcome> outcome,
                    const std::optional<Grade>& grade, const Selection& selection) {
  if (!outcome) return false;
  const OutcomeGrade* graded = letter.outcome(*outcome);
  const auto covers = [&](Outcome wanted) {
    return graded != nullptr &&
           std::find(graded->covers.begin(), graded->covers.end(), wanted) != graded->covers.end();
  };
  if (*outcome != selection.outcome && !covers(selection.outcome)) return false;
  const std::string value = grade ? std::to_string(grade->value) : std::string(format::kUngraded);
  return std::any_of(selection.values.begin(), selection.values.end(),
                     [&](const std::string& wanted) { return wanted.empty() || wanted == value; });
}

}  // namespace lettergrade::match
