#include "indexer/read/formats/inline_text.hpp"

#include <algorithm>
#include <iterator>

#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

constexpr std::string_view kCellGap = "   ";

/// Bytes of white space at the start: ASCII, no-break space, byte order mark, zero-width space.
std::size_t space_at(std::string_view text) {
  if (std::string_view(" \t\n\r\f\v").find(text.front()) != std::string_view::npos) return 1;
  if (text.starts_with("\u00A0")) return 2;
  if (text.starts_with("\u200B") || text.starts_with("\uFEFF")) return 3;
  return 0;
}

/// Bytes below the space that are none of those have no place in a text.
bool is_control(char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }

}  // namespace

void InlineText::append(std::string_view word, bool bold) {
  if (space_ && !text_.empty() && text_.back() != '\n' && text_.back() != ' ') text_ += ' ';
  space_ = false;
  std::copy_if(word.begin(), word.end(), std::back_inserter(text_),
               [](char c) { return !is_control(c); });
  letters_ += word.size();
  if (bold) bold_letters_ += word.size();
}

void InlineText::add(std::string_view text, bool bold) {
  while (!text.empty()) {
    if (const std::size_t space = space_at(text); space != 0) {
      space_ = true;
      text.remove_prefix(space);
      continue;
    }
    std::size_t end = 0;
    while (end < text.size() && space_at(text.substr(end)) == 0) ++end;
    append(text.substr(0, end), bold);
    text.remove_prefix(end);
  }
}

void InlineText::add_verbatim(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    for (const char c : text.substr(0, end)) text_ += is_control(c) ? ' ' : c;
    if (end == text.size()) return;
    line_break();
    text.remove_prefix(end + 1);
  }
}

void InlineText::line_break() {
  while (text_.ends_with(' ')) text_.pop_back();
  if (!text_.empty()) text_ += '\n';
  space_ = false;
}

void InlineText::gap() {
  while (text_.ends_with(' ')) text_.pop_back();
  space_ = false;
  if (text_.empty() || text_.ends_with('\n')) return;
  text_ += kCellGap;
  has_gap_ = true;
}

std::string InlineText::take() {
  std::string text(trim(text_));
  *this = {};
  return text;
}

bool reads_as_heading(std::string_view text) {
  constexpr std::size_t kLongest = 250;
  if (text.empty() || text.size() > kLongest) return false;
  if (std::string_view(".,;").find(text.back()) != std::string_view::npos) return false;
  const std::size_t colon = text.find(':');
  const bool states_number = colon != std::string_view::npos &&
                             text.find_first_of("0123456789", colon) != std::string_view::npos;
  return !states_number && std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

}  // namespace lettergrade::read
