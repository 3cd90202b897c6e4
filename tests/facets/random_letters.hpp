#pragma once
#include <random>
#include <string>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::test {

using Random = std::mt19937_64;

/// A number from 0 up to but not including `end`.
[[nodiscard]] std::size_t below(Random& random, std::size_t end);

template <typename List>
const auto& one_of(Random& random, const List& list) {
  return list[below(random, list.size())];
}

/// The words that the letters are made of, the commonest first.
[[nodiscard]] const std::vector<std::string>& vocabulary();
/// Codes of the councils that they are about; a tenth of the letters is about none.
[[nodiscard]] const std::vector<std::string>& council_codes();

/// The n-th letter: a few sections of random words, with or without year, grade and outcomes. The
/// same number gives the same letter.
[[nodiscard]] Letter random_letter(std::size_t number);

}  // namespace lettergrade::test
