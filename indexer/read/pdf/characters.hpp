#pragma once
#include <string>

/// Characters as PDF files hold them, on their way to text.
namespace lettergrade::read::pdf {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A space of any width, tabs and no-break spaces included.
[[nodiscard]] constexpr bool is_space(char32_t c) {
  return c == U' ' || c == U'\u00A0' || (c >= 0x09 && c <= 0x0D) || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Leaves no trace in a text: controls, marks of zero width, what is no character.
[[nodiscard]] constexpr bool is_nothing(char32_t c) {
  return (c < 0x20 && !is_space(c)) || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFFF9 && c <= 0xFFFC) || c > 0x10FFFF ||
         (c & 0xFFFEU) == 0xFFFEU;
}

/// Appends the character in UTF-8; ligatures (U+FB00 to U+FB06) as the letters they are made of.
void append(std::string& text, char32_t c);

}  // namespace lettergrade::read::pdf
