#include "indexer/format/column.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace lettergrade::format {
namespace {

/// The parts of a column that was made in memory.
struct Made {
  std::vector<std::byte> ordinals;
  std::vector<std::uint32_t> starts;
  std::string text;
  std::vector<std::uint32_t> totals;
  std::shared_ptr<const void> base;  ///< whose dictionary it shares
};

unsigned width_for(std::uint32_t highest) {
  if (highest <= std::numeric_limits<std::uint8_t>::max()) return 1;
  return highest <= std::numeric_limits<std::uint16_t>::max() ? 2 : 4;
}

template <typename To, typename From>
void copy_as(const From* from, std::size_t count, std::byte* to) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto ordinal = static_cast<To>(from[i]);
    std::memcpy(to + i * sizeof ordinal, &ordinal, sizeof ordinal);
  }
}

template <typename From>
void copy_ordinals(const From* from, std::size_t count, unsigned width, std::byte* to) {
  if (width == 1) copy_as<std::uint8_t>(from, count, to);
  if (width == 2) copy_as<std::uint16_t>(from, count, to);
  if (width == 4) copy_as<std::uint32_t>(from, count, to);
}

std::vector<std::byte> packed(const std::vector<std::uint32_t>& ordinals, unsigned width) {
  std::vector<std::byte> bytes(ordinals.size() * width);
  copy_ordinals(ordinals.data(), ordinals.size(), width, bytes.data());
  return bytes;
}

/// What is no document counts for nothing: documents without a value are the rest of all there are.
void settle_none(std::vector<std::uint32_t>& totals, std::uint32_t documents) {
  totals[0] = documents;
  for (std::size_t i = 1; i < totals.size(); ++i) totals[0] -= totals[i];
}

Column::Parts parts_of(const Made& made, unsigned width) {
  const auto values = made.starts.empty() ? 0 : static_cast<std::uint32_t>(made.starts.size() - 1);
  return {width, made.ordinals.data(), values, made.starts, made.text.data(), made.totals};
}

}  // namespace

Column::Column(const Parts& parts, std::shared_ptr<const void> owner,
               std::vector<std::string> added)
    : parts_(parts), owner_(std::move(owner)), added_(std::move(added)) {
  std::vector<std::uint32_t> by_value(added_.size());
  for (std::uint32_t i = 0; i < by_value.size(); ++i) by_value[i] = i;
  std::sort(by_value.begin(), by_value.end(),
            [&](std::uint32_t a, std::uint32_t b) { return added_[a] < added_[b]; });
  added_order_.resize(added_.size());
  for (std::uint32_t i = 0; i < by_value.size(); ++i)
    added_order_[by_value[i]] = (std::uint64_t{rank(added_[by_value[i]])} << 32U) + i + 1;
}

std::uint32_t Column::ordinal(std::uint32_t docid) const {
  if (parts_.width == 0) return 0;
  return visit([&](const auto* ordinals) { return std::uint32_t{ordinals[docid]}; });
}

std::string_view Column::sorted_value(std::uint32_t index) const {
  const std::uint32_t start = parts_.starts[index];
  return {parts_.text + start, parts_.starts[index + 1] - start};
}

std::string_view Column::value(std::uint32_t ordinal) const {
  if (ordinal == 0 || ordinal >= ordinals()) return {};
  return ordinal <= parts_.values ? sorted_value(ordinal - 1)
                                  : std::string_view(added_[ordinal - 1 - parts_.values]);
}

std::uint32_t Column::rank(std::string_view value) const {
  std::uint32_t low = 0;
  for (std::uint32_t high = parts_.values; low < high;) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (sorted_value(middle) < value)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::optional<std::uint32_t> Column::find(std::string_view value) const {
  const std::uint32_t at = rank(value);
  if (at < parts_.values && sorted_value(at) == value) return at + 1;
  const auto found = std::find(added_.begin(), added_.end(), value);
  if (found == added_.end()) return std::nullopt;
  return parts_.values + 1 + static_cast<std::uint32_t>(found - added_.begin());
}

std::uint64_t Column::order(std::uint32_t ordinal) const {
  if (ordinal <= parts_.values) return std::uint64_t{ordinal} << 32U;
  return added_order_[ordinal - 1 - parts_.values];
}

struct ColumnBuilder::State {
  std::uint32_t documents = 0;
  std::vector<std::uint32_t> ordinals;                      ///< as they came, from 1
  std::unordered_map<std::string, std::uint32_t> by_value;  ///< to the ordinals as they came
  std::string latest;                                       ///< neighbours often share a value
  std::uint32_t latest_ordinal = 0;
};

ColumnBuilder::ColumnBuilder(std::uint32_t last, std::uint32_t documents)
    : state_(std::make_unique<State>()) {
  state_->documents = documents;
  state_->ordinals.resize(std::size_t{last} + 1);
}

ColumnBuilder::~ColumnBuilder() = default;

void ColumnBuilder::set(std::uint32_t docid, std::string_view value) {
  if (state_->latest_ordinal == 0 || value != state_->latest) {
    state_->latest = value;
    const auto next = static_cast<std::uint32_t>(state_->by_value.size() + 1);
    state_->latest_ordinal = state_->by_value.try_emplace(state_->latest, next).first->second;
  }
  state_->ordinals[docid] = state_->latest_ordinal;
}

Column ColumnBuilder::finish() && {
  using Value = std::pair<const std::string, std::uint32_t>;
  if (state_->by_value.empty()) return {};
  std::vector<const Value*> sorted;
  sorted.reserve(state_->by_value.size());
  for (const Value& value : state_->by_value) sorted.push_back(&value);
  std::sort(sorted.begin(), sorted.end(),
            [](const Value* a, const Value* b) { return a->first < b->first; });
  const auto made = std::make_shared<Made>();
  std::vector<std::uint32_t> final(sorted.size() + 1);
  made->starts.push_back(0);
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    final[sorted[i]->second] = i + 1;
    made->text += sorted[i]->first;
    made->starts.push_back(static_cast<std::uint32_t>(made->text.size()));
  }
  for (std::uint32_t& ordinal : state_->ordinals) ordinal = final[ordinal];
  const unsigned width = width_for(static_cast<std::uint32_t>(sorted.size()));
  if (width < 4) {
    made->totals.resize(final.size());
    for (const std::uint32_t ordinal : state_->ordinals) ++made->totals[ordinal];
    settle_none(made->totals, state_->documents);
  }
  made->ordinals = packed(state_->ordinals, width);
  return {parts_of(*made, width), made};
}

Column number_column(const std::vector<std::uint32_t>& by_docid) {
  const auto made = std::make_shared<Made>();
  const auto highest = std::max_element(by_docid.begin(), by_docid.end());
  const unsigned width = highest == by_docid.end() ? 1 : width_for(*highest);
  made->ordinals = packed(by_docid, width);
  return {parts_of(*made, width), made};
}

namespace {

/// Gives each value its ordinal; those the column does not have follow its own.
class Ordinals {
 public:
  explicit Ordinals(const Column& column) : column_(column) {}

  std::uint32_t of(const std::string& value) {
    if (value.empty()) return 0;
    if (const auto known = column_.find(value)) return *known;
    const auto [entry, fresh] = by_value_.try_emplace(value, count());
    if (fresh) added_.push_back(value);
    return entry->second;
  }
  [[nodiscard]] std::uint32_t count() const {
    return column_.ordinals() + static_cast<std::uint32_t>(added_.size());
  }
  std::vector<std::string> take_added() { return std::move(added_); }

 private:
  const Column& column_;
  std::unordered_map<std::string, std::uint32_t> by_value_;
  std::vector<std::string> added_;
};

/// The ordinals up to `last` as an array of the given width; 0 beyond the column's own.
std::vector<std::byte> stretched(const Column& column, std::uint32_t column_last,
                                 std::uint32_t last, unsigned width) {
  std::vector<std::byte> bytes((std::size_t{last} + 1) * width);
  const std::size_t count = std::size_t{std::min(column_last, last)} + 1;
  if (column.parts().width > 0)
    column.visit([&](const auto* from) { copy_ordinals(from, count, width, bytes.data()); });
  return bytes;
}

}  // namespace

Column changed(const Column& column, std::uint32_t column_last,
               const std::vector<ChangedValue>& changes, std::uint32_t last,
               std::uint32_t documents) {
  Ordinals ordinals(column);
  std::vector<std::uint32_t> fresh;
  fresh.reserve(changes.size());
  for (const ChangedValue& change : changes) fresh.push_back(ordinals.of(change.value));
  if (ordinals.count() == 1) return {};
  const unsigned width = width_for(ordinals.count() - 1);
  const auto made = std::make_shared<Made>();
  made->ordinals = stretched(column, column_last, last, width);
  made->base = column.owner();
  if (width < 4) {
    made->totals.assign(column.parts().totals.begin(), column.parts().totals.end());
    made->totals.resize(ordinals.count());
  }
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::uint32_t docid = changes[i].docid;
    if (!made->totals.empty() && docid <= column_last) --made->totals[column.ordinal(docid)];
    if (docid > last) continue;
    if (!made->totals.empty()) ++made->totals[fresh[i]];
    copy_ordinals(&fresh[i], 1, width, made->ordinals.data() + std::size_t{docid} * width);
  }
  if (!made->totals.empty()) settle_none(made->totals, documents);
  Column::Parts parts = parts_of(*made, width);
  parts.values = column.parts().values;
  parts.starts = column.parts().starts;
  parts.text = column.parts().text;
  return {parts, made, ordinals.take_added()};
}

}  // namespace lettergrade::format
