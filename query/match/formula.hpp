#pragma once
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"

namespace lettergrade::match {

/// A query taken apart into what can be evaluated from posting lists and columns. What cannot is a
/// leaf that Xapian evaluates as a whole, so that every query has a formula.
struct Formula {
  enum class Kind {
    nothing,
    everything,
    terms,    ///< any of `terms`; several that are to be weighed count as one word
    range,    ///< a value of `slot` from `first` to `last`, by bytes
    any,      ///< at least one child
    all,      ///< every child
    without,  ///< the first child and none of the others
    helped,   ///< the first child; the others only add to the weight
    phrase,   ///< `terms`, each following the one before
    leaf,     ///< `query`, evaluated by Xapian
  } kind = Kind::nothing;
  double factor = 1;  ///< of the weights of leaves; 0: they weigh nothing
  std::vector<std::string> terms;
  Xapian::termcount within_query = 1;  ///< how often the query has the one term
  int slot = 0;
  std::string first;
  std::string last;
  std::vector<Formula> children;
  Xapian::Query query;  ///< this part of the query
};

/// Takes a query apart; its parts weigh nothing where it is not to be `weighed`. The database gives
/// the terms that a wildcard stands for.
[[nodiscard]] Formula take_apart(const Xapian::Query& query, const Xapian::Database& database,
                                 bool weighed = true);

/// How many documents the formula is expected to match.
[[nodiscard]] double expected(const Formula& formula, const Xapian::Database& database);

/// Calls `take` with every phrase, and every leaf that Xapian evaluates: what is slow to match.
template <typename Take>
void each_leaf(const Formula& formula, Take&& take) {
  if (formula.kind == Formula::Kind::leaf || formula.kind == Formula::Kind::phrase) take(formula);
  for (const Formula& child : formula.children) each_leaf(child, take);
}

[[nodiscard]] bool has_leaf(const Formula& formula);

}  // namespace lettergrade::match
