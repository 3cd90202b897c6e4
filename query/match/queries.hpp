#pragma once
#include <functional>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {

/// How clauses become a query.
struct QueryOptions {
  Fields fields;  ///< where their words are looked for
  /// Takes a clause whose scope is not the document itself; unset: it is treated as if it were.
  std::function<Xapian::Query(const Clause&)> scoped;
};

/// The clause as Xapian runs it; empty where nothing is asked for. The weights of what is not
/// absent add up to a document's score.
[[nodiscard]] Xapian::Query query_of(const Clause& clause, Analyser& analyser,
                                     const QueryOptions& options);

/// One way to say a word, as Xapian runs it.
[[nodiscard]] Xapian::Query query_of(const Way& way, Analyser& analyser, Fields fields);

/// Every document that matches and perhaps some more: what must be absent is not looked at, so that
/// a document matches when any part of it does. Scopes are ignored.
[[nodiscard]] Xapian::Query candidates_of(const Clause& clause, Analyser& analyser, Fields fields);

/// Gives every document that has any of the clause's words the weight that those words have;
/// matches nothing where there are none.
[[nodiscard]] Xapian::Query weight_of(const Clause& clause, Analyser& analyser, Fields fields);

}  // namespace lettergrade::match
