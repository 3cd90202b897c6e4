#include "query/present/terminal.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "lettergrade/text.hpp"

namespace lettergrade::present {
namespace {

constexpr std::string_view kEllipsis = "…";

std::size_t width_of(char32_t c) {
  if (c < 0x300) return 1;
  const auto point = static_cast<UChar32>(c);
  const auto type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return 0;
  if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  if (c >= 0x1160 && c <= 0x11FF) return 0;  // Hangul vowels and finals join the consonant before
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

/// Bytes of the longest beginning of `text` that takes at most `width` columns, with the marks
/// that combine with its last character.
std::size_t bytes_within(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t used = 0; at < text.size();) {
    const CodePoint c = first_code_point(text.substr(at));
    used += width_of(c.value);
    if (used > width) break;
    at += c.bytes;
  }
  return at;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    width += width_of(c.value);
    text.remove_prefix(c.bytes);
  }
  return width;
}

std::string fit(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string_view head = text.substr(0, bytes_within(text, width - 1));
  while (head.ends_with(' ')) head.remove_suffix(1);
  return std::string(head).append(kEllipsis);
}

std::string left(std::string_view text, std::size_t width) {
  std::string result = fit(text, width);
  return result.append(width - std::min(width, display_width(result)), ' ');
}

std::string right(std::string_view text, std::size_t width) {
  const std::string result = fit(text, width);
  return std::string(width - std::min(width, display_width(result)), ' ') + result;
}

std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t count, std::string_view noun) {
  return grouped(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string_view beginning(std::string_view text, std::size_t width) {
  const std::size_t bytes = bytes_within(text, width);
  return text.substr(0, bytes == 0 && !text.empty() ? first_code_point(text).bytes : bytes);
}

}  // namespace lettergrade::present
