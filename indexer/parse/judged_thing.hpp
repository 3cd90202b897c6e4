#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/parse/sentences.hpp"

namespace lettergrade::parse {

/// The subject of the verb at word `verb`: what a sentence says something of. Nothing where the
/// clause is conditional, denies, counts, or where the subject is a pronoun.
[[nodiscard]] std::optional<std::string_view> subject_thing(const std::vector<Word>& words,
                                                            std::size_t verb);

/// The words [first, end) as the thing of "judged X to be good".
[[nodiscard]] std::optional<std::string_view> object_thing(const std::vector<Word>& words,
                                                           std::size_t first, std::size_t end);

/// The words [first, end) as the thing of a judgement that leaves out its verb, behind another one:
/// "the fostering service is adequate and private fostering inadequate".
[[nodiscard]] std::optional<std::string_view> elided_thing(const std::vector<Word>& words,
                                                           std::size_t first, std::size_t end);

/// The noun that a thing is about: "arrangements" of "arrangements for private fostering".
[[nodiscard]] std::string_view head_of(std::string_view thing);

}  // namespace lettergrade::parse
