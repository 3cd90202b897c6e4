#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::format {

/// A field's value in every document, for counting and sorting without a look at the documents: a
/// sorted dictionary of the values, and by document the ordinal of its value. Ordinal 0 means no
/// value, n the n-th value of the dictionary. Cheap to copy; a column never changes.
class Column {
 public:
  /// Where the parts of a column lie, in a mapped file or in memory.
  struct Parts {
    unsigned width = 0;                   ///< bytes of an ordinal: 1, 2 or 4; 0: no values at all
    const std::byte* ordinals = nullptr;  ///< by docid from 0 to the last, aligned to the width
    std::uint32_t values = 0;             ///< in the sorted dictionary
    std::span<const std::uint32_t> starts =
        {};                      ///< of each value in `text`, and the end of the last;
    const char* text = nullptr;  ///< both left out where only ordinals were asked for
    std::span<const std::uint32_t> totals = {};  ///< documents by ordinal; may be empty
  };

  /// A column that no document has a value in.
  Column() = default;
  /// `owner` keeps the parts alive. `added` are values outside the sorted dictionary; their
  /// ordinals follow it.
  Column(const Parts& parts, std::shared_ptr<const void> owner,
         std::vector<std::string> added = {});

  [[nodiscard]] const Parts& parts() const { return parts_; }
  [[nodiscard]] const std::shared_ptr<const void>& owner() const { return owner_; }
  [[nodiscard]] std::uint32_t ordinal(std::uint32_t docid) const;

  /// Number of ordinals: one more than there are values.
  [[nodiscard]] std::uint32_t ordinals() const {
    return parts_.values + static_cast<std::uint32_t>(added_.size()) + 1;
  }
  /// The value of an ordinal; empty for 0.
  [[nodiscard]] std::string_view value(std::uint32_t ordinal) const;
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view value) const;
  /// A number that orders values as their bytes do; no value comes first.
  [[nodiscard]] std::uint64_t order(std::uint32_t ordinal) const;
  /// Documents in the database with this ordinal.
  [[nodiscard]] std::uint32_t total(std::uint32_t ordinal) const { return parts_.totals[ordinal]; }
  /// Whether totals are kept: not where nearly every document has a value of its own (width 4).
  [[nodiscard]] bool has_totals() const { return !parts_.totals.empty(); }

  /// Calls `take` with the ordinals as a pointer to 8, 16 or 32 bits, to be indexed by docid. Not
  /// to be called where no document has a value (width 0).
  template <typename Take>
  decltype(auto) visit(Take&& take) const {
    if (parts_.width == 1) return take(reinterpret_cast<const std::uint8_t*>(parts_.ordinals));
    if (parts_.width == 2) return take(reinterpret_cast<const std::uint16_t*>(parts_.ordinals));
    return take(reinterpret_cast<const std::uint32_t*>(parts_.ordinals));
  }

 private:
  [[nodiscard]] std::string_view sorted_value(std::uint32_t index) const;
  /// Number of values in the sorted dictionary that are less.
  [[nodiscard]] std::uint32_t rank(std::string_view value) const;

  Parts parts_;
  std::shared_ptr<const void> owner_;
  std::vector<std::string> added_;
  std::vector<std::uint64_t> added_order_;
};

/// Makes a column from the values of documents, in any order.
class ColumnBuilder {
 public:
  /// For documents up to `last`, of which there are `documents`.
  ColumnBuilder(std::uint32_t last, std::uint32_t documents);
  ~ColumnBuilder();

  void set(std::uint32_t docid, std::string_view value);
  [[nodiscard]] Column finish() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A column of numbers without a dictionary: the ordinal is the number itself.
[[nodiscard]] Column number_column(const std::vector<std::uint32_t>& by_docid);

struct ChangedValue {
  std::uint32_t docid = 0;
  std::string value;
};

/// A column out of a ColumnBuilder, made for documents up to `column_last`, with other values in
/// some documents, each named once; an empty one takes the value away. `last` and `documents` are
/// those after the change.
[[nodiscard]] Column changed(const Column& column, std::uint32_t column_last,
                             const std::vector<ChangedValue>& changes, std::uint32_t last,
                             std::uint32_t documents);

}  // namespace lettergrade::format
