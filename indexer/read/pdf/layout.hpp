#pragma once
#include <vector>

#include "indexer/read/pdf/draft.hpp"
#include "indexer/read/pdf/page.hpp"

namespace lettergrade::read::pdf {

/// The pages of a file as blocks in reading order: tables as rows, paragraphs whole, headings told
/// by their letters, running headers and footers left out. One list a page.
[[nodiscard]] std::vector<std::vector<Draft>> lay_out(std::vector<Page> pages);

}  // namespace lettergrade::read::pdf
