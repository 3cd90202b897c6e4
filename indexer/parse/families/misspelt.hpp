#pragma once
#include <optional>
#include <string_view>

#include "indexer/parse/grades.hpp"

namespace lettergrade::parse {

/// "performs adequatley (2)", anywhere in folded words: two words that are nearly a grade of the
/// annual ratings, and the number behind them. The grade is that of the words; nothing where the
/// number, on a scale that runs in `direction`, is another.
[[nodiscard]] std::optional<FoundGrade> misspelt_grade(std::string_view words,
                                                       ScaleDirection direction);

}  // namespace lettergrade::parse
