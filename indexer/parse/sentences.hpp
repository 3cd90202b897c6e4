#pragma once
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {

/// A word of a sentence and what stands before it: a space, a comma, a bracket ...
struct Word {
  std::string_view text;    ///< part of the folded text, "'s" included
  std::string_view before;  ///< between the word before and this one
};

/// The sentences of `part`, a part of the folded text, in order. "St. Helens", "e.g. this" and a
/// stop before a small letter end none.
[[nodiscard]] std::vector<std::string_view> split_sentences(const Folded& folded,
                                                            std::string_view part);

/// The words of a sentence. An apostrophe or hyphen inside a word belongs to it.
[[nodiscard]] std::vector<Word> split_words(std::string_view sentence);

}  // namespace lettergrade::parse
