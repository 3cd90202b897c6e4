#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/search.hpp"
#include "query/language/selection.hpp"
#include "query/match/finder.hpp"

namespace lettergrade::facets {

/// Counts by value of one slot; "" counts the documents without a value.
using Counts = std::map<std::string, std::uint64_t>;

/// Counts of one facet. For Field::outcome one entry an outcome, else one entry for all.
struct RawFacet {
  Field field = Field::year;
  std::map<Outcome, Counts> counts;  ///< key Outcome::overall where the field is no outcome
};

/// A way to count facets over the documents that match a query within some selections, each facet
/// ignoring its own selection (drill-sideways). Every way gives the same exact counts.
class FacetCounter {
 public:
  FacetCounter() = default;
  virtual ~FacetCounter() = default;
  FacetCounter(const FacetCounter&) = delete;
  FacetCounter& operator=(const FacetCounter&) = delete;
  [[nodiscard]] virtual std::vector<RawFacet> count(const std::vector<Field>& fields) = 0;
};

/// Counts with Xapian's own ValueCountMatchSpy: slow, simple, for any database, and the measure of
/// every other way.
class SpyFacets final : public FacetCounter {
 public:
  /// What `query` matches within `selections`; the references have to outlive the counter.
  SpyFacets(const Xapian::Database& database, const Xapian::Query& query,
            const std::vector<language::Selection>& selections)
      : database_(database), query_(query), selections_(selections) {}
  [[nodiscard]] std::vector<RawFacet> count(const std::vector<Field>& fields) override;

 private:
  const Xapian::Database& database_;
  const Xapian::Query& query_;
  const std::vector<language::Selection>& selections_;
};

/// Counts in columns the documents that were found.
class ColumnFacets final : public FacetCounter {
 public:
  /// `found` with the facets that will be counted among those of its search. The references have
  /// to outlive the counter.
  ColumnFacets(format::Columns& columns, const match::Findings& found)
      : columns_(columns), found_(found) {}
  [[nodiscard]] std::vector<RawFacet> count(const std::vector<Field>& fields) override;

 private:
  format::Columns& columns_;
  const match::Findings& found_;
};

/// `query` within all selections but those of one facet; `except` may be null.
[[nodiscard]] Xapian::Query within(const Xapian::Query& query,
                                   const std::vector<language::Selection>& selections,
                                   const language::Selection* except);

/// Number of different values of a slot among the documents that match.
[[nodiscard]] std::uint64_t distinct(const Xapian::Database& database, const Xapian::Query& query,
                                     int slot);
[[nodiscard]] std::uint64_t distinct(format::Columns& columns, const match::DocidSet& set,
                                     int slot);

}  // namespace lettergrade::facets
