#include "lettergrade/safe.hpp"

#include <unicode/uchar.h>

#include "lettergrade/text.hpp"

namespace lettergrade {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// Characters that show nothing of themselves but may change how others are shown.
bool is_invisible(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_iscntrl(point) != 0 || u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL) || u_charType(point) == U_SURROGATE;
}

void append_safe(std::string& result, CodePoint c, std::string_view bytes) {
  if (is_space(c.value))
    result += ' ';
  else if (c.value == 0xFFFD)
    result += "\xEF\xBF\xBD";
  else if (!is_invisible(c.value))
    result += bytes;
}

}  // namespace

std::string safe_line(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    append_safe(result, c, text.substr(0, c.bytes));
    text.remove_prefix(c.bytes);
  }
  return result;
}

std::string safe_lines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (c.value == '\n' || c.value == '\t')
      result += text.front();
    else if (!text.starts_with("\r\n"))
      append_safe(result, c, text.substr(0, c.bytes));
    text.remove_prefix(c.bytes);
  }
  return result;
}

}  // namespace lettergrade
