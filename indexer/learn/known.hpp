#pragma once
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/learn/words.hpp"

namespace lettergrade::learn {

/// Passages of one family that others are held against. Learning and reading by what was learnt
/// ask it the same question, so that what counted for a passage is told by it later.
class KnownPassages {
 public:
  /// Adds a passage; gives its number, counted from 0.
  std::size_t add(std::vector<Word> words);

  /// The first of those added that is alike (alike.hpp), among at most 64 that may be.
  [[nodiscard]] std::optional<std::size_t> find(const std::vector<Word>& words) const;

  [[nodiscard]] const std::vector<Word>& words(std::size_t number) const {
    return passages_[number];
  }

 private:
  std::vector<std::vector<Word>> passages_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_band_;
};

}  // namespace lettergrade::learn
