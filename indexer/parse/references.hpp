#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// The numbered paragraphs that a point refers to: "(paragraphs 4 and 7)".
struct References {
  std::string printed;  ///< "4 and 7"; empty where there are none
  std::vector<std::string> numbers;
};

/// The reference in the folded words of a point, the last where it has several.
[[nodiscard]] References references_in(std::string_view folded);

/// The one outcome whose sections hold all the paragraphs referred to.
[[nodiscard]] std::optional<Outcome> outcome_of(const Letter& letter, const References& references);

}  // namespace lettergrade::parse
