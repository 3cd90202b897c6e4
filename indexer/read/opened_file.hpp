#pragma once
#include <string>
#include <variant>

#include "indexer/read/descriptor.hpp"
#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// Opens a file for reading. Rejected without a look into it: what cannot be opened, is no regular
/// file, is empty.
[[nodiscard]] std::variant<Descriptor, Rejection> open_file(const std::string& path);

}  // namespace lettergrade::read
