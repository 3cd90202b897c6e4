#pragma once
#include <functional>
#include <string>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "query/language/tree.hpp"

namespace lettergrade::match {

/// A word of a query that nothing knows.
struct UnknownWord {
  language::Node* leaf = nullptr;  ///< of the tree it stands in
  Span span;                       ///< bytes of the leaf's text
  std::string term;                ///< folded
  bool alone = false;              ///< has to stay a single word
};

/// The words of the tree that `knows` does not know, in the query's order. Of a compound that is
/// unknown as such its unknown parts; not two neighbours that are known as one word.
[[nodiscard]] std::vector<UnknownWord> unknown_words(
    language::Node& root, const std::function<bool(const std::string&)>& knows, Analyser& analyser);

}  // namespace lettergrade::match
