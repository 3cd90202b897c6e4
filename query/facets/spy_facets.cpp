#include <algorithm>
#include <memory>

#include "query/facets/targets.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::facets {
namespace {

using language::Selection;

/// The selection on the facet that a target counts, if any.
const Selection* own_selection(const Target& target, const std::vector<Selection>& selections) {
  for (const Selection& selection : selections)
    if (target.is_of(selection)) return &selection;
  return nullptr;
}

/// Counts some slots in one pass.
void count_pass(const Xapian::Database& database, const Xapian::Query& query,
                const std::vector<Target>& pass, std::vector<RawFacet>& result) {
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  for (const Target& target : pass) {
    spies.push_back(
        std::make_unique<Xapian::ValueCountMatchSpy>(static_cast<Xapian::valueno>(target.slot)));
    enquire.add_matchspy(spies.back().get());
  }
  static_cast<void>(enquire.get_mset(0, 0, database.get_doccount()));
  for (std::size_t i = 0; i < pass.size(); ++i) {
    Counts& counts = result[pass[i].facet].counts[pass[i].outcome];
    std::uint64_t with_value = 0;
    for (auto value = spies[i]->values_begin(); value != spies[i]->values_end(); ++value) {
      counts[*value] = value.get_termfreq();
      with_value += value.get_termfreq();
    }
    if (const std::uint64_t none = spies[i]->get_total() - with_value; none > 0) counts[""] = none;
  }
}

}  // namespace

Xapian::Query within(const Xapian::Query& query, const std::vector<Selection>& selections,
                     const Selection* except) {
  Xapian::Query result = query;
  for (const Selection& selection : selections)
    if (&selection != except)
      result = Xapian::Query(Xapian::Query::OP_FILTER, result, match::selected(selection));
  return result;
}

std::vector<Target> targets(const std::vector<Field>& fields) {
  std::vector<Target> result;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i] != Field::outcome) {
      result.push_back({i, fields[i], Outcome::overall, spec(fields[i]).slot});
      continue;
    }
    for (const OutcomeSpec& row : kOutcomes)
      result.push_back({i, fields[i], row.outcome, outcome_slot(row.outcome)});
  }
  return result;
}

std::vector<RawFacet> SpyFacets::count(const std::vector<Field>& fields) {
  std::vector<RawFacet> result;
  result.reserve(fields.size());
  for (const Field field : fields) result.push_back({field, {}});
  if (database_.get_doccount() == 0) return result;
  // Facets without a selection of their own see the same documents: one pass serves them all.
  std::map<const Selection*, std::vector<Target>> passes;
  for (const Target& target : targets(fields))
    passes[own_selection(target, selections_)].push_back(target);
  for (const auto& [selection, pass] : passes)
    count_pass(database_, within(query_, selections_, selection), pass, result);
  return result;
}

std::uint64_t distinct(const Xapian::Database& database, const Xapian::Query& query, int slot) {
  Xapian::ValueCountMatchSpy spy(static_cast<Xapian::valueno>(slot));
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&spy);
  static_cast<void>(enquire.get_mset(0, 0, database.get_doccount()));
  return static_cast<std::uint64_t>(std::distance(spy.values_begin(), spy.values_end()));
}

}  // namespace lettergrade::facets
