#pragma once
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "query/language/tree.hpp"

namespace lettergrade::test {

/// What generated queries are made of.
struct QueryStuff {
  std::vector<std::string> words;       ///< single words
  std::vector<std::string> phrases;     ///< what stands between quotes
  std::vector<std::string> beginnings;  ///< of words, for wildcards
  std::vector<Filter> filters;          ///< not at top level, where they leave the tree
};

/// Makes random trees, each as the parser would give it for some query.
class QueryMaker {
 public:
  QueryMaker(std::uint64_t seed, const QueryStuff& stuff) : random_(seed), stuff_(stuff) {}

  [[nodiscard]] language::Node tree();

 private:
  language::Node expression(int depth, bool top);
  language::Node list(int depth, bool top);
  language::Node part(int depth, bool top);
  language::Node pair(int depth, bool top);
  language::Node primary(int depth, bool top);
  language::Node word();
  std::size_t pick(std::size_t count);

  std::mt19937_64 random_;
  const QueryStuff& stuff_;
};

/// A tree with its structure written out, for comparison.
[[nodiscard]] std::string shape(const language::Node& node);

}  // namespace lettergrade::test
