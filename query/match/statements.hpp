#pragma once
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/match/clause.hpp"
#include "query/match/passages.hpp"

namespace lettergrade::match {

/// A section with a judged statement that answers a query.
struct StatementMatch {
  Xapian::docid section = 0;
  Chosen statements;  ///< of the section, in their order in the letter
};

/// The sections within `limits` (everything where it is empty) that hold a judged statement in
/// which all of the clause holds by itself; words of the section's title count for each of its
/// statements, filters are the section's. In order of docid.
[[nodiscard]] std::vector<StatementMatch> judged_so(const Clause& clause, Analyser& analyser,
                                                    const Xapian::Database& sections,
                                                    const Xapian::Query& limits);

}  // namespace lettergrade::match
