#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// One row of a table of judgements: an outcome and the grade beside it, as a word or a number.
struct GradeRow {
  OutcomeName name;
  std::optional<Grade> grade;
  std::optional<int> number;
  std::string_view words;   ///< the part of the folded text that holds the grade
  std::string_view in_row;  ///< the same with the name of the outcome before it
  bool unsure = false;      ///< paired by its place in a table that is not whole
};

/// A table of judgements and the lines it takes, [first, end).
struct GradeTable {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<GradeRow> rows;
};

/// What the cells beside the outcomes hold.
enum class CellKind : std::uint8_t { word, number };

/// The table that starts at line `first`: cells in columns, one line each, or one cell
/// a line; names and grades broken over lines. Names and grades are paired in their order; where
/// their numbers differ, only those that share a line are.
[[nodiscard]] GradeTable read_grade_table(const Reading& reading, std::size_t first, CellKind kind);

/// Makes the blocks in the lines of the table rows of it: no headings, no paragraphs.
void mark_table(Reading& reading, const GradeTable& table);

}  // namespace lettergrade::parse
