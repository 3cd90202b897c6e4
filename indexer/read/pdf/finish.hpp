#pragma once
#include <vector>

#include "indexer/read/formats/document_writer.hpp"
#include "indexer/read/pdf/draft.hpp"

namespace lettergrade::read::pdf {

/// Tells headings from paragraphs, joins what a page end broke, and writes all pages. Footnotes
/// stand before a paragraph that goes on over the page, so that its parts are neighbours.
void finish(std::vector<std::vector<Draft>> pages, DocumentWriter& writer);

}  // namespace lettergrade::read::pdf
