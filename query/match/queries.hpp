#pragma once
#include <functional>
#include <optional>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {

/// How clauses become a query.
struct QueryOptions {
  Where where;  ///< where their words are looked for
  /// Takes a clause whose scope is not the document itself; unset: it is treated as if it were.
  std::function<std::optional<Xapian::Query>(const Clause&)> scoped;
};

/// The clause as Xapian runs it; nothing where it asks for nothing (an empty query matches
/// nothing). The weights of what is not absent add up to a document's score.
[[nodiscard]] std::optional<Xapian::Query> query_of(const Clause& clause, Analyser& analyser,
                                                    const QueryOptions& options);

/// One way to say a word, as Xapian runs it.
[[nodiscard]] Xapian::Query query_of(const Way& way, Analyser& analyser, const Where& where);

/// Every document that matches and perhaps some more: what must be absent is not looked at, so that
/// a document matches when any part of it does. Scopes are ignored.
[[nodiscard]] Xapian::Query candidates_of(const Clause& clause, Analyser& analyser,
                                          const Where& where);

/// Every letter that may have a passage in which the clause holds by itself, and perhaps some more.
[[nodiscard]] Xapian::Query candidate_letters(const Clause& clause, Analyser& analyser,
                                              const Where& where);

/// Gives every document that has any of the clause's words the weight that those words have;
/// matches nothing where there are none.
[[nodiscard]] Xapian::Query weight_of(const Clause& clause, Analyser& analyser, const Where& where);

}  // namespace lettergrade::match
