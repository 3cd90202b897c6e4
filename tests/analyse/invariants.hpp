#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/analyser.hpp"

namespace lettergrade::test {

/// What must hold of the tokens of any text, however broken: spans on whole code points and in
/// order, positions without gaps, joined tokens right before their parts and equal to them, terms
/// neither empty nor too long. Says what does not hold; empty when all does.
[[nodiscard]] std::string broken_invariant(std::string_view text, const std::vector<Token>& tokens);

}  // namespace lettergrade::test
