#include "indexer/format/hash.hpp"

#include <xxhash.h>

#include <charconv>
#include <new>

namespace lettergrade::format {
namespace {

Hash from(XXH128_hash_t value) { return {value.high64, value.low64}; }

void append_hex(std::string& text, std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (unsigned shift = 64; shift > 0; shift -= 4) text += kDigits[(value >> (shift - 4)) & 15U];
}

}  // namespace

struct Hasher::State {
  State() : xxh(XXH3_createState()) {
    if (xxh == nullptr || XXH3_128bits_reset(xxh) != XXH_OK) throw std::bad_alloc();
  }
  ~State() { XXH3_freeState(xxh); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  XXH3_state_t* xxh;
};

std::string Hash::hex() const {
  std::string text;
  append_hex(text, high);
  append_hex(text, low);
  return text;
}

std::optional<Hash> Hash::from_hex(std::string_view text) {
  constexpr std::size_t kHalf = 16;
  if (text.size() != 2 * kHalf) return std::nullopt;
  const auto number = [](std::string_view digits) -> std::optional<std::uint64_t> {
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
  };
  const auto high = number(text.substr(0, kHalf));
  const auto low = number(text.substr(kHalf));
  if (!high || !low) return std::nullopt;
  return Hash{*high, *low};
}

Hasher::Hasher() : state_(std::make_unique<State>()) {}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::string_view bytes) {
  static_cast<void>(XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size()));
}

Hash Hasher::result() const { return from(XXH3_128bits_digest(state_->xxh)); }

Hash hash_of(std::string_view bytes) { return from(XXH3_128bits(bytes.data(), bytes.size())); }

}  // namespace lettergrade::format
