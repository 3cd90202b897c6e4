#pragma once
#include <string_view>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Reads a web page: headings, paragraphs, lists, rows of tables. Scripts, styles, menus and what
/// is hidden are left out; where the page marks its main part, everything else is. Rejected: no
/// text, entities of its own.
[[nodiscard]] ReadResult read_html(std::string_view bytes);

}  // namespace lettergrade::read
