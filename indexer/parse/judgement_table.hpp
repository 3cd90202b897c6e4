#pragma once
#include <cstddef>
#include <string_view>

#include "indexer/parse/reading.hpp"
#include "indexer/parse/tables.hpp"

namespace lettergrade::parse {

/// The table of judgements in words that starts at line `first`: "The impact of leaders on practice
/// | Good". Columns or one cell a line, the grade behind the name or before it, names and grades
/// broken over lines, or all of it in one line of running text. Names and grades are paired by the
/// lines they share; in their order only where none is missing. `words_from`: where in that line
/// the table starts, as a part of the folded text, when not at its beginning. Lines from `end` on
/// are not looked at.
[[nodiscard]] GradeTable read_judgement_table(const Reading& reading, std::size_t first,
                                              std::size_t end, std::string_view words_from = {});

/// The first table of judgements in the first pages, or in the lines [from, end); without rows
/// where there is none.
[[nodiscard]] GradeTable find_judgement_table(const Reading& reading);
[[nodiscard]] GradeTable find_judgement_table(const Reading& reading, std::size_t from,
                                              std::size_t end);

}  // namespace lettergrade::parse
