#pragma once
#include <cstddef>
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// Where a text says what it is: the first of `list`, separated by '|', in a title. Titles are the
/// short blocks before the first running text; in a letter those around its salutation; in a text
/// that lost its lines its first words. A part of the folded text, empty when none is there.
[[nodiscard]] std::string_view title_phrase(const Reading& reading, std::string_view list);

/// Whether the text opens with sentences that say it is a letter about `list`: "This letter
/// summarises the findings of the focused visit to ...". The phrase, or an empty part.
[[nodiscard]] std::string_view opening_phrase(const Reading& reading, std::string_view list);

}  // namespace lettergrade::parse
