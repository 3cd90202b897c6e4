#include "indexer/learn/sketch.hpp"

#include <algorithm>
#include <limits>

#include "indexer/learn/telling.hpp"

namespace lettergrade::learn {
namespace {

/// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

/// FNV-1a. The same on every machine, which std::hash is not.
std::uint64_t number_of(std::string_view word) {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return mix(value);
}

}  // namespace

Sketch sketch_of(const std::vector<Word>& words) {
  constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, 2 * kBands> least{};
  least.fill(std::numeric_limits<std::uint64_t>::max());
  std::uint64_t told = 0;
  std::vector<std::uint64_t> numbers;
  for (const Word& word : words) {
    numbers.push_back(number_of(word.text));
    if (is_telling(std::string_view(word.text))) told = mix(told + numbers.back());
  }
  // A word that comes twice counts twice, as another one.
  std::sort(numbers.begin(), numbers.end());
  std::uint64_t again = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    again = i > 0 && numbers[i] == numbers[i - 1] ? again + 1 : 0;
    std::uint64_t seed = numbers[i] ^ mix(again);
    for (std::uint64_t& value : least) value = std::min(value, mix(seed += kStep));
  }
  Sketch sketch{};
  for (std::size_t band = 0; band < kBands; ++band)
    sketch[band] = mix(mix(least[2 * band] + kStep * (band + 1)) + least[2 * band + 1]) ^ told;
  return sketch;
}

std::vector<std::uint64_t> pairs_of(const std::vector<Word>& words) {
  std::vector<std::uint64_t> pairs;
  std::uint64_t before = 0;
  for (const Word& word : words) {
    const std::uint64_t number = number_of(word.text);
    pairs.push_back(mix(before * 3 + number));
    before = number;
  }
  return pairs;
}

}  // namespace lettergrade::learn
