#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/format/model.hpp"
#include "indexer/learn/passages.hpp"

namespace lettergrade::learn {

/// A passage is boilerplate of a family when so many letters have it, and so large a part of those
/// read.
inline constexpr std::size_t kFewestLetters = 5;
inline constexpr std::size_t kLetterPercent = 20;

/// Finds what the letters of one family share. Keeps the text of all passages that it is given
/// until the end, so the letters have to be a bounded sample.
class Shared {
 public:
  explicit Shared(std::string family) : family_(std::move(family)) {}

  /// Takes the passages of one more letter.
  void add(const std::vector<Passage>& passages);

  /// The shared passages, those of most letters first; at most 200. Does not depend on the order of
  /// the letters.
  [[nodiscard]] std::vector<format::Model::Passage> result() const;

 private:
  std::string family_;
  std::uint32_t letters_ = 0;
  std::vector<std::pair<std::string, std::uint32_t>> passages_;  ///< written, and of which letter
};

}  // namespace lettergrade::learn
