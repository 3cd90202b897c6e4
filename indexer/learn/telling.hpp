#pragma once
#include <span>
#include <string_view>

#include "indexer/learn/words.hpp"

/// Which words make a passage say something about one letter.
namespace lettergrade::learn {

/// Whether the word says how something is: a grade, a comparison, a share. A passage with such a
/// word is a finding, even where many letters find the same.
[[nodiscard]] bool is_finding(std::string_view word);

/// Whether two passages that differ in this word say different things: numbers, negations,
/// quantities, months, and the services and outcomes that letters are about.
[[nodiscard]] bool is_telling(std::string_view word);
/// The same with names, which have a capital inside a sentence.
[[nodiscard]] bool is_telling(const Word& word);

}  // namespace lettergrade::learn
