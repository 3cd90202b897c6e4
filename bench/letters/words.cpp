#include "bench/letters/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "embedded/letter_words.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::bench {
namespace {

/// Sounds. Runs of consonants and runs of vowels take turns, so a word can be cut in one way only.
constexpr std::array<std::string_view, 36> kOnsets{
    "b",  "c",  "d",  "f",  "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",
    "s",  "t",  "v",  "w",  "br", "cr", "dr", "fr", "gr", "pr", "tr", "bl",
    "cl", "fl", "gl", "pl", "sl", "st", "sp", "sc", "sh", "ch", "th", "wh"};
constexpr std::array<std::string_view, 10> kVowels{"a",  "e",  "i",  "o",  "u",
                                                   "ai", "ea", "ee", "oa", "ou"};
constexpr std::array<std::string_view, 30> kMiddles{
    "b",  "d",  "f",  "g",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v",  "ck", "ll", "mm",
    "nn", "rr", "ss", "tt", "mb", "nd", "nt", "rd", "rm", "rn", "st", "lt", "mp", "ng", "sk"};
// No "r": "er" is an ending of nouns.
constexpr std::array<std::string_view, 18> kEnds{"l",  "n",  "t",  "d",  "m",  "ck",
                                                 "nd", "nt", "rd", "rn", "st", "th",
                                                 "sh", "ng", "mp", "lt", "x",  "sk"};
constexpr std::array<std::string_view, 4> kNounEnds{"", "s", "er", "ship"};
constexpr std::array<std::string_view, 3> kAdjectiveEnds{"ive", "y", "al"};
constexpr std::array<std::string_view, 2> kVerbEnds{"ed", "ised"};

/// Commoner words are shorter: the first ranks have two vowels, later ones three.
constexpr std::uint64_t kShortWords = 1U << 20;
constexpr std::uint64_t kLongWords = 1U << 29;
constexpr std::uint64_t kShortRoots =
    kOnsets.size() * kVowels.size() * kMiddles.size() * kVowels.size() * kEnds.size();
static_assert(kShortWords <= kShortRoots, "two ranks would give one word");
static_assert(kLongWords <= kShortRoots * kVowels.size() * kMiddles.size(),
              "two ranks would give one word");

/// Spreads neighbours apart; one to one on the numbers below a power of two.
constexpr std::uint64_t spread(std::uint64_t rank, std::uint64_t size) {
  rank = (rank * 0x9E3779B1U) % size;
  rank ^= rank >> 9;
  return (rank * 0x85EBCA6BU) % size;
}

template <std::size_t N>
std::string_view take(const std::array<std::string_view, N>& sounds, std::uint64_t& rest) {
  const std::string_view sound = sounds[rest % N];
  rest /= N;
  return sound;
}

template <std::size_t N>
std::string_view ending(const std::array<std::string_view, N>& ends, std::uint64_t rank) {
  return ends[rank % N];
}

std::string root(std::uint64_t rank) {
  const bool is_short = rank < kShortWords;
  std::uint64_t rest =
      is_short ? spread(rank, kShortWords) : spread((rank - kShortWords) % kLongWords, kLongWords);
  std::string word(take(kOnsets, rest));
  word += take(kVowels, rest);
  word += take(kMiddles, rest);
  if (!is_short) {
    word += take(kVowels, rest);
    word += take(kMiddles, rest);
  }
  word += take(kVowels, rest);
  word += take(kEnds, rest);
  return word;
}

}  // namespace

ZipfPlaces::ZipfPlaces(std::size_t size) {
  constexpr double kShift = 3;
  double sum = 0;
  for (std::size_t i = 0; i < size; ++i) sum += 1 / (static_cast<double>(i) + kShift);
  double passed = 0;
  for (std::size_t i = 0; i < size; ++i) {
    passed += 1 / (static_cast<double>(i) + kShift) / sum;
    const auto end = static_cast<std::size_t>(std::llround(passed * static_cast<double>(kSlots)));
    while (slots_.size() < std::min(end, kSlots)) slots_.push_back(static_cast<std::uint16_t>(i));
  }
  while (slots_.size() < kSlots) slots_.push_back(0);
}

Words::Words(const Register& authorities) {
  std::vector<std::string>* list = nullptr;
  std::string_view rest = embedded::letter_words;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[')
      list = &lists_[std::string(line.substr(1, line.size() - 2))];
    else if (list != nullptr)
      list->emplace_back(line);
  }
  for (const Register::Name& name : authorities.names()) taken_.insert(name.folded);
}

const std::vector<std::string>& Words::list(std::string_view section) const {
  const auto found = lists_.find(section);
  if (found == lists_.end() || found->second.empty())
    throw Error(Message::internal, {"words.txt has no section [" + std::string(section) + "]"});
  return found->second;
}

std::string Words::made(std::uint64_t rank, Kind kind) const {
  std::string word;
  switch (kind) {
    case Kind::noun:
      word = root(rank / kNounEnds.size()) + std::string(ending(kNounEnds, rank));
      break;
    case Kind::adjective:
      word = root(rank) + std::string(ending(kAdjectiveEnds, rank));
      break;
    case Kind::verb:
      word = root(rank) + std::string(ending(kVerbEnds, rank));
      break;
    case Kind::name:
      word = root(rank);
      break;
  }
  if (taken_.contains(word)) word += "ery";
  if (kind == Kind::name) word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

std::uint64_t Words::draw_rank(Random& random) {
  return static_cast<std::uint64_t>(kSpread * (1 / random.fraction() - 1));
}

}  // namespace lettergrade::bench
