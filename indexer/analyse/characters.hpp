#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lettergrade::analyse {

/// What a code point does in a word.
enum class CharClass : std::uint8_t {
  lower,
  upper,
  letter,  ///< without case: ideographs, Arabic, modifier letters
  digit,
  mark,        ///< accents, vowel signs, enclosing marks
  invisible,   ///< soft hyphen, joiners, byte order mark, direction marks: not there at all
  apostrophe,  ///< everything people type or scanners read for one
  dot,
  comma,
  other,
};

/// The class of a code point; full-width forms count as what they stand for.
[[nodiscard]] CharClass class_of(char32_t c);

[[nodiscard]] constexpr bool is_letter(CharClass c) {
  return c == CharClass::lower || c == CharClass::upper || c == CharClass::letter;
}

/// Hyphens, dashes up to the en dash and minus signs. An em dash separates sentences, not words.
[[nodiscard]] bool is_hyphen(char32_t c);

inline constexpr char32_t kSoftHyphen = 0xAD;
inline constexpr char32_t kBroken = 0xFFFD;

/// The code point of `text` that starts at byte `at`, which moves behind it. Broken bytes are
/// U+FFFD, in the same portions in which ICU's iterators take them.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

/// The code point of `text` that ends before byte `at`, where a whole one must end.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t at);

[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Whether all of `text` is of the letters a to z, as most words of prose are.
[[nodiscard]] constexpr bool is_ascii_lower(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_lower(c); });
}

/// Whether all of `text` is ASCII.
[[nodiscard]] bool is_ascii(std::string_view text);

}  // namespace lettergrade::analyse
