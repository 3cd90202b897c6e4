#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "query/language/bridge.hpp"
#include "query/language/learnt_acronyms.hpp"
#include "query/language/tree.hpp"
#include "query/match/clause.hpp"
#include "query/match/feedback.hpp"
#include "query/match/scopes.hpp"
#include "query/match/wanted.hpp"

namespace lettergrade::match {

struct CompileOptions {
  bool any = false;              ///< any of the top-level words is enough
  std::string_view source = {};  ///< the query as written, for errors that show a place
  /// Selections of `in` and `judged` that the whole query is to hold within.
  std::vector<language::Selection> scopes = {};
  /// What else words may be called; null: nothing. It has to outlive the call.
  const language::Bridge* bridge = nullptr;
  /// Acronyms that letters explain, beside the shipped ones; null: none. It has to outlive the
  /// call.
  const language::LearntAcronyms* learnt = nullptr;
  /// Words that raise what matches.
  std::vector<Related> related = {};
};

/// A query tree turned into what Xapian runs and what the highlighter looks for.
struct Compiled {
  Clause clause;
  Xapian::Query query;
  Wanted wanted;
  std::vector<Expanded> expanded;  ///< what else was looked for and is there
  std::string ran;                 ///< the tree as it was understood, in the query language
  bool has_text = false;           ///< asks for words
  bool relaxable = false;  ///< has several top-level words, so that "any" would ask for less
};

/// Compiles clauses that were made some other way, to be held within the scopes.
[[nodiscard]] Compiled compile(Clause clause, const std::vector<language::Selection>& scopes,
                               Analyser& analyser, const Searched& searched);

/// Compiles a tree. A word matches in any form, as a part of the compound it makes with its
/// neighbour ("breast feeding": "breastfeeding"), and as acronym or phrase, of the shipped list or
/// learnt. Function words are never required beside others. Throws Error for filters it does not
/// know. Without `searched` there is no index to ask: `query` is empty.
[[nodiscard]] Compiled compile(const language::Node& root, const CompileOptions& options,
                               Analyser& analyser, const Register& authorities,
                               const Searched* searched = nullptr);

}  // namespace lettergrade::match
