#include "indexer/read/pdf/marker.hpp"

#include <algorithm>
#include <array>

#include "lettergrade/text.hpp"

namespace lettergrade::read::pdf {
namespace {

constexpr std::array<char32_t, 24> kBullets{
    0x2022, 0x2023, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x25FC,
    0x25FE, 0x2043, 0x204C, 0x2219, 0x00B7, 0x27A2, 0x2713, 0x2714, 0x2794, 0x27A4, 0x2756, 0x25C6};
constexpr std::array<char32_t, 5> kMaybe{U'-', 0x2013, 0x2014, U'*', U'o'};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// Symbol fonts put their signs into the private use area.
bool is_private(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

Marker bullet_of(std::string_view text) {
  const CodePoint first = first_code_point(text);
  const bool sure = is_private(first.value) ||
                    std::find(kBullets.begin(), kBullets.end(), first.value) != kBullets.end();
  const bool maybe = std::find(kMaybe.begin(), kMaybe.end(), first.value) != kMaybe.end();
  const bool apart = text.size() == first.bytes || text[first.bytes] == ' ';
  if (sure) return {first.bytes, true, true};
  return maybe && apart ? Marker{first.bytes, true, false} : Marker{};
}

Marker number_of(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == 0 || at > 3) return {};
  std::size_t parts = 1;
  while (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]) && parts < 4) {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    ++parts;
  }
  const bool closed = at < text.size() && (text[at] == '.' || text[at] == ')');
  if (closed) ++at;
  const bool apart = at == text.size() || text[at] == ' ';
  if (apart) return {at, false, closed};
  const bool capital = closed && parts == 1 && text[at] >= 'A' && text[at] <= 'Z';
  return capital ? Marker{at, false, true} : Marker{};
}

Marker letter_of(std::string_view text) {
  const bool bracket = text.starts_with('(');
  std::size_t at = bracket ? 1 : 0;
  const std::size_t start = at;
  while (at < text.size() && is_lower(text[at]) && at - start < 4) ++at;
  const std::string_view letters = text.substr(start, at - start);
  const bool roman = letters.find_first_not_of("ivx") == std::string_view::npos;
  if (letters.empty() || (letters.size() > 1 && !roman)) return {};
  if (at == text.size() || (text[at] != ')' && (bracket || text[at] != '.'))) return {};
  ++at;
  return at == text.size() || text[at] == ' ' ? Marker{at, false, false} : Marker{};
}

}  // namespace

Marker marker_of(std::string_view text) {
  if (text.empty()) return {};
  if (const Marker bullet = bullet_of(text); bullet.length != 0) return bullet;
  if (const Marker number = number_of(text); number.length != 0) return number;
  return letter_of(text);
}

}  // namespace lettergrade::read::pdf
