#pragma once
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade {

/// Everything known of a letter as one JSON object, as docs/json.md describes it under "A letter".
/// `indent` below 0 puts it on one line, without a line end.
[[nodiscard]] std::string letter_json(const Letter& letter, const Register& authorities,
                                      int indent = -1);

/// The words of a span of the letter on one line, without the furniture (footers, page numbers)
/// that stands inside it where it runs over a page end.
[[nodiscard]] std::string passage_text(const Letter& letter, Span span);

/// The text of a section: its blocks, white space squeezed, parted by blank lines; a block that
/// continues the one before is joined to it by a space. Boilerplate is left out unless the section
/// is nothing else.
[[nodiscard]] std::string section_text(const Letter& letter, const Section& section);

}  // namespace lettergrade
