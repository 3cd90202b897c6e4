#pragma once
#include <optional>
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// The name of the person a letter is written to, as it stands above the salutation: "Mr Mark
/// Wyatt", cut before the role even where the whole address is one line. A part of the folded text.
[[nodiscard]] std::optional<std::string_view> find_addressee(const Reading& reading);

/// The block in which the address starts: that of the addressee, else the salutation's.
[[nodiscard]] std::size_t address_begin(const Reading& reading);

}  // namespace lettergrade::parse
