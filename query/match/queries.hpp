#pragma once
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"

namespace lettergrade::match {

/// The clause as Xapian runs it; empty where nothing is asked for. The weights of what is not
/// absent add up to a document's score.
[[nodiscard]] Xapian::Query query_of(const Clause& clause, Analyser& analyser,
                                     bool include_boilerplate);

/// One way to say a word, as Xapian runs it.
[[nodiscard]] Xapian::Query query_of(const Way& way, Analyser& analyser, bool include_boilerplate);

}  // namespace lettergrade::match
