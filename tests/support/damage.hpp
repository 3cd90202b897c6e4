#pragma once
#include <cstdint>
#include <string>

namespace lettergrade::test {

/// A copy of a file's bytes with damage of one kind, chosen by the seed: cut short, bytes flipped,
/// a piece cut out, a piece of itself pasted elsewhere, a stretch of zeros, pieces swapped.
[[nodiscard]] std::string damaged(std::string bytes, std::uint32_t seed);

}  // namespace lettergrade::test
