#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/language/selection.hpp"

/// A query as it was understood: what has to stand in a text, free of any index. Matching,
/// highlighting, explaining and printing all read this one tree, so that they cannot drift apart.
namespace lettergrade::match {

/// How a way of saying a word came about.
enum class Expansion : std::uint8_t {
  written,    ///< as it stands in the query
  joined,     ///< as the compound it makes with its neighbour: "breastfeeding"
  acronym,    ///< as the acronym it is part of: "NEET"
  spelt_out,  ///< as the phrase it stands for
  bridge,     ///< as another term for the same, old or new, or a user's own
  compound,   ///< as the compound that it is, its words together or joined
  part,       ///< as a word of the compound that it is
  adjacent,   ///< two words of the query next to each other
  feedback,   ///< no word of the query: what its best answers share
};

/// One way to find a part of a query in a text.
struct Way {
  enum class Kind : std::uint8_t {
    forms,   ///< any form of the one term
    phrase,  ///< the terms next to each other; one term: exactly that one
    near,    ///< both terms, at most `distance` positions apart
    prefix,  ///< every term that starts so
  } kind = Kind::forms;
  std::vector<std::string> terms;  ///< folded
  std::size_t distance = 0;
  Expansion expansion = Expansion::written;
  std::string reason = {};  ///< of a bridge: why, and since when
  friend bool operator==(const Way&, const Way&) = default;
};

/// What a clause is to the list it stands in.
enum class Role : std::uint8_t {
  wanted,   ///< has to match; in a list where any is enough, one of them
  helpful,  ///< never required, raises the rank: neighbours in the query that are some in a text
  idle,     ///< a function word beside others: neither required nor weighed
  must,     ///< has to match even where any is enough
  without,  ///< must not match
};

/// Whether a document never needs what has this role, so that answers do not show it.
[[nodiscard]] constexpr bool is_extra(Role role) {
  return role == Role::helpful || role == Role::idle;
}

/// In what the whole clause has to hold.
enum class Scope : std::uint8_t {
  document,   ///< the document that is searched: a letter or a section
  section,    ///< one section
  statement,  ///< one judged statement of a section
};

struct Clause {
  enum class Kind : std::uint8_t {
    text,    ///< one of `ways` has to stand there
    filter,  ///< the document lies within `selection`
    all,     ///< every wanted child
    any,     ///< one wanted child
  } kind = Kind::all;
  Role role = Role::wanted;
  Scope scope = Scope::document;
  std::vector<Way> ways;
  std::uint32_t times = 1;  ///< how often the list has the word: it weighs as much more
  double weight = 1;        ///< of a related word, beside 1 for a word of the query
  language::Selection selection;
  std::string written;  ///< of text and filter: in the query language
  std::vector<Clause> children;
};

/// Gives each `in` and `judged` its scope: the smallest part of the query that holds words as well
/// is to hold in one section (in one statement), or the whole query where no part does. Within that
/// part no smaller one counts.
void set_scopes(Clause& root);

/// The clause in the query language, as answers show what ran. A list of several parts stands in
/// parentheses where it is `inner`.
[[nodiscard]] std::string written(const Clause& clause, bool inner = false);

/// Calls `take` with every clause, itself included, whose scope is not the document.
template <typename Take>
void each_scoped(const Clause& clause, Take&& take) {
  if (clause.scope != Scope::document) return take(clause);
  for (const Clause& child : clause.children) each_scoped(child, take);
}

/// Calls `take` with every text clause that is not to be absent, in the query's order.
template <typename Take>
void each_text(const Clause& clause, Take&& take) {
  if (clause.role == Role::without) return;
  if (clause.kind == Clause::Kind::text) take(clause);
  for (const Clause& child : clause.children) each_text(child, take);
}

}  // namespace lettergrade::match
