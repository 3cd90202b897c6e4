#pragma once
#include <vector>

#include "indexer/read/pdf/marker.hpp"
#include "indexer/read/pdf/pieces.hpp"

namespace lettergrade::read::pdf {

/// A line of a column: its number or bullet, and its cells (one, where it is running text).
struct TextLine {
  std::string marker;  ///< "14.", "\u2022"; empty where there is none
  bool bullet = false;
  std::vector<Piece> cells;
  float x0 = 0;      ///< of the marker, or of the words where there is none
  float text_x = 0;  ///< of the words
  float y = 0;
  float size = 0;
  float bold = 0;

  [[nodiscard]] float x1() const { return cells.empty() ? x0 : cells.back().x1; }
};

/// The pieces as lines, from top to bottom.
[[nodiscard]] std::vector<TextLine> make_lines(const std::vector<Piece>& pieces, float x1);

}  // namespace lettergrade::read::pdf
