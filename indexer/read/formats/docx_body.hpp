#pragma once
#include <string_view>

#include "indexer/read/formats/document_writer.hpp"

namespace lettergrade::read {

/// The XML files that make a Word file's text; all but the body may be empty.
struct DocxParts {
  std::string_view body;
  std::string_view styles;
  std::string_view numbering;
  std::string_view footnotes;
  std::string_view endnotes;
};

/// Writes the blocks. False: the body is no XML, or XML with a document type (which DOCX never
/// has).
[[nodiscard]] bool write_docx(const DocxParts& parts, DocumentWriter& writer);

}  // namespace lettergrade::read
