#pragma once
#include <cstdint>
#include <string>

#include "bench/letters/random.hpp"

namespace lettergrade::bench {

/// One slip of hand or ear in a word. Which letters are near each other or sound alike is told here
/// once more: a measure that took the product's own tables would measure nothing.
enum class Slip : std::uint8_t {
  swapped,   ///< two letters in the wrong order
  dropped,   ///< a letter left out
  added,     ///< a letter too many, of the key beside another
  doubled,   ///< a letter twice
  single,    ///< one of two equal letters left out
  near_key,  ///< the key beside the right one
  vowel,     ///< a vowel for another
  sound,     ///< what sounds alike: ph f, c k, s c, z s ...
  first,     ///< the first letter: the key beside it
  two,       ///< two of these, not in the first letter
};
inline constexpr int kSlips = 10;

[[nodiscard]] const char* to_string(Slip slip);

/// The word, of at least two letters from a to z, with the slip somewhere in it; the word itself
/// where there is no place for it.
[[nodiscard]] std::string slipped(const std::string& word, Slip slip, Random& random);

}  // namespace lettergrade::bench
