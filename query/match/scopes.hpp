#pragma once
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/search.hpp"
#include "query/match/clause.hpp"
#include "query/match/passages.hpp"

/// Parts of a query that have to hold in one section or in one judged statement. They are asked of
/// the sections; a letter matches when one of its sections does, and weighs what its best one does.
namespace lettergrade::match {

/// What a query is asked of.
struct Searched {
  const Xapian::Database& letters;
  const Xapian::Database& sections;
  Unit by = Unit::letter;
  bool include_boilerplate = false;

  [[nodiscard]] const Xapian::Database& database() const {
    return by == Unit::section ? sections : letters;
  }
};

/// The clause with all its scopes as a query on what is searched; nothing where it asks for
/// nothing.
[[nodiscard]] std::optional<Xapian::Query> scoped_query(const Clause& clause, Analyser& analyser,
                                                        const Searched& searched);

/// A section in which a scoped clause holds.
struct ScopeMatch {
  Xapian::docid section = 0;
  double score = 0;
  Chosen statements;  ///< of the section, in order; empty where the scope is the section
};

/// The sections of one letter in which the scoped clause holds, best first.
[[nodiscard]] std::vector<ScopeMatch> scope_matches(const Clause& scoped, Analyser& analyser,
                                                    const Searched& searched,
                                                    const std::string& letter_id);

/// What weighs the sections in which the scoped clause holds: a query on the sections.
[[nodiscard]] Xapian::Query weight_of_scope(const Clause& scoped, Analyser& analyser,
                                            const Searched& searched);

}  // namespace lettergrade::match
