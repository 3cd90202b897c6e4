#include "indexer/learn/words.hpp"

#include <algorithm>
#include <array>

namespace lettergrade::learn {
namespace {

enum class Sign : std::uint8_t { part, dropped, parting, ending };

/// What is no ASCII: letters belong to words, apostrophes and soft hyphens vanish, other
/// punctuation parts words.
Sign sign_of(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  constexpr char32_t kLeftQuote = 0x2018;
  constexpr char32_t kRightQuote = 0x2019;
  if (c == kSoftHyphen || c == kLeftQuote || c == kRightQuote) return Sign::dropped;
  const bool latin_sign = c < 0xC0 || c == 0xD7 || c == 0xF7;
  const bool punctuation = (c >= 0x2000 && c < 0x2C00) || c >= 0xE000;
  return latin_sign || punctuation ? Sign::parting : Sign::part;
}

Sign sign_of(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return Sign::part;
  if (c == '\'') return Sign::dropped;
  return c == '.' || c == '!' || c == '?' ? Sign::ending : Sign::parting;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  constexpr unsigned char kAscii = 0x80;
  constexpr std::size_t kUsual = 7;  ///< bytes a word takes, about
  std::vector<Word> words;
  words.reserve(text.size() / kUsual);
  bool inside = false;
  bool opens = true;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool ascii = static_cast<unsigned char>(c) < kAscii;
    const CodePoint point = ascii ? CodePoint{0, 1} : first_code_point(text.substr(at));
    const Sign sign = ascii ? sign_of(c) : sign_of(point.value);
    if (sign == Sign::part) {
      if (!inside) {
        const auto begin = static_cast<std::uint32_t>(at);
        words.push_back({{}, {begin, begin}, c >= 'A' && c <= 'Z', opens});
      }
      opens = false;
      inside = true;
      Word& word = words.back();
      if (ascii)
        word.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      else
        word.text += text.substr(at, point.bytes);
      word.span.end = static_cast<std::uint32_t>(at + point.bytes);
    } else if (sign != Sign::dropped) {
      inside = false;
      opens = opens || sign == Sign::ending;
    }
    at += point.bytes;
  }
  return words;
}

bool is_joining(std::string_view word) {
  constexpr std::array<std::string_view, 18> kJoining{
      "a",  "an", "and", "at",  "by", "for",   "from", "in",   "into",
      "of", "on", "or",  "the", "to", "under", "upon", "with", "within"};
  static_assert(std::is_sorted(kJoining.begin(), kJoining.end()));
  return std::binary_search(kJoining.begin(), kJoining.end(), word);
}

}  // namespace lettergrade::learn
