#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/search.hpp"
#include "query/language/selection.hpp"

namespace lettergrade::facets {

/// Counts by value of one slot; "" counts the documents without a value.
using Counts = std::map<std::string, std::uint64_t>;

/// What to count: the documents that match `query` within all selections, each facet ignoring its
/// own selection (drill-sideways).
struct FacetRequest {
  Xapian::Query query;  ///< without the selections
  const std::vector<language::Selection>& selections;
  const std::vector<Field>& fields;
};

/// Counts of one facet. For Field::outcome one entry an outcome, else one entry for all.
struct RawFacet {
  Field field = Field::year;
  std::map<Outcome, Counts> counts;  ///< key Outcome::overall where the field is no outcome
};

/// A way to count facets. Every way gives the same exact counts.
class FacetCounter {
 public:
  virtual ~FacetCounter() = default;
  [[nodiscard]] virtual std::vector<RawFacet> count(const Xapian::Database& database,
                                                    const FacetRequest& request) const = 0;
};

/// Counts with Xapian's own ValueCountMatchSpy: slow, simple, and the measure of every other way.
class SpyFacets final : public FacetCounter {
 public:
  [[nodiscard]] std::vector<RawFacet> count(const Xapian::Database& database,
                                            const FacetRequest& request) const override;
};

/// `query` within all selections but those of one facet; `except` may be null.
[[nodiscard]] Xapian::Query within(const Xapian::Query& query,
                                   const std::vector<language::Selection>& selections,
                                   const language::Selection* except);

/// Number of different values of a slot among the documents that match.
[[nodiscard]] std::uint64_t distinct(const Xapian::Database& database, const Xapian::Query& query,
                                     int slot);

}  // namespace lettergrade::facets
