#pragma once
#include <string_view>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Reads a Word file: headings by style, lists with their numbers, tables as rows, footnotes at the
/// end, pages where Word last broke them; what was deleted or hidden is left out. Rejected, with
/// what to do: other archives, damaged ones, passwords, bombs.
[[nodiscard]] ReadResult read_zip(std::string_view bytes);

}  // namespace lettergrade::read
