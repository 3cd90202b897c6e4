#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/read/pdf/page.hpp"

namespace lettergrade::read::pdf {

/// Words of one line that stand together: between them no gap wider than a stretched space.
struct Piece {
  std::string text;
  float x0 = 0;
  float x1 = 0;
  float y = 0;              ///< of the baseline
  float size = 0;           ///< of most of its characters
  float bold = 0;           ///< share of its characters
  float first_word = 0;     ///< width of the first word
  float second_word = 0;    ///< where the second word starts; x1 where there is none
  std::size_t letters = 0;  ///< characters that are not white space

  [[nodiscard]] float top() const { return y - 0.8F * size; }
  [[nodiscard]] float bottom() const { return y + 0.2F * size; }
  [[nodiscard]] float middle() const { return (x0 + x1) / 2; }
};

/// The glyphs of a page as pieces, from top to bottom and left to right. References to footnotes
/// (raised digits behind a word) are left out, so that they do not grow onto words and grades. An
/// upright rule between two words parts them, however close they are.
[[nodiscard]] std::vector<Piece> make_pieces(const Page& page);

}  // namespace lettergrade::read::pdf
