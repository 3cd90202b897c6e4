#pragma once
#include <string>

#include "indexer/format/words.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::format {

/// The document of a letter: its words, filter terms, values and the letter itself. `letter.id`
/// must be set. `words` are those of the letter. `alias`: a further id it answers to, or empty.
[[nodiscard]] Xapian::Document letter_document(const Letter& letter, const LetterWords& words,
                                               const Register& authorities, Analyser& analyser,
                                               const std::string& alias);

/// The document of section `index` of a letter: the section's words, the letter's facets with the
/// outcome and grade of the section, and where it is.
[[nodiscard]] Xapian::Document section_document(const Letter& letter, const LetterWords& words,
                                                std::size_t index, const Register& authorities,
                                                Analyser& analyser);

}  // namespace lettergrade::format
