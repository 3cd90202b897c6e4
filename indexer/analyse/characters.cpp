#include "indexer/analyse/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace lettergrade::analyse {
namespace {

// The modifier letters are here although Unicode calls them letters: "O\u02BCBrien" and
// "O\u02BBBrien" are typed for "O'Brien". Primes, grave and acute come from scanners.
constexpr std::array<char32_t, 10> kApostrophes{U'\'',     U'`',      U'\u00B4', U'\u02BB',
                                                U'\u02BC', U'\u2018', U'\u2019', U'\u201B',
                                                U'\u2032', U'\uFF07'};
constexpr std::array<char32_t, 8> kHyphens{U'-',      U'\u2010', U'\u2011', U'\u2012',
                                           U'\u2013', U'\u2212', U'\uFE63', U'\uFF0D'};
constexpr std::array<char32_t, 4> kDots{U'.', U'\u2024', U'\uFE52', U'\uFF0E'};
constexpr std::array<char32_t, 3> kCommas{U',', U'\uFE50', U'\uFF0C'};

template <std::size_t N>
constexpr bool one_of(const std::array<char32_t, N>& set, char32_t c) {
  return std::find(set.begin(), set.end(), c) != set.end();
}

/// Classes that go by the sign itself; `other` for the rest.
constexpr CharClass sign_class(char32_t c) {
  if (one_of(kApostrophes, c)) return CharClass::apostrophe;
  if (one_of(kDots, c)) return CharClass::dot;
  if (one_of(kCommas, c)) return CharClass::comma;
  return CharClass::other;
}

CharClass unicode_class(char32_t c) {
  const CharClass sign = sign_class(c);
  if (sign != CharClass::other) return sign;
  const auto point = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharClass::invisible;
  switch (u_charType(point)) {
    case U_LOWERCASE_LETTER:
      return CharClass::lower;
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::upper;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    default:
      return u_isUAlphabetic(point) ? CharClass::letter : CharClass::other;
  }
}

constexpr CharClass ascii_class(char32_t c) {
  if (c >= U'a' && c <= U'z') return CharClass::lower;
  if (c >= U'A' && c <= U'Z') return CharClass::upper;
  if (c >= U'0' && c <= U'9') return CharClass::digit;
  return sign_class(c);
}

constexpr std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = ascii_class(static_cast<char32_t>(c));
  return table;
}
constexpr std::array<CharClass, 128> kAsciiClasses = ascii_classes();

}  // namespace

CharClass class_of(char32_t c) {
  return c < kAsciiClasses.size() ? kAsciiClasses[c] : unicode_class(c);
}

bool is_hyphen(char32_t c) { return one_of(kHyphens, c); }

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto position = static_cast<std::int64_t>(at);
  const auto length = static_cast<std::int64_t>(text.size());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, position, length, c);
  at = static_cast<std::size_t>(position);
  return static_cast<char32_t>(c);
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  std::size_t start = at - 1;
  while (start > 0 && (text[start] & 0xC0) == 0x80) --start;
  return next_code_point(text, start);
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

}  // namespace lettergrade::analyse
