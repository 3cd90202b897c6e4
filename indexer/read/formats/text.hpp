#pragma once
#include <string_view>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Reads the bytes of one file as plain text; the encoding is told by content, never by name.
/// Rejected: nothing but white space, binary content, JSON, a register.
[[nodiscard]] ReadResult read_text(std::string_view bytes);

}  // namespace lettergrade::read
