#include "indexer/parse/passages.hpp"

#include "indexer/parse/blocks.hpp"

namespace lettergrade::parse {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::uint32_t with_blanks(std::string_view text, std::size_t size) {
  while (size < text.size() && is_blank(text[size])) ++size;
  return static_cast<std::uint32_t>(size);
}

/// "(a) ", "b) ", "iv. " in an item of a list.
std::size_t letter_length(std::string_view text) {
  constexpr std::size_t kLongest = 5;
  std::size_t at = text.starts_with('(') ? 1 : 0;
  while (at < text.size() && at < kLongest && text[at] >= 'a' && text[at] <= 'z') ++at;
  if (at == 0 || at >= text.size() || (text[at] != ')' && text[at] != '.')) return 0;
  ++at;
  return at < text.size() && is_blank(text[at]) ? at : 0;
}

std::string_view without_end_marks(std::string_view number) {
  while (!number.empty() && !is_digit(number.back())) number.remove_suffix(1);
  return number;
}

}  // namespace

Mark mark_of(const Reading& reading, std::size_t i) {
  const Block& block = reading.blocks[i];
  const std::string_view text = slice(reading.text(), block.span);
  if (const std::size_t size = bullet_length(text); size != 0)
    return {Mark::Kind::bullet, with_blanks(text, size),
            text.substr(0, first_code_point(text).bytes)};
  if (const std::size_t size = number_length(text); size != 0)
    return {Mark::Kind::number, with_blanks(text, size), without_end_marks(text.substr(0, size))};
  const std::size_t line = text.find('\n');
  if (line != std::string_view::npos && is_bare_number(trim(text.substr(0, line))))
    return {Mark::Kind::number, with_blanks(text, line),
            without_end_marks(trim(text.substr(0, line)))};
  if (block.kind != BlockKind::list_item) return {};
  if (text.starts_with("o ")) return {Mark::Kind::bullet, with_blanks(text, 1), text.substr(0, 1)};
  if (const std::size_t size = letter_length(text); size != 0)
    return {Mark::Kind::letter, with_blanks(text, size), text.substr(0, size)};
  return {};
}

std::size_t passage_end(const Reading& reading, std::size_t i) {
  std::size_t end = i + 1;
  for (std::size_t next = i + 1; next < reading.blocks.size(); ++next) {
    if (reading.blocks[next].continues)
      end = next + 1;
    else if (!reading.blocks[next].boilerplate)
      break;
  }
  return end;
}

Span passage_span(const Reading& reading, std::size_t first, std::size_t end) {
  Span span = reading.blocks[first].span;
  span.begin += mark_of(reading, first).size;
  while (end > first + 1 && reading.blocks[end - 1].boilerplate) --end;
  span.end = reading.blocks[end - 1].span.end;
  return span;
}

}  // namespace lettergrade::parse
