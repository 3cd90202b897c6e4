#include "query/rows.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "query/match/queries.hpp"
#include "query/match/searcher.hpp"

namespace lettergrade {
namespace {

using language::Selection;
using match::LetterPassage;

SearchRequest as_search(const ExportRequest& request) {
  SearchRequest search;
  search.query = request.query;
  search.filters = request.filters;
  search.by = request.by == RowUnit::section ? Unit::section : Unit::letter;
  search.any = request.any;
  search.include_boilerplate = request.include_boilerplate;
  search.spelling = request.spelling;
  return search;
}

/// Rows that are chosen by their own words.
bool has_own_words(RowUnit unit) {
  return unit == RowUnit::paragraph || unit == RowUnit::point || unit == RowUnit::statement;
}

LetterPassage passage(const Letter& letter, Span span, std::uint32_t section) {
  LetterPassage result{span, section};
  if (section >= letter.sections.size()) return result;
  result.outcome = letter.sections[section].outcome;
  result.grade = letter.sections[section].grade;
  return result;
}

std::vector<LetterPassage> points_of(const Letter& letter) {
  std::vector<LetterPassage> result;
  for (std::uint32_t i = 0; i < letter.sections.size(); ++i)
    for (const Point& point : letter.sections[i].points) {
      result.push_back(passage(letter, point.span, i));
      if (!point.outcome || point.outcome == result.back().outcome) continue;
      result.back().outcome = point.outcome;
      const OutcomeGrade* graded = letter.outcome(*point.outcome);
      result.back().grade = graded ? std::optional(graded->grade) : std::nullopt;
    }
  return result;
}

std::vector<LetterPassage> passages_of(const Letter& letter, RowUnit unit) {
  if (unit == RowUnit::point) return points_of(letter);
  std::vector<LetterPassage> result;
  if (unit == RowUnit::paragraph)
    for (const Paragraph& item : letter.paragraphs)
      result.push_back(passage(letter, item.span, item.section));
  if (unit == RowUnit::statement)
    for (const Statement& item : letter.statements)
      result.push_back(passage(letter, item.sentence, item.section));
  return result;
}

std::vector<std::size_t> numbers_of(const match::Chosen& chosen) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i]) numbers.push_back(i);
  return numbers;
}

/// The judgements that an outcome filter asks for; all of them without one.
std::vector<std::size_t> judgements_within(const Letter& letter,
                                           const std::vector<Selection>& selections) {
  const std::vector<OutcomeGrade> all = letter.judgements();
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < all.size(); ++i) {
    bool asked = false;
    bool within = false;
    for (const Selection& selection : selections) {
      if (selection.field != Field::outcome) continue;
      asked = true;
      within = within || match::outcome_within(letter, all[i].outcome, all[i].grade, selection);
    }
    if (within || !asked) numbers.push_back(i);
  }
  return numbers;
}

}  // namespace

RowFinder::RowFinder(const ExportRequest& request, const match::Snapshot& snapshot,
                     Analyser& analyser)
    : request_(request),
      snapshot_(snapshot),
      analyser_(analyser),
      plan_(plan(as_search(request), snapshot, analyser, true)) {}

std::vector<RowLetter> RowFinder::letters() const {
  if (request_.by == RowUnit::section) return with_sections();
  const auto& letters = snapshot_.database(Unit::letter);
  std::vector<std::uint32_t> docids;
  if (has_own_words(request_.by)) {
    std::vector<Selection> of_letter = plan_.selections;
    std::erase_if(of_letter, [](const Selection& s) { return s.field == Field::outcome; });
    docids = match::all_docids(
        letters, facets::within(match::candidate_letters(
                                    plan_.compiled.clause, analyser_,
                                    {match::text_fields(request_.include_boilerplate), &letters}),
                                of_letter, nullptr));
  } else {
    docids = match::all_docids(letters, plan_.filtered());
  }
  std::vector<std::string> ids = match::slot_values(letters, kIdSlot, docids);
  std::vector<RowLetter> result;
  result.reserve(docids.size());
  for (std::size_t i = 0; i < docids.size(); ++i) result.push_back({std::move(ids[i]), docids[i]});
  std::sort(result.begin(), result.end(),
            [](const RowLetter& a, const RowLetter& b) { return a.id < b.id; });
  return result;
}

std::vector<RowLetter> RowFinder::with_sections() const {
  const auto& sections = snapshot_.database(Unit::section);
  const auto docids = match::all_docids(sections, plan_.filtered());
  const std::vector<std::string> ids = match::slot_values(sections, kIdSlot, docids);
  std::map<std::string, std::vector<std::size_t>> by_letter;
  for (std::size_t i = 0; i < docids.size(); ++i)
    by_letter[ids[i]].push_back(snapshot_.section_index(docids[i]));
  std::vector<RowLetter> result;
  for (auto& [id, numbers] : by_letter) {
    std::sort(numbers.begin(), numbers.end());
    result.push_back({id, snapshot_.docid_of(id), std::move(numbers)});
  }
  return result;
}

std::vector<std::size_t> RowFinder::units(const RowLetter& found, const Letter& letter) const {
  if (request_.by == RowUnit::letter) return {0};
  if (request_.by == RowUnit::section) return found.sections;
  if (request_.by == RowUnit::judgement) return judgements_within(letter, plan_.selections);
  return numbers_of(match::choose_passages(letter, passages_of(letter, request_.by),
                                           plan_.compiled.clause, plan_.selections,
                                           snapshot_.authorities(), analyser_));
}

}  // namespace lettergrade
