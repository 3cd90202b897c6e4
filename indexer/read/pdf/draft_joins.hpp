#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/read/pdf/draft.hpp"
#include "indexer/read/pdf/draft_lines.hpp"

namespace lettergrade::read::pdf {

/// Lines [first, end) of a column that make one block.
struct LineRange {
  std::size_t first = 0;
  std::size_t end = 0;
  bool row = false;  ///< a row of a table: some line has several cells
};

[[nodiscard]] bool starts_lower(std::string_view text);
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether line `i` leaves no room for the first word of the next line (or for any word of usual
/// length, where it is the last).
[[nodiscard]] bool is_full(const std::vector<TextLine>& lines, std::size_t i, float x1);

/// Cuts the lines of a column into blocks.
[[nodiscard]] std::vector<LineRange> join_lines(const std::vector<TextLine>& lines, float x1,
                                                const Measure& measure);

}  // namespace lettergrade::read::pdf
