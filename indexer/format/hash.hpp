#pragma once
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lettergrade::format {

/// An XXH3-128: identity of contents, paths and inputs. Identity, not security, is what it is for.
struct Hash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  /// 32 hex digits.
  [[nodiscard]] std::string hex() const;
  /// Reads exactly what hex() gives.
  [[nodiscard]] static std::optional<Hash> from_hex(std::string_view text);
  // The check takes the 0 that a defaulted <=> compares with for a null pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend constexpr auto operator<=>(const Hash&, const Hash&) = default;
};

/// Puts hashes into unordered containers.
struct HashOfHash {
  [[nodiscard]] std::size_t operator()(const Hash& hash) const {
    return static_cast<std::size_t>(hash.low);
  }
};

/// A hash of bytes that come in pieces.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;

  void add(std::string_view bytes);
  [[nodiscard]] Hash result() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] Hash hash_of(std::string_view bytes);

/// 32 hex digits of the XXH3-128 of `bytes`: the identity of a content or a path.
[[nodiscard]] inline std::string content_hash(std::string_view bytes) {
  return hash_of(bytes).hex();
}

}  // namespace lettergrade::format
