#pragma once
#include <string_view>

#include "lettergrade/text.hpp"

namespace lettergrade::analyse {

/// Whether the segments around `gap` are one word that Unicode's rules cut: at an apostrophe they
/// do not know ("don`t", "1990's"), or at a zero-width space inside a word of letters.
[[nodiscard]] bool joins_segments(std::string_view text, Span gap);

/// Whether `gap` makes one compound of the words around it: exactly one hyphen, or a hyphen at the
/// end of a line or page before a letter.
[[nodiscard]] bool hyphenates(std::string_view text, Span gap);

}  // namespace lettergrade::analyse
