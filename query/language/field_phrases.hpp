#pragma once
#include <string>
#include <vector>

#include "query/language/bridge.hpp"
#include "query/language/learnt_acronyms.hpp"

namespace lettergrade::language {

/// A phrase that the field's tables know.
struct FieldPhrase {
  std::vector<std::string> words;  ///< folded, hyphens apart; several
  std::string acronym;             ///< that stands for it; empty: none
};

/// What acronyms stand for, the names of outcomes and the terms of the bridge that have several
/// words, and what the letters of an index explain, each once.
[[nodiscard]] std::vector<FieldPhrase> field_phrases(const Bridge& bridge,
                                                     const LearntAcronyms& learnt);

}  // namespace lettergrade::language
