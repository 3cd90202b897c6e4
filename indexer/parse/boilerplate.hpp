#pragma once
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// Whether one folded block is a standing text: a scale, a paragraph that every letter of a year
/// has, a letterhead, a notice of copyright.
[[nodiscard]] bool is_standing_text(std::string_view words);

/// Marks the blocks of the reading that say nothing about this letter: standing texts, letterhead,
/// address, salutation, signature, definitions of judgements.
void mark_boilerplate(Reading& reading);

}  // namespace lettergrade::parse
