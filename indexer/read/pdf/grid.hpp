#pragma once
#include <vector>

#include "indexer/read/pdf/page.hpp"

namespace lettergrade::read::pdf {

/// A table or box that lines (or the edges of painted areas) enclose: rows of cells.
struct Grid {
  Box box;
  std::vector<std::vector<Box>> rows;
};

/// The grids of a page, from top to bottom. A box without inner lines is one row of one cell.
[[nodiscard]] std::vector<Grid> find_grids(const Page& page);

}  // namespace lettergrade::read::pdf
