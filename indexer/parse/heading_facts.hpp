#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// The next block behind `i` that is no boilerplate.
[[nodiscard]] std::optional<std::size_t> body_below(const Reading& reading, std::size_t i);

/// Whether "Summary", "Inspection findings" or a row with its grade stands below the heading `i`.
[[nodiscard]] bool summary_below(const Reading& reading, std::size_t i);

/// The first grade word in folded text.
[[nodiscard]] std::optional<Grade> first_grade(std::string_view words);

/// The grade of "Grade 4 (inadequate)" behind the heading `i` or in the line below it. A number
/// alone is no grade.
[[nodiscard]] std::optional<Grade> printed_grade(const Reading& reading, std::size_t i);

}  // namespace lettergrade::parse
