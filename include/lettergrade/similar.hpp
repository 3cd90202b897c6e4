#pragma once
#include "lettergrade/search.hpp"

namespace lettergrade {

/// Letters like one letter: those that have the words which tell it from others.
struct SimilarRequest {
  std::string id;                      ///< of a letter, or an alias
  std::optional<std::size_t> section;  ///< of it (Letter::sections): what is like this section
  std::vector<Filter> filters;         ///< that the letters found have to be within
  Unit by = Unit::letter;
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::size_t snippets = 1;
};

}  // namespace lettergrade
