#include "indexer/parse/wrapping.hpp"

#include <algorithm>

namespace lettergrade::parse {
namespace {

constexpr std::uint32_t kNarrowest = 50;
constexpr std::uint32_t kWidest = 160;

/// Words that no paragraph ends with.
constexpr std::string_view kOpenEnds =
    "and|or|the|a|an|of|to|in|for|with|by|on|at|from|that|which|is|are|was|were|their|its|as|but";

/// The width that nine in ten of the lines with a line right below keep to.
std::uint32_t usual_width(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> widths;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (lines[i + 1].gap == 0 && lines[i].width <= kWidest) widths.push_back(lines[i].width);
  if (widths.size() < 2) return 0;
  const auto tenth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), tenth, widths.end());
  return *tenth >= kNarrowest ? *tenth : 0;
}

}  // namespace

bool starts_lower(std::string_view text) {
  while (text.starts_with('(') || text.starts_with('\'') || text.starts_with('"'))
    text.remove_prefix(1);
  if (text.starts_with("\u2018") || text.starts_with("\u201C")) text.remove_prefix(3);
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const char c = text.back();
    if (std::string_view(".?!:;").find(c) != std::string_view::npos) return true;
    const bool closing = c == ')' || c == '"' || c == '\'' || is_digit(c);
    const bool curly = text.ends_with("\u2019") || text.ends_with("\u201D");
    if (!closing && !curly) return false;
    text.remove_suffix(curly ? 3 : 1);
  }
  return false;
}

Wrapping::Wrapping(const Folded& folded, const std::vector<Line>& lines)
    : folded_(folded), lines_(lines), width_(usual_width(lines)) {}

bool Wrapping::is_full(std::size_t line, std::size_t next) const {
  if (width_ == 0 || lines_[line].width > width_ + 20) return false;
  const std::string_view following = slice(folded_.source(), lines_[next].span);
  const std::size_t word = std::min(following.find(' '), following.size());
  const std::size_t needed = lines_[line].width + 1 + (line == next ? 8 : word);
  return needed + 1 >= width_;
}

bool Wrapping::ends_open(std::size_t line) const {
  const std::string_view words = folded_.of(lines_[line].span);
  if (words.ends_with(',')) return lines_[line].width >= kNarrowest;
  const std::size_t space = words.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  return any_item(kOpenEnds, [&](std::string_view item) { return item == last; });
}

}  // namespace lettergrade::parse
