#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade::language {

/// What the scanner tells apart. `word` is anything between spaces that is nothing else.
enum class SymbolKind : std::uint8_t {
  word,
  phrase,
  wildcard,
  filter,
  open,
  close,
  plus,
  minus,
  op_and,
  op_or,
  op_not,
  op_near,
  end,
};

struct Symbol {
  SymbolKind kind = SymbolKind::end;
  std::string text;          ///< word, phrase without quotes, value of a filter
  std::string field;         ///< of a filter
  std::size_t distance = 0;  ///< of NEAR/n
  std::size_t offset = 0;    ///< byte in the query
};

/// Cuts a query into symbols, the last of kind `end`. Throws Error: open_quote, bad_query,
/// short_wildcard, query_too_large.
[[nodiscard]] std::vector<Symbol> scan(std::string_view query);

/// A query may have this many bytes, symbols and parentheses inside each other: a page of pasted
/// prose is answered, what would cost seconds is not.
inline constexpr std::size_t kMaxBytes = 262'144;
inline constexpr std::size_t kMaxSymbols = 20'000;
inline constexpr std::size_t kMaxDepth = 100;
/// Words with a star, each of which stands for many.
inline constexpr std::size_t kMaxWildcards = 100;
/// Words of a NEAR may be at most this far apart.
inline constexpr std::size_t kMaxDistance = 100;
/// Letters a wildcard needs before its star.
inline constexpr std::size_t kMinWildcard = 3;

}  // namespace lettergrade::language
