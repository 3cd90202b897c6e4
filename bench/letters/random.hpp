#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lettergrade::bench {

/// A seeded stream of numbers, the same on every machine (splitmix64, Steele and others 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  /// From 0 to `end` - 1; `end` is greater than 0 and small beside 2^32.
  [[nodiscard]] std::size_t below(std::size_t end) {
    return static_cast<std::size_t>(((next() >> 32) * end) >> 32);
  }

  /// From `first` to `last`, both included.
  [[nodiscard]] int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
  }

  /// True in `percent` of a hundred calls.
  [[nodiscard]] bool chance(std::size_t percent) { return below(100) < percent; }

  /// Greater than 0, at most 1.
  [[nodiscard]] double fraction() { return static_cast<double>((next() >> 11) + 1) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

/// Draws the places 0 to n-1 of a list as words are used: place r with a share of 1 / (r + 3)
/// (Zipf's law with Mandelbrot's shift).
class ZipfPlaces {
 public:
  explicit ZipfPlaces(std::size_t size);
  [[nodiscard]] std::size_t draw(Random& random) const { return slots_[random.below(kSlots)]; }

 private:
  static constexpr std::size_t kSlots = 4096;
  std::vector<std::uint16_t> slots_;
};

}  // namespace lettergrade::bench
