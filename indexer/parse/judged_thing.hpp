#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/parse/sentences.hpp"

namespace lettergrade::parse {

/// Whether `word` is one of `list`, whose items '|' separates.
[[nodiscard]] bool is_one_of(std::string_view list, std::string_view word);

/// The subject of the verb at word `verb`: what a sentence says something of. Nothing where the
/// clause is conditional, denies, counts, or where the subject is a pronoun.
[[nodiscard]] std::optional<std::string_view> subject_thing(const std::vector<Word>& words,
                                                            std::size_t verb);

/// The words [first, end) as the thing of "judged X to be good".
[[nodiscard]] std::optional<std::string_view> object_thing(const std::vector<Word>& words,
                                                           std::size_t first, std::size_t end);

/// The noun that a thing is about: "arrangements" of "arrangements for private fostering".
[[nodiscard]] std::string_view head_of(std::string_view thing);

}  // namespace lettergrade::parse
