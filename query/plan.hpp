#pragma once
#include <string>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "lettergrade/search.hpp"
#include "query/facets/counter.hpp"
#include "query/language/selection.hpp"
#include "query/match/compiler.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade {

/// A request that is ready to run on one database.
struct Plan {
  match::Compiled compiled;
  std::vector<language::Selection> selections;  ///< facets' filters; scopes are part of the query
  std::vector<std::string> notes;
  std::string corrected;  ///< the query with its spelling corrected; empty: it was not
  std::vector<Correction> corrections;  ///< its words that were
  std::vector<std::string> related;     ///< words that raise what matches
  bool any = false;  ///< any of the words is enough, asked for or because nothing has all

  /// The query within all selections.
  [[nodiscard]] auto filtered() const {
    return facets::within(compiled.query, selections, nullptr);
  }
};

/// Moves the selections that say where words have to stand out of the list.
[[nodiscard]] std::vector<language::Selection> take_scopes(
    std::vector<language::Selection>& selections);

/// What the request is asked of.
[[nodiscard]] match::Searched searched(const SearchRequest& request,
                                       const match::Snapshot& snapshot);

/// Reads the request. Where nothing has all the words, the plan takes any of them, unless `exact`.
/// Words that no letter has are corrected first. Throws Error with a caret under the place for what
/// the query has wrong.
[[nodiscard]] Plan plan(const SearchRequest& request, const match::Snapshot& snapshot,
                        Analyser& analyser, bool exact = false);

/// A text that is no query: any of its words is enough, whatever characters it has.
[[nodiscard]] Plan plan(const RankRequest& request, const match::Snapshot& snapshot,
                        Analyser& analyser);

}  // namespace lettergrade
