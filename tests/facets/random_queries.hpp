#pragma once
#include <string>
#include <vector>

#include "query/language/selection.hpp"
#include "tests/facets/dump.hpp"
#include "tests/facets/random_letters.hpp"

namespace lettergrade::test {

/// A random query: as Xapian runs it, and as a plain statement about one document.
struct Tree {
  Xapian::Query::op op = Xapian::Query::LEAF_TERM;
  std::vector<std::string> terms;  ///< of a term, phrase, NEAR, or the beginning of a wildcard
  std::size_t distance = 0;
  double factor = 1;
  int slot = 0;
  std::string first;
  std::string last;
  std::vector<std::pair<Xapian::docid, double>> documents;  ///< of a list of documents
  std::vector<Tree> children;
};

[[nodiscard]] Tree random_tree(Random& random, int depth);
[[nodiscard]] Xapian::Query query_of(const Tree& tree);
/// The same with each phrase and NEAR as the documents in which Xapian finds it, and what they
/// weigh: where they stand in an OR, Xapian 1.4.22 also weighs those that do not hold.
[[nodiscard]] Xapian::Query query_with_phrases_apart(const Tree& tree,
                                                     const Xapian::Database& database);
[[nodiscard]] bool matches(const Tree& tree, const Dumped& document);

/// Selections on up to three facets or scopes, their values known, unknown or none.
[[nodiscard]] std::vector<language::Selection> random_selections(Random& random);
[[nodiscard]] bool within(const language::Selection& selection, const Dumped& document);

}  // namespace lettergrade::test
