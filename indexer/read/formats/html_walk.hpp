#pragma once
#include "indexer/read/formats/document_writer.hpp"
#include "indexer/read/formats/xml.hpp"

namespace lettergrade::read {

/// Writes the blocks of a page that begins with `root`.
void walk_page(const xmlNode* root, DocumentWriter& writer);

}  // namespace lettergrade::read
