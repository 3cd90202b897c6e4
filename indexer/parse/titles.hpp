#pragma once
#include <string_view>

namespace lettergrade::parse {

/// Whether a block may be a title, told from its text alone: short, no sentence, no date, no grade
/// line, no "Lead inspector: ..." Whether it stands where titles stand is for the caller to say.
[[nodiscard]] bool may_be_title(std::string_view text, std::string_view folded);

/// Whether the whole of a folded block is a heading of the family: a standing title or the title of
/// an outcome with or without its grade. `alone`: with empty lines around it.
[[nodiscard]] bool is_known_title(std::string_view folded, bool alone);

}  // namespace lettergrade::parse
