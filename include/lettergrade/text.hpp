#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lettergrade {

/// A half-open range of bytes in a UTF-8 text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// The bytes of `text` that `span` covers. `span` must lie inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

/// Number of code points in the first `bytes` bytes of the UTF-8 `text` (a cut code point counts).
[[nodiscard]] std::size_t code_points(std::string_view text, std::size_t bytes);

/// Number of code points in `text`.
[[nodiscard]] inline std::size_t code_points(std::string_view text) {
  return code_points(text, text.size());
}

/// A code point and the bytes it takes. A broken sequence reads as U+FFFD.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
};

/// The code point that the UTF-8 `text` starts with. `text` must not be empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// `text` with every broken UTF-8 sequence made U+FFFD; the same bytes when nothing is broken.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// ASCII lower case; bytes above 127 stay. For keywords, slugs and option values, never for prose.
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// `text` without white space (ASCII and no-break space) at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// `text` trimmed, each run of white space (no-break space included) made one space.
[[nodiscard]] std::string squeeze(std::string_view text);

/// "Kingston upon Hull" -> "kingston-upon-hull": letters and digits folded to ASCII lower case,
/// '&' read as "and", everything else a single hyphen. Empty when nothing is left.
[[nodiscard]] std::string slug(std::string_view text);

/// Edit distance (insert, delete, replace, swap of neighbours cost 1 each) between two ASCII-folded
/// strings, counted in bytes. Damerau 1964, restricted form.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace lettergrade
