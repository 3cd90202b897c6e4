#include "query/facets/listing.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"

namespace lettergrade::facets {
namespace {

using language::Selection;

const Selection* selection_of(Field field, Outcome outcome,
                              const std::vector<Selection>& selections) {
  for (const Selection& selection : selections)
    if (selection.field == field && selection.outcome == outcome) return &selection;
  return nullptr;
}

std::string label(Field field, const std::string& value, const Register& authorities) {
  if (value.empty()) return {};
  if (field == Field::grade) return std::string(canonical_word(value.front() - '0'));
  if (field != Field::authority) return value;
  const Authority* authority = authorities.by_code(value);
  return authority ? authority->name : value;
}

/// Values that a selection names, so that they are shown although nothing has them.
std::vector<std::string> named_values(const Selection* selection) {
  std::vector<std::string> values;
  if (selection == nullptr) return values;
  for (const std::string& value : selection->values)
    values.push_back(value == format::kUngraded ? std::string() : value);
  for (const Selection::Range& range : selection->ranges)
    if (range.first == range.last) values.push_back(std::to_string(range.first));
  return values;
}

std::vector<FacetValue> keyword_values(const RawFacet& facet,
                                       const std::vector<Selection>& selections,
                                       const Register& authorities) {
  const Selection* selection = selection_of(facet.field, Outcome::overall, selections);
  Counts counts;
  if (const auto found = facet.counts.find(Outcome::overall); found != facet.counts.end())
    counts = found->second;
  for (const std::string& value : named_values(selection)) counts.try_emplace(value, 0);
  // "No grade" is always listed: that a letter gives none is an answer of its own.
  if (facet.field == Field::grade) counts.try_emplace("", 0);
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts)
    values.push_back({value,
                      label(facet.field, value, authorities),
                      count,
                      selection != nullptr && language::holds(*selection, value),
                      {}});
  return values;
}

std::vector<FacetValue> outcome_values(const RawFacet& facet,
                                       const std::vector<Selection>& selections) {
  std::vector<FacetValue> values;
  for (const auto& [outcome, counts] : facet.counts) {
    const bool selected = selection_of(Field::outcome, outcome, selections) != nullptr;
    FacetValue value{
        std::string(spec(outcome).slug), std::string(spec(outcome).title), 0, selected, {}};
    for (const auto& [grade, count] : counts) {
      if (grade.empty()) continue;
      value.count += count;
      if (grade != format::kUngraded) value.grades[grade.front() - '0'] = count;
    }
    if (value.count > 0 || selected) values.push_back(std::move(value));
  }
  return values;
}

void order(std::vector<FacetValue>& values, FacetOrder order) {
  std::stable_sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
    if (order != FacetOrder::by_count) {
      if (a.value.empty() != b.value.empty()) return b.value.empty();
      return a.value > b.value;
    }
    if (a.count != b.count) return a.count > b.count;
    return a.label < b.label;
  });
}

}  // namespace

FacetCounts listed(const RawFacet& facet, const std::vector<Selection>& selections,
                   const Register& authorities) {
  FacetCounts result{facet.field, facet.field == Field::outcome
                                      ? outcome_values(facet, selections)
                                      : keyword_values(facet, selections, authorities)};
  order(result.values, spec(facet.field).facet);
  return result;
}

}  // namespace lettergrade::facets
