#pragma once
#include <cstdint>
#include <vector>

#include "indexer/learn/councils.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::learn {

/// A block with those that continue it over a page end, in which nothing is read and nothing is
/// found: such a passage may be what other letters have, too.
struct Passage {
  std::vector<std::uint32_t> blocks;  ///< indices into Letter::blocks
  std::vector<Word> words;            ///< the letter's own council is kOwnCouncil
};

/// The passages of a letter that could be boilerplate. Headings, rows of tables, and whatever holds
/// a judged statement, a point, the evidence of a field or a word that judges (is_finding) are
/// none, nor is what is boilerplate already, too short to be told from a heading, or longer than
/// anything that was ever seen to stand in many letters.
[[nodiscard]] std::vector<Passage> passages_of(const Letter& letter, const Councils& councils);

/// Whether something is left of the letter when these passages are boilerplate.
[[nodiscard]] bool leaves_something(const Letter& letter,
                                    const std::vector<const Passage*>& passages);

}  // namespace lettergrade::learn
