#include "indexer/parse/lines.hpp"

#include <algorithm>
#include <unordered_map>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kLongestFurniture = 160;

std::uint32_t columns(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text)
    count += c == '\t' ? 8U : (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

/// Adds one raw line, which holds neither "\n" nor "\f"; false when it is empty.
bool add_line(std::string_view text, std::size_t begin, std::size_t end, Line line,
              std::vector<Line>& lines) {
  const std::string_view raw = text.substr(begin, end - begin);
  const std::string_view words = trim(raw);
  if (words.empty()) return false;
  const auto before = static_cast<std::size_t>(words.data() - raw.data());
  line.span = {static_cast<std::uint32_t>(begin + before),
               static_cast<std::uint32_t>(begin + before + words.size())};
  line.indent = columns(raw.substr(0, before));
  line.width = line.indent + columns(words);
  lines.push_back(line);
  return true;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
}

/// "page 3", or a line that ends with "page 3 of 8".
bool says_page(std::string_view folded) {
  const std::size_t at = folded.rfind("page ");
  if (at == std::string_view::npos || (at > 0 && is_word_byte(folded[at - 1]))) return false;
  const std::string_view number = folded.substr(at + 5);
  if (at == 0 && all_digits(number)) return true;
  const std::size_t of = number.find(" of ");
  return of != std::string_view::npos && all_digits(number.substr(0, of)) &&
         all_digits(number.substr(of + 4));
}

/// What stays the same of a line from page to page: a hash of it with every number made '#'
/// (FNV-1a; that two lines share one by chance would only hide a footer).
std::uint64_t mask(std::string_view folded) {
  std::uint64_t hash = 14695981039346656037U;
  bool in_number = false;
  for (const char c : folded) {
    const bool digit = is_digit(c);
    if (digit && in_number) continue;
    in_number = digit;
    hash ^= static_cast<unsigned char>(digit ? '#' : c);
    hash *= 1099511628211U;
  }
  return hash;
}

/// Ends with a number that stands apart from the words before it.
bool ends_with_apart_number(std::string_view raw) {
  const std::size_t end = raw.find_last_not_of("0123456789");
  if (end == std::string_view::npos || raw.size() - end - 1 > 3 || end + 1 == raw.size())
    return false;
  return raw[end] == '\t' || (end >= 2 && raw.substr(end - 2, 3) == "   ");
}

/// What may come back again and again without being furniture.
bool may_repeat(std::string_view folded) {
  return standing_title(folded) || outcome_named(folded) || whole_grade(folded) ||
         grade_line(folded) || is_bare_number(folded);
}

bool lone_number(const Line& line, std::string_view folded, bool last) {
  constexpr std::uint32_t kFarRight = 24;
  return all_digits(folded) &&
         (line.page_first || line.page_last || last || line.indent >= kFarRight);
}

/// The first and last lines of each page, two of each.
std::vector<bool> edges(const std::vector<Line>& lines) {
  std::vector<bool> edge(lines.size(), false);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].page_last) {
      edge[i] = true;
      for (std::size_t back = 1; back <= 2 && back <= i; ++back)
        if (lines[i - back].page == lines[i].page) edge[i - back] = true;
    }
    // The top of the first page holds the title, which later pages repeat.
    if (!lines[i].page_first || lines[i].page == 1) continue;
    edge[i] = true;
    if (i + 1 < lines.size() && lines[i + 1].page == lines[i].page) edge[i + 1] = true;
  }
  return edge;
}

/// The title at the top of the first page is no furniture, but what repeats it is.
bool opens_text(const std::vector<Line>& lines, std::size_t i) {
  return lines[i].page == 1 && (i < 2 || lines[i].page_first);
}

/// How often a line stands anywhere, and at the top or bottom of a page.
struct Places {
  std::uint32_t all = 0;
  std::uint32_t at_edges = 0;
};

/// Calls `visit` with where each line that is not empty starts to have words.
template <typename Visit>
void each_line_start(std::string_view text, Visit visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    const std::string_view words = trim(text.substr(begin, end - begin));
    if (!words.empty()) visit(static_cast<std::size_t>(words.data() - text.data()));
    begin = end + 1;
  }
}

}  // namespace

void blank_quote_marks(std::string& text) {
  constexpr std::size_t kFewest = 5;
  std::size_t lines = 0;
  std::size_t quoted = 0;
  each_line_start(text, [&](std::size_t at) {
    ++lines;
    if (text[at] == '>') ++quoted;
  });
  // A message may say a line or two of its own above what it quotes.
  if (quoted < kFewest || quoted * 10 < lines * 9) return;
  each_line_start(text, [&](std::size_t at) {
    while (at < text.size() && (text[at] == '>' || (text[at] == ' ' && text[at - 1] == ' ')))
      text[at++] = ' ';
  });
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  Line next;
  next.page_first = true;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    if (add_line(text, begin, end, next, lines)) {
      next.gap = 0;
      next.page_first = false;
    } else {
      ++next.gap;
    }
    if (end < text.size() && text[end] == '\f') {
      if (!lines.empty()) lines.back().page_last = true;
      ++next.page;
      next.page_first = true;
    }
    begin = end + 1;
  }
  return lines;
}

void mark_furniture(const Folded& folded, std::vector<Line>& lines) {
  std::unordered_map<std::uint64_t, Places> seen;
  seen.reserve(lines.size());
  std::vector<std::uint64_t> keys(lines.size(), 0);
  const std::vector<bool> edge = edges(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = folded.of(lines[i].span);
    if (words.size() > kLongestFurniture) continue;
    keys[i] = mask(words);
    Places& places = seen[keys[i]];
    ++places.all;
    if (edge[i] || opens_text(lines, i)) ++places.at_edges;
  }
  const auto comes_back = [&](std::size_t i) { return keys[i] != 0 && seen[keys[i]].all > 1; };
  // Words such as "practice." also end paragraphs elsewhere.
  const auto at_edges = [&](std::size_t i) { return keys[i] != 0 && seen[keys[i]].at_edges > 1; };
  const std::string_view text = folded.source();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = folded.of(lines[i].span);
    if (words.size() > kLongestFurniture) continue;
    const bool numbered = comes_back(i) && ends_with_apart_number(slice(text, lines[i].span));
    const bool goes_on =
        i > 0 && lines[i].gap == 0 && !at_edges(i - 1) && starts_lower(slice(text, lines[i].span));
    const bool repeated = (edge[i] && at_edges(i) && !goes_on) || numbered;
    lines[i].furniture = says_page(words) || lone_number(lines[i], words, i + 1 == lines.size()) ||
                         (repeated && !may_repeat(words));
  }
  // A footer of two lines: the one above or below a known one, when it comes back too.
  const auto joins = [&](std::size_t i, std::size_t known) {
    if (lines[known].furniture && !lines[i].furniture && at_edges(i) &&
        lines[i].page == lines[known].page && !may_repeat(folded.of(lines[i].span)))
      lines[i].furniture = true;
  };
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].gap == 0) joins(i - 1, i);
    if (lines[i].gap == 0) joins(i, i - 1);
  }
}

}  // namespace lettergrade::parse
