#pragma once
#include <vector>

#include "indexer/given/overrides.hpp"
#include "indexer/given/record.hpp"
#include "indexer/read/document.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// From what was read to letters as they go into an index: parsed, corrected, named.
namespace lettergrade {

/// The letters in a file, each with that file as its only source.
[[nodiscard]] std::vector<Letter> letters_of(read::Document document, const Source& source,
                                             const given::Overrides& overrides,
                                             const Register& authorities);

/// The letter that a record is. Its text is parsed as that of a file is; where that is of no known
/// family, only the given fields count: a name in passing is no authority of a collection's record.
[[nodiscard]] Letter letter_of(given::Record record, const Source& source,
                               const given::Overrides& overrides, const Register& authorities);

}  // namespace lettergrade
