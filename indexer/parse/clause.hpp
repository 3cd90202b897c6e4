#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/parse/sentences.hpp"

namespace lettergrade::parse {

/// Whether `word` is one of `list`, whose items '|' separates.
[[nodiscard]] bool is_one_of(std::string_view list, std::string_view word);

/// The words [first, end) that a verb says something of.
struct Subject {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The subject of the verb at word `verb`, told from the words before it; nothing where the clause
/// asks, supposes or reports what others think.
[[nodiscard]] std::optional<Subject> subject_of(const std::vector<Word>& words, std::size_t verb);

}  // namespace lettergrade::parse
