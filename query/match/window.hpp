#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

/// Queries are evaluated a window of documents at a time, so that everything that is known about
/// them while they are counted and ranked stays in the processor's nearest cache.
namespace lettergrade::match {

inline constexpr std::uint32_t kWindowSize = 4096;

/// Bits that are set. Without leave to presume the instruction the compiler calls a library for
/// std::popcount; this is the sum of neighbours, of pairs, of fours (Warren, Hacker's Delight,
/// 5-1).
[[nodiscard]] constexpr std::uint32_t count_bits(std::uint64_t word) {
  word -= word >> 1U & 0x5555555555555555U;
  word = (word & 0x3333333333333333U) + (word >> 2U & 0x3333333333333333U);
  word = (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>(word * 0x0101010101010101U >> 56U);
}

/// The documents with docids from `begin` up to but not including `end`; `begin` is a multiple of
/// the window's size.
struct Window {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Some documents of a window, by docid counted from its begin.
class Bits {
 public:
  static constexpr std::size_t kWords = kWindowSize / 64;

  void clear() { words_.fill(0); }
  void fill() { words_.fill(~std::uint64_t{0}); }
  void set(std::uint32_t bit) { words_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
  [[nodiscard]] bool test(std::uint32_t bit) const {
    return (words_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  [[nodiscard]] bool none() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words_) all |= word;
    return all == 0;
  }
  [[nodiscard]] std::uint32_t count() const {
    std::uint32_t sum = 0;
    for (const std::uint64_t word : words_) sum += count_bits(word);
    return sum;
  }
  [[nodiscard]] std::array<std::uint64_t, kWords>& words() { return words_; }
  [[nodiscard]] const std::array<std::uint64_t, kWords>& words() const { return words_; }

  Bits& operator|=(const Bits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] |= other.words_[i];
    return *this;
  }
  Bits& operator&=(const Bits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= other.words_[i];
    return *this;
  }
  /// Takes away what the other has.
  Bits& operator-=(const Bits& other) {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  /// Calls `take` with every bit that is set, ascending.
  template <typename Take>
  void each(Take&& take) const {
    for (std::uint32_t i = 0; i < kWords; ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        take(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
  }

 private:
  std::array<std::uint64_t, kWords> words_{};
};

/// Sets exactly the documents of the window for which `holds` says so.
template <typename Holds>
void set_where(const Window& window, Bits& bits, Holds&& holds) {
  const std::uint32_t size = window.end - window.begin;
  for (std::uint32_t i = 0; i < Bits::kWords; ++i) {
    std::uint64_t word = 0;
    const std::uint32_t end = std::min(64U, size - std::min(size, i * 64));
    for (std::uint32_t j = 0; j < end; ++j)
      word |= std::uint64_t{holds(window.begin + i * 64 + j)} << j;
    bits.words()[i] = word;
  }
}

/// What a window's documents score, and what that depends on besides the words in them.
struct Scores {
  std::array<double, kWindowSize> score{};
  std::array<double, kWindowSize> saturation{};     ///< see Collection::saturation
  std::array<std::uint32_t, kWindowSize> length{};  ///< in words
};

}  // namespace lettergrade::match
