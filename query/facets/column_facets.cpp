#include <array>

#include "query/facets/targets.hpp"

namespace lettergrade::facets {
namespace {

using format::Column;
using match::docids_of;
using match::DocidSet;
using Docids = std::vector<std::uint32_t>;

/// Documents by ordinal.
using Tally = std::vector<std::uint64_t>;

/// The counters of a facet with few values are kept several times over: following documents often
/// have the same value, and adding to what was just written has to wait for it.
constexpr std::size_t kLanes = 4;
constexpr std::size_t kFewValues = 1024;

template <typename Ordinal>
void tally_few(const Ordinal* ordinals, const Docids& docids, Tally& tally) {
  const std::size_t values = tally.size();
  std::vector<std::uint32_t> lanes(values * kLanes);
  const std::array<std::uint32_t*, kLanes> lane{&lanes[0], &lanes[values], &lanes[2 * values],
                                                &lanes[3 * values]};
  std::size_t i = 0;
  for (; i + kLanes <= docids.size(); i += kLanes)
    for (std::size_t j = 0; j < kLanes; ++j) ++lane[j][ordinals[docids[i + j]]];
  for (; i < docids.size(); ++i) ++lane[0][ordinals[docids[i]]];
  for (std::size_t value = 0; value < values; ++value)
    for (std::size_t j = 0; j < kLanes; ++j) tally[value] += lane[j][value];
}

Tally tally_of(const Column& column, const Docids& docids) {
  Tally tally(column.ordinals());
  if (column.parts().width == 0) {
    tally[0] = docids.size();
    return tally;
  }
  column.visit([&](const auto* ordinals) {
    if (tally.size() <= kFewValues) return tally_few(ordinals, docids, tally);
    for (const std::uint32_t docid : docids) ++tally[ordinals[docid]];
  });
  return tally;
}

Tally totals_of(const Column& column) {
  Tally tally(column.ordinals());
  for (std::uint32_t ordinal = 0; ordinal < tally.size(); ++ordinal)
    tally[ordinal] = column.total(ordinal);
  return tally;
}

Counts counts_of(const Column& column, const Tally& tally) {
  Counts counts;
  for (std::uint32_t ordinal = 0; ordinal < tally.size(); ++ordinal)
    if (tally[ordinal] > 0) counts.emplace(column.value(ordinal), tally[ordinal]);
  return counts;
}

/// The documents that each facet counts: all matches, or for a facet with a selection of its own
/// the matches of all other selections.
class Sideways {
 public:
  explicit Sideways(const match::Findings& found) : found_(found) {
    if (!found.everything) all_ = docids_of(found.matches);
    if (found.choices.empty()) return;
    const std::size_t count = found.choices.size();
    // What lets through the choices before, and those after, each one.
    std::vector<DocidSet> before{found.nearly};
    for (std::size_t i = 0; i + 1 < count; ++i)
      before.push_back(before.back() & found.choices[i].documents);
    DocidSet after;
    for (std::size_t i = count; i-- > 0;) {
      own_.push_back(docids_of(i + 1 == count ? before[i] : before[i] & after));
      after = i + 1 == count ? found.choices[i].documents : after & found.choices[i].documents;
    }
  }

  /// Nothing where they are every document there is.
  [[nodiscard]] const Docids* of(const Target& target) const {
    const std::size_t count = found_.choices.size();
    for (std::size_t i = 0; i < count; ++i)
      if (target.is_of(*found_.choices[i].selection)) return &own_[count - 1 - i];
    return found_.everything ? nullptr : &all_;
  }

 private:
  const match::Findings& found_;
  Docids all_;
  std::vector<Docids> own_;  ///< by choice, from the last to the first
};

}  // namespace

std::vector<RawFacet> ColumnFacets::count(const std::vector<Field>& fields) {
  std::vector<RawFacet> result;
  for (const Field field : fields) result.push_back({field, {}});
  if (columns_.documents() == 0 || fields.empty()) return result;
  const Sideways sideways(found_);
  for (const Target& target : targets(fields)) {
    const Column& column = columns_.of(target.slot);
    const Docids* const docids = sideways.of(target);
    const bool totals = docids == nullptr && column.has_totals();
    const Tally tally = totals              ? totals_of(column)
                        : docids != nullptr ? tally_of(column, *docids)
                                            : tally_of(column, docids_of(found_.matches));
    result[target.facet].counts[target.outcome] = counts_of(column, tally);
  }
  return result;
}

std::uint64_t distinct(format::Columns& columns, const DocidSet& set, int slot) {
  const Column& column = columns.ranks(slot);
  if (column.parts().width == 0) return 0;
  std::vector<bool> seen(column.ordinals());
  std::uint64_t count = 0;
  column.visit([&](const auto* ordinals) {
    for (const std::uint32_t docid : docids_of(set)) {
      const std::uint32_t ordinal = ordinals[docid];
      if (ordinal == 0 || seen[ordinal]) continue;
      seen[ordinal] = true;
      ++count;
    }
  });
  return count;
}

}  // namespace lettergrade::facets
