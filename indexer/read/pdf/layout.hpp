#pragma once
#include <vector>

#include "indexer/read/pdf/draft.hpp"
#include "indexer/read/pdf/grid.hpp"
#include "indexer/read/pdf/page.hpp"

namespace lettergrade::read::pdf {

/// Lays the pages of a file out as blocks in reading order: tables as rows, paragraphs whole,
/// running headers and footers left out.
class Layout {
 public:
  /// Takes the next page; keeps its words and lines only.
  void add(Page page);

  /// The blocks of all pages, one list a page. What is usual in the file (sizes, distances, what
  /// comes back at the edges) decides, so it comes last.
  [[nodiscard]] std::vector<std::vector<Draft>> finish();

 private:
  std::vector<std::vector<Piece>> pieces_;
  std::vector<std::vector<Grid>> grids_;
  std::vector<Box> boxes_;
};

}  // namespace lettergrade::read::pdf
