#include "tests/facets/random_queries.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/text.hpp"
#include "query/match/document_set.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::test {
namespace {

using Xapian::Query;

/// A term as the index has them: a word of body, title or boilerplate, or a stem.
std::string random_term(Random& random) {
  const std::string word = one_of(random, vocabulary());
  switch (below(random, 10)) {
    case 0:
      return "S" + word;
    case 1:
      return "B" + word;
    case 2:
      return "Z" + word.substr(0, word.size() - 1);
    case 3:
      return "nosuchword";
    case 4:
      return "XY" + std::to_string(2005 + below(random, 21));
    default:
      return word;
  }
}

std::vector<std::string> random_words(Random& random, std::size_t count) {
  std::vector<std::string> words;
  while (words.size() < count) {
    // Common words, or a phrase would never match.
    const std::string& word = vocabulary()[below(random, 20)];
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

Tree leaf(Random& random) {
  Tree tree;
  switch (below(random, 12)) {
    case 0:
      tree.op = Query::OP_PHRASE;
      tree.terms = random_words(random, 2 + below(random, 2));
      return tree;
    case 1:
      tree.op = Query::OP_NEAR;
      tree.terms = random_words(random, 2);
      tree.distance = 1 + below(random, 5);
      return tree;
    case 2:
      tree.op = Query::OP_WILDCARD;
      tree.terms = {one_of(random, vocabulary()).substr(0, 1 + below(random, 3))};
      tree.distance = below(random, 3);
      return tree;
    case 3:
      tree.op = Query::OP_VALUE_RANGE;
      tree.slot = one_of(random, std::vector{5, 5, 8, 1});
      tree.first = std::to_string(tree.slot == 8 ? 1 + below(random, 3) : 2003 + below(random, 15));
      tree.last = std::to_string(tree.slot == 8 ? 2 + below(random, 3) : 2010 + below(random, 20));
      return tree;
    case 4:
      if (below(random, 2) == 0) {
        tree.op = Query::LEAF_MATCH_ALL;
        return tree;
      }
      tree.op = Query::LEAF_POSTING_SOURCE;
      for (Xapian::docid docid = 1; docid < 400;
           docid += 1 + static_cast<Xapian::docid>(below(random, 9)))
        tree.documents.emplace_back(docid, 0.25 * static_cast<double>(below(random, 8)));
      return tree;
    default:
      tree.terms = {random_term(random)};
      return tree;
  }
}

Tree synonyms(Random& random) {
  static Analyser analyser;
  Tree tree;
  tree.op = Query::OP_SYNONYM;
  if (below(random, 2) == 0) {
    const std::string word = one_of(random, vocabulary());
    for (const std::string prefix : {"", "S"})
      for (const std::string& form : {prefix + word, "Z" + prefix + analyser.stem(word)}) {
        tree.children.emplace_back();
        tree.children.back().terms = {form};
      }
    return tree;
  }
  // What a word of a query becomes; sometimes the same term twice, or something else among them.
  for (std::size_t i = 1 + below(random, 6); i > 0; --i) {
    tree.children.emplace_back();
    tree.children.back().terms = {random_term(random)};
  }
  if (below(random, 6) == 0) tree.children.push_back(tree.children.front());
  if (below(random, 6) == 0) {
    Tree other = leaf(random);
    // Xapian weighs only what has terms as a synonym.
    if (!other.terms.empty()) tree.children.push_back(std::move(other));
  }
  return tree;
}

language::Selection keyword_selection(Random& random, Field field,
                                      const std::vector<std::string>& values) {
  language::Selection selection{.field = field, .values = {}, .ranges = {}};
  for (std::size_t i = 1 + below(random, 3); i > 0; --i)
    selection.values.push_back(one_of(random, values));
  return selection;
}

language::Selection random_selection(Random& random) {
  switch (below(random, 7)) {
    case 0:
      return keyword_selection(random, Field::authority, {"202", "332", "330", "885", "001", "-"});
    case 1: {
      const int first = 2004 + static_cast<int>(below(random, 20));
      language::Selection years{.field = Field::year, .values = {}, .ranges = {}};
      years.ranges.push_back({first, first + static_cast<int>(below(random, 8))});
      if (below(random, 3) == 0) years.ranges.push_back({0, 2006});
      if (below(random, 4) == 0) years.values.emplace_back("-");
      return years;
    }
    case 2:
      return keyword_selection(random, Field::grade, {"1", "2", "3", "4", "-"});
    case 3:
      return keyword_selection(random, Field::region,
                               {"West Midlands", "London", "South East", "Nowhere", "-"});
    case 4: {
      auto outcome = keyword_selection(random, Field::outcome, {"", "1", "2", "3", "4", "-"});
      outcome.outcome = static_cast<Outcome>(1 + below(random, 6));
      return outcome;
    }
    case 5:
      return keyword_selection(random, Field::type, {"apa", "rating", "inspection", "visit"});
    default:
      return keyword_selection(random, Field::neighbours_of, {"202", "330", "815", "926", "211"});
  }
}

}  // namespace

Tree random_tree(Random& random, int depth) {
  if (depth == 0 || below(random, 4) == 0)
    return below(random, 3) == 0 ? synonyms(random) : leaf(random);
  static const std::vector<Query::op> ops{
      Query::OP_OR,      Query::OP_OR,        Query::OP_AND,    Query::OP_AND,
      Query::OP_AND_NOT, Query::OP_AND_MAYBE, Query::OP_FILTER, Query::OP_SCALE_WEIGHT,
      Query::OP_XOR,     Query::OP_MAX};
  Tree tree;
  tree.op = one_of(random, ops);
  tree.factor = one_of(random, std::vector<double>{0, 0.1, 0.5, 1.0 / 3, 2});
  const bool one = tree.op == Query::OP_SCALE_WEIGHT;
  for (std::size_t i = one ? 1 : 2 + below(random, 2); i > 0; --i)
    tree.children.push_back(random_tree(random, depth - 1));
  return tree;
}

std::vector<language::Selection> random_selections(Random& random) {
  std::vector<language::Selection> selections;
  for (std::size_t i = below(random, 4); i > 0; --i) {
    language::Selection next = random_selection(random);
    const bool taken = std::any_of(selections.begin(), selections.end(),
                                   [&](const auto& other) { return other.same_facet(next); });
    if (!taken) selections.push_back(std::move(next));
  }
  return selections;
}

}  // namespace lettergrade::test
