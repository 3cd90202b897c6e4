#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

/// Numbers in files: unsigned or two's complement, little-endian.
namespace lettergrade::format {

template <typename Number>
void put(std::string& bytes, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i)
    bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8U * i) & 0xFFU);
}

template <typename Number>
[[nodiscard]] Number get(const char* bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8U * i);
  return static_cast<Number>(value);
}

/// The next multiple of `to`.
[[nodiscard]] constexpr std::size_t aligned(std::size_t bytes, std::size_t to) {
  return (bytes + to - 1) / to * to;
}

}  // namespace lettergrade::format
