#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::parse {

/// A line that is not empty.
struct Line {
  Span span;  ///< without white space at its ends
  std::uint32_t page = 1;
  std::uint32_t indent = 0;  ///< columns before it
  std::uint32_t width = 0;   ///< columns up to its end, indent included
  std::uint32_t gap = 0;     ///< empty lines right before it
  bool page_first = false;
  bool page_last = false;
  bool furniture = false;  ///< header, footer or page number
};

/// Blanks the "> " before the lines of a text that was quoted in a message, so that it reads as it
/// did before. Its size and every place in it stay. A text with a few such lines is left alone.
void blank_quote_marks(std::string& text);

/// The lines of `text` that are not empty, with pages counted by "\f".
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// Marks headers, footers and page numbers: "Page 2 of 8", lone numbers at a page's edge, and
/// lines that come back at the edges of pages with no more than a number changed.
void mark_furniture(const Folded& folded, std::vector<Line>& lines);

}  // namespace lettergrade::parse
