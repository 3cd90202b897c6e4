#include "indexer/read/pdf/furniture.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace lettergrade::read::pdf {
namespace {

constexpr float kEdge = 0.14F;  ///< of the page's height
constexpr float kSameHeight = 4;

struct Place {
  std::size_t page;
  float y;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text with each number made "#".
std::string pattern_of(const std::string& text) {
  std::string pattern;
  for (const char c : text) {
    if (!is_digit(c))
      pattern += c;
    else if (!pattern.ends_with('#'))
      pattern += '#';
  }
  return pattern;
}

bool at_edge(const Piece& piece, const Box& box) {
  return piece.y < box.y0 + kEdge * box.height() || piece.y > box.y1 - kEdge * box.height();
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
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (const Piece& piece : pages[page])
      if (at_edge(piece, boxes[page])) seen[pattern_of(piece.text)].push_back({page, piece.y});
  // Of a short letter every page has them, or every page but the first.
  const std::size_t least = pages.size() <= 4 ? std::max<std::size_t>(2, pages.size() - 1) : 3;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::erase_if(pages[page], [&](const Piece& piece) {
      if (!at_edge(piece, boxes[page])) return false;
      const std::string pattern = pattern_of(piece.text);
      if (run_at(seen[pattern], piece.y) >= least) return true;
      return is_page_number(pattern) && (piece.y > boxes[page].y1 - 0.09F * boxes[page].height() ||
                                         piece.y < boxes[page].y0 + 0.07F * boxes[page].height());
    });
  }
}

}  // namespace lettergrade::read::pdf
