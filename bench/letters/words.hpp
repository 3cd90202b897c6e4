#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bench/letters/random.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::bench {

/// The lists of words.txt, and words that are made: real prose goes on giving new words for ever
/// (Heaps' law), so one word in sixteen is made from its rank in an endless vocabulary. A rank
/// always gives the same word, two ranks of one kind never do, and nothing is stored.
class Words {
 public:
  /// `authorities`: councils whose names no made word may be.
  explicit Words(const Register& authorities);

  /// The entries of one section of words.txt. Throws Error(internal) where there is none.
  [[nodiscard]] const std::vector<std::string>& list(std::string_view section) const;

  enum class Kind : std::uint8_t { noun, adjective, verb, name };
  /// The made word of this rank, in lower case; a name begins with a capital.
  [[nodiscard]] std::string made(std::uint64_t rank, Kind kind) const;

  /// A rank as prose would use it: rank r with a share of about kSpread / (kSpread + r)^2, so that
  /// the number of different words grows with the square root of the text.
  [[nodiscard]] static std::uint64_t draw_rank(Random& random);

  /// Fewer ranks come often when this is smaller. Chosen with the share of made words in prose.cpp
  /// so that a million letters of 6 KB have 300,000 different words; see bench/README.md.
  static constexpr double kSpread = 400;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  std::unordered_set<std::string> taken_;
};

}  // namespace lettergrade::bench
