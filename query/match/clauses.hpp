#pragma once
#include <string_view>

#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "query/language/bridge.hpp"
#include "query/language/learnt_acronyms.hpp"
#include "query/language/tree.hpp"
#include "query/match/clause.hpp"

namespace lettergrade::match {

struct ReadOptions {
  bool any = false;                          ///< any of the top-level words is enough
  std::string_view source = {};              ///< the query as written, for errors that show a place
  const language::Bridge* bridge = nullptr;  ///< what else words may be called; null: nothing
  const language::LearntAcronyms* learnt = nullptr;  ///< acronyms beside the shipped ones
};

/// A tree of the query language as clauses: words with their expansions, function words never
/// required beside others, filters looked up. The root is a list (all or any), empty where nothing
/// is asked for. Throws Error for filters it does not know and for parts that need a single word.
[[nodiscard]] Clause clauses_of(const language::Node& root, const ReadOptions& options,
                                Analyser& analyser, const Register& authorities);

/// Whether asking for any of the root's words would ask for less than asking for all.
[[nodiscard]] bool relaxable(const language::Node& root, const Clause& clause);

}  // namespace lettergrade::match
