// What a line starts with: a bullet, a paragraph number, a salutation.
#include <array>

#include "indexer/parse/blocks.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::array<std::string_view, 17> kBullets{
    "-",      "*",      "\u2013", "\u2014", "\u2022", "\u25AA", "\u25A0", "\u25FC", "\u25CF",
    "\u25E6", "\u25CB", "\u25BA", "\u2666", "\u00B7", "\u2023", "\u2043", "\u27A2"};

/// A letter of a symbol font (private use): what is left of the bullets of word processors.
bool is_symbol(std::string_view text) {
  if (text.empty()) return false;
  const CodePoint first = first_code_point(text);
  return first.value >= 0xE000 && first.value <= 0xF8FF;
}

std::string_view bullet_of(std::string_view text) {
  if (is_symbol(text)) return text.substr(0, 3);
  for (const std::string_view bullet : kBullets)
    if (text.starts_with(bullet)) return bullet;
  // Word's second level, where its font was lost: "o" and a gap.
  if (text.starts_with("o\t") || text.starts_with("o  ")) return text.substr(0, 1);
  return {};
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// "27.The", "4)A child": only the space behind the number is lost.
bool starts_crushed(std::string_view rest) {
  if (rest.size() < 2 || !is_upper(rest[0])) return false;
  return (rest[1] >= 'a' && rest[1] <= 'z') || rest[1] == ' ';
}

}  // namespace

bool is_salutation(std::string_view folded) {
  return folded.size() < 80 && (folded.starts_with("dear ") || folded == "dear") &&
         !folded.ends_with('.');
}

std::size_t bullet_length(std::string_view text) {
  const std::string_view bullet = bullet_of(text);
  if (bullet.empty()) return 0;
  const std::string_view rest = text.substr(bullet.size());
  const std::string_view words = trim(rest);
  const bool ascii = bullet.size() == 1;
  // "-5%" and "*Every Child Matters*" are no list items.
  if (words.empty() || (ascii && words.data() == rest.data())) return 0;
  return static_cast<std::size_t>(words.data() - text.data());
}

std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && is_digit(text[at])) ++at;
  if (at == 0 || at >= text.size()) return 0;
  if (text[at] == '.') {
    while (at < text.size() && at < 7 && (text[at] == '.' || is_digit(text[at]))) ++at;
  } else if (text[at] == ')') {
    ++at;
  } else {
    return 0;
  }
  if (at < text.size() && starts_crushed(text.substr(at))) return at;
  if (at >= text.size() || (text[at] != ' ' && text[at] != '\t')) return 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

bool is_bare_number(std::string_view text) {
  constexpr std::size_t kLongest = 7;
  if (text.size() < 2 || text.size() > kLongest || !is_digit(text.front())) return false;
  if (text.back() != '.' && text.back() != ')') return false;
  return text.find_first_not_of("0123456789.)") == std::string_view::npos;
}

bool is_bare_bullet(std::string_view text) {
  const std::string_view bullet = bullet_of(text);
  // A hyphen or a star by itself is what is left of a rule or a footnote.
  return bullet.size() > 1 && bullet.size() == text.size();
}

}  // namespace lettergrade::parse
