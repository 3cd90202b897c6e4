#pragma once
#include <vector>

#include "indexer/read/pdf/pieces.hpp"

namespace lettergrade::read::pdf {

/// Takes running headers, footers and page numbers out of the pages: what comes back at the same
/// height near the top or bottom of several pages, with no more than its numbers changed.
void drop_furniture(std::vector<std::vector<Piece>>& pages, const std::vector<Box>& boxes);

}  // namespace lettergrade::read::pdf
