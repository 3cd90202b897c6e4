#pragma once
#include <vector>

#include "indexer/format/columns.hpp"
#include "lettergrade/authority.hpp"
#include "query/match/docid_set.hpp"
#include "query/match/searcher.hpp"

namespace lettergrade::match {

/// The part of a set that a page asks for, in an order other than relevance: by the field, then
/// newest first, then id, then docid; what has no value for the field comes last.
[[nodiscard]] std::vector<Match> ordered_page(const DocidSet& set, const PageRequest& request,
                                              format::Columns& columns,
                                              const Register& authorities);

/// Orders runs of equal score by id, from the column of ids.
void settle_ties_by_column(format::Columns& columns, std::vector<Match>& matches);

}  // namespace lettergrade::match
