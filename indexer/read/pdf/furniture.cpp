#include "indexer/read/pdf/furniture.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace lettergrade::read::pdf {
namespace {

constexpr float kEdge = 0.14F;        ///< of the page's height
constexpr float kNumberEdge = 0.08F;  ///< where a number alone is the page's
constexpr float kSameHeight = 4;

struct Place {
  std::size_t page;
  float y;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The words of a whole line: pieces [first, end) of a page.
struct EdgeLine {
  std::size_t first = 0;
  std::size_t end = 0;
  float y = 0;
  std::string pattern;  ///< its text with each number made "#"
};

void add_pattern(std::string& pattern, const std::string& text) {
  if (!pattern.empty()) pattern += ' ';
  for (const char c : text) {
    if (!is_digit(c))
      pattern += c;
    else if (!pattern.ends_with('#'))
      pattern += '#';
  }
}

bool at_edge(float y, const Box& box) {
  return y < box.y0 + kEdge * box.height() || y > box.y1 - kEdge * box.height();
}

/// The lines near the top and bottom of a page. Whole lines: a paragraph's number alone may well
/// stand at the top of several pages.
std::vector<EdgeLine> edge_lines(const std::vector<Piece>& pieces, const Box& box) {
  std::vector<EdgeLine> lines;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (!at_edge(piece.y, box)) continue;
    const bool same = !lines.empty() && lines.back().end == i &&
                      std::abs(piece.y - lines.back().y) < 0.3F * piece.size;
    if (!same) lines.push_back({i, i, piece.y, {}});
    lines.back().end = i + 1;
    add_pattern(lines.back().pattern, piece.text);
  }
  return lines;
}

/// A page number alone: "7", "- 7 -", "Page 7 of 12".
bool is_page_number(const std::string& pattern) {
  return pattern == "#" || pattern == "- # -" || pattern == "Page #" || pattern == "Page # of #" ||
         pattern == "# of #" || pattern == "page #" || pattern == "| #" || pattern == "# | Page";
}

/// On how many pages in a row the pattern stands at this height; left and right pages may differ.
/// A heading that starts three chapters is no running header.
std::size_t run_at(const std::vector<Place>& places, float y) {
  std::size_t longest = 0;
  std::size_t run = 0;
  std::size_t last = 0;
  for (const Place& place : places) {
    if (std::abs(place.y - y) > kSameHeight || (run > 0 && place.page == last)) continue;
    run = run > 0 && place.page - last <= 2 ? run + 1 : 1;
    last = place.page;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

void drop_furniture(std::vector<std::vector<Piece>>& pages, const std::vector<Box>& boxes) {
  std::map<std::string, std::vector<Place>> seen;
  std::vector<std::vector<EdgeLine>> lines;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    lines.push_back(edge_lines(pages[page], boxes[page]));
    for (const EdgeLine& line : lines.back()) seen[line.pattern].push_back({page, line.y});
  }
  // Of a short letter every page has them, or every page but the first.
  const std::size_t least = pages.size() <= 4 ? std::max<std::size_t>(2, pages.size() - 1) : 3;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const Box& box = boxes[page];
    const auto is_furniture = [&](const EdgeLine& line) {
      const bool outermost = line.y > box.y1 - kNumberEdge * box.height() ||
                             line.y < box.y0 + kNumberEdge * box.height();
      return run_at(seen[line.pattern], line.y) >= least ||
             (outermost && is_page_number(line.pattern));
    };
    // From behind, so that what is erased does not move what is still to come.
    for (auto line = lines[page].rbegin(); line != lines[page].rend(); ++line)
      if (is_furniture(*line))
        pages[page].erase(pages[page].begin() + static_cast<std::ptrdiff_t>(line->first),
                          pages[page].begin() + static_cast<std::ptrdiff_t>(line->end));
  }
}

}  // namespace lettergrade::read::pdf
