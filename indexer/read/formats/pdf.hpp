#pragma once
#include <string_view>

#include "indexer/read/document.hpp"
#include "indexer/read/pdf/session.hpp"

namespace lettergrade::read {

/// Reads a PDF. Rejected, with the reason: encrypted, damaged beyond repair, no pages, pictures
/// without text.
[[nodiscard]] ReadResult read_pdf(const pdf::Library& library, std::string_view bytes);

}  // namespace lettergrade::read
