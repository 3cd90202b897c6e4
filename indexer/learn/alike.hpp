#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "indexer/learn/words.hpp"

namespace lettergrade::learn {

/// A passage as it is compared and kept: folded words joined by spaces, names (words with a capital
/// inside a sentence) with a ^ before them.
[[nodiscard]] std::string written(const std::vector<Word>& words);
/// The words of what `written` gave, without places.
[[nodiscard]] std::vector<Word> read_back(std::string_view written);

/// Whether two passages say the same: at least 90 % of their words are common to both in the same
/// order (twice the longest common subsequence against the words of both), and none of the other
/// words tells something (is_telling). Exactly equal words are alike.
[[nodiscard]] bool alike(const std::vector<Word>& a, const std::vector<Word>& b);

}  // namespace lettergrade::learn
