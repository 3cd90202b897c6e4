#pragma once
#include <string_view>

#include "query/language/tree.hpp"

namespace lettergrade::language {

/// Parses a query. Precedence from loose to tight: OR; AND and juxtaposition; NOT, + and -; NEAR.
/// Names of fields and their values are checked later, against the index. Throws Error with a
/// caret under the place: bad_query, open_quote, short_wildcard, query_too_large.
[[nodiscard]] Query parse(std::string_view query);

/// The tree of a text that is not in the query language: its words, side by side.
[[nodiscard]] Node plain_words(std::string text);

}  // namespace lettergrade::language
