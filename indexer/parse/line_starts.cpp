// What a line starts with: a bullet, a paragraph number, a salutation.
#include <array>

#include "indexer/parse/blocks.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::array<std::string_view, 15> kBullets{
    "-",      "*",      "\u2013", "\u2014", "\u2022", "\u25AA", "\u25A0", "\u25FC",
    "\u25CF", "\u25E6", "\u00B7", "\u2023", "\uF0B7", "\uF0A7", "\uF0D8"};

}  // namespace

bool is_salutation(std::string_view folded) {
  return folded.size() < 80 && (folded.starts_with("dear ") || folded == "dear") &&
         !folded.ends_with('.');
}

std::size_t bullet_length(std::string_view text) {
  for (const std::string_view bullet : kBullets) {
    if (!text.starts_with(bullet)) continue;
    const std::string_view rest = text.substr(bullet.size());
    const std::string_view words = trim(rest);
    const bool ascii = bullet.size() == 1;
    // "-5%" and "*Every Child Matters*" are no list items.
    if (words.empty() || (ascii && words.data() == rest.data())) return 0;
    return static_cast<std::size_t>(words.data() - text.data());
  }
  return 0;
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
  if (at >= text.size() || (text[at] != ' ' && text[at] != '\t')) return 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

}  // namespace lettergrade::parse
