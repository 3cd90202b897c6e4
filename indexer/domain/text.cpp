#include "lettergrade/text.hpp"

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "indexer/domain/fold.hpp"

namespace lettergrade {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Length in bytes of the white space that `text` starts with; 0 when it starts with none.
std::size_t space_prefix(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return text.starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : 0;
}

std::size_t space_suffix(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.back();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  return text.ends_with(kNoBreakSpace) ? kNoBreakSpace.size() : 0;
}

}  // namespace

std::size_t code_points(std::string_view text, std::size_t bytes) {
  const std::string_view head = text.substr(0, bytes);
  return static_cast<std::size_t>(
      std::count_if(head.begin(), head.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// ICU's macro narrows on purpose; everything else reads UTF-8 through this function.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
CodePoint first_code_point(std::string_view text) {
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(text.size(), U8_MAX_LENGTH));
  std::int32_t at = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, size, c);
  return {static_cast<char32_t>(c), static_cast<std::uint32_t>(at)};
}
#pragma GCC diagnostic pop

std::string valid_utf8(std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    result += c.value == 0xFFFD ? kReplacement : text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return result;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t n = space_prefix(text)) text.remove_prefix(n);
  while (const std::size_t n = space_suffix(text)) text.remove_suffix(n);
  return text;
}

std::string squeeze(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  text = trim(text);
  while (!text.empty()) {
    if (std::size_t n = space_prefix(text)) {
      while ((n = space_prefix(text)) != 0) text.remove_prefix(n);
      result += ' ';
      continue;
    }
    result += text.front();
    text.remove_prefix(1);
  }
  return result;
}

std::string slug(std::string_view text) {
  std::string result = fold_name(text);
  std::replace(result.begin(), result.end(), ' ', '-');
  return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

}  // namespace lettergrade
