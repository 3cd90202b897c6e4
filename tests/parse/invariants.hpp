#pragma once
#include <string>

#include "lettergrade/letter.hpp"

namespace lettergrade {

/// What is wrong with the structure of a parsed letter, or an empty text. Holds for any input:
/// spans lie inside the text and are in order, blocks hold every visible character, sections cover
/// the blocks without gaps, points lie inside their sections, evidence inside the text.
[[nodiscard]] std::string broken_invariant(const Letter& letter);

}  // namespace lettergrade
