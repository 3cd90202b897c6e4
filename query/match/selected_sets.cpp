#include "query/match/selected_sets.hpp"

#include <algorithm>
#include <set>

#include "indexer/format/schema.hpp"
#include "lettergrade/text.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {
namespace {

using language::Selection;

/// Calls `take` with each window of the documents up to `last`.
template <typename Take>
void each_window(std::uint32_t last, Take&& take) {
  for (std::uint32_t begin = 0; begin <= last; begin += kWindowSize)
    take(Window{begin, begin + std::min(kWindowSize, last - begin + 1)});
}

bool in_range(const Selection& selection, std::string_view value) {
  return std::any_of(selection.ranges.begin(), selection.ranges.end(),
                     [&](const Selection::Range& range) {
                       return four_digits(range.first) <= value && value <= four_digits(range.last);
                     });
}

}  // namespace

std::optional<int> slot_of(const Selection& selection) {
  if (selection.field == Field::outcome) return outcome_slot(selection.outcome);
  if (selection.field == Field::neighbours_of) return spec(Field::authority).slot;
  const int slot = spec(selection.field).slot;
  return slot < 0 ? std::nullopt : std::optional(slot);
}

const DocidSet& SelectedSets::everything() {
  if (!everything_.empty()) return everything_.front();
  const format::Column& lengths = columns_.lengths();
  DocidSetBuilder builder;
  Bits bits;
  each_window(columns_.last(), [&](const Window& window) {
    lengths.visit([&](const auto* length) {
      set_where(window, bits, [&](std::uint32_t docid) { return length[docid] != 0; });
    });
    builder.append(window, bits);
  });
  everything_.push_back(std::move(builder).finish());
  return everything_.front();
}

/// As the filter terms have it: a value is what its slug is, "-" stands for no value, and for an
/// outcome the empty value for being there at all.
std::vector<std::uint32_t> SelectedSets::ordinals_of(const Selection& selection,
                                                     const format::Column& column) const {
  const bool outcome = selection.field == Field::outcome;
  std::set<std::string> wanted;
  for (const std::string& value : selection.values) wanted.insert(outcome ? value : slug(value));
  const bool any = outcome && wanted.contains("");
  const bool none = !outcome && (wanted.contains("") || wanted.contains("-"));
  std::vector<std::uint32_t> ordinals;
  if (none) ordinals.push_back(0);
  for (std::uint32_t ordinal = 1; ordinal < column.ordinals(); ++ordinal) {
    const std::string value(column.value(ordinal));
    if (any || wanted.contains(outcome ? value : slug(value)) || in_range(selection, value))
      ordinals.push_back(ordinal);
  }
  return ordinals;
}

DocidSet SelectedSets::with_ordinals(const format::Column& column,
                                     const std::vector<std::uint32_t>& ordinals) {
  const bool none = !ordinals.empty() && ordinals.front() == 0;
  if (column.parts().width == 0) return none ? everything() : DocidSet();
  std::vector<std::uint8_t> allowed(column.ordinals());
  for (const std::uint32_t ordinal : ordinals) allowed[ordinal] = 1;
  DocidSetBuilder builder;
  Bits bits;
  each_window(columns_.last(), [&](const Window& window) {
    column.visit([&](const auto* of_document) {
      set_where(window, bits,
                [&](std::uint32_t docid) { return allowed[of_document[docid]] != 0; });
    });
    builder.append(window, bits);
  });
  DocidSet set = std::move(builder).finish();
  // A docid of no document has no value either.
  if (none) set &= everything();
  return set;
}

const DocidSet& SelectedSets::of(const Selection& selection) {
  constexpr std::size_t kMostKept = 256;
  const int slot = slot_of(selection).value();
  const format::Column& column = columns_.of(slot);
  const auto key = std::pair(slot, ordinals_of(selection, column));
  if (const auto kept = kept_.find(key); kept != kept_.end()) return kept->second;
  if (kept_.size() >= kMostKept) kept_.clear();
  return kept_.emplace(key, with_ordinals(column, key.second)).first->second;
}

}  // namespace lettergrade::match
