#pragma once
#include <string>
#include <string_view>

namespace lettergrade {

/// Folds a name for comparison: accents dropped, ASCII lower case, '&' read as "and", apostrophes
/// vanish, everything else separates words, which end up joined by one space.
[[nodiscard]] std::string fold_name(std::string_view name);

}  // namespace lettergrade
