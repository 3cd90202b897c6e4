#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "lettergrade/search.hpp"

/// The query language: words to a tree, and a tree back to words.
namespace lettergrade::language {

/// words: juxtaposed parts, each to be found (any of them when none has all); both: AND; either:
/// OR; without: NOT or -, its child must not match; must: +, its child is needed even when any
/// word is enough; phrase: exact words in order; near: exact words at most `distance` apart.
enum class NodeKind : std::uint8_t {
  words,
  both,
  either,
  without,
  must,
  word,
  phrase,
  near,
  wildcard,
  filter,
};

/// A part of a query. Leaves are word, phrase, wildcard and filter; `near` has two leaf children.
struct Node {
  NodeKind kind = NodeKind::words;
  std::string text;   ///< of a leaf: as written, without quotes or *; of a filter: its value
  std::string field;  ///< of a filter
  std::size_t distance = 0;
  std::size_t offset = 0;  ///< byte in the query where it was written
  std::vector<Node> children;
};

/// A parsed query: what to match, and the filters written at top level, which equal flags.
struct Query {
  Node root;
  std::vector<Filter> filters;
  std::vector<std::size_t> filter_offsets;  ///< where each filter was written, bytes
};

/// The tree as a query that parses to the same tree; filters of the top level are not repeated.
[[nodiscard]] std::string print(const Node& node);

/// Whether the tree asks for any text (a word, phrase or wildcard outside NOT).
[[nodiscard]] bool has_text(const Node& node);

}  // namespace lettergrade::language
