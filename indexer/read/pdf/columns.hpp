#pragma once
#include <vector>

#include "indexer/read/pdf/pieces.hpp"

namespace lettergrade::read::pdf {

/// Pieces to be read one after another, and where their lines end.
struct Column {
  std::vector<Piece> pieces;
  float x1 = 0;
  bool parted = false;  ///< stands beside another
};

/// Cuts the pieces (sorted from top to bottom) of a part of a page into columns of running text, in
/// reading order. Most often there is one. Tables without lines are left whole.
[[nodiscard]] std::vector<Column> split_columns(std::vector<Piece> pieces, float x1);

}  // namespace lettergrade::read::pdf
