#pragma once
#include <string>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// What a letter is known by besides its own fields.
struct LetterKeys {
  std::string alias;        ///< a further id it answers to, or empty
  std::string fingerprint;  ///< of the versions and inputs that decided its fields
};

/// The document of a letter: its words, filter terms, values and the letter itself. `letter.id`
/// must be set.
[[nodiscard]] Xapian::Document letter_document(const Letter& letter, const Register& authorities,
                                               Analyser& analyser, const LetterKeys& keys);

/// The document of section `index` of a letter: the section's words, the letter's facets with the
/// outcome and grade of the section, and where it is.
[[nodiscard]] Xapian::Document section_document(const Letter& letter, std::size_t index,
                                                const Register& authorities, Analyser& analyser);

}  // namespace lettergrade::write
