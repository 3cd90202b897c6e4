#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "indexer/learn/words.hpp"

namespace lettergrade::learn {

/// Numbers by which passages that may be alike are found without comparing each with each: two
/// passages that share four in five of their words have one of the numbers in common with a
/// probability of more than 0.999. Source: MinHash (Broder 1997) in bands (Indyk and Motwani
/// 1998), eight bands of two. Passages whose telling words (is_telling) are not the same are never
/// alike, and have no number in common.
inline constexpr std::size_t kBands = 8;
using Sketch = std::array<std::uint64_t, kBands>;
[[nodiscard]] Sketch sketch_of(const std::vector<Word>& words);

/// Two words next to each other as a number, for each place in the passage.
[[nodiscard]] std::vector<std::uint64_t> pairs_of(const std::vector<Word>& words);

}  // namespace lettergrade::learn
