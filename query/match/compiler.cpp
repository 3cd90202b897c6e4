#include "query/match/compiler.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"
#include "lettergrade/error.hpp"
#include "query/match/clauses.hpp"

namespace lettergrade::match {
namespace {

constexpr std::size_t kMaxScopes = 16;

std::string written(const language::Selection& selection) {
  std::string text;
  for (const std::string& value : selection.values)
    text.append(text.empty() ? "" : " OR ").append(spec(selection.field).name).append(":" + value);
  return selection.values.size() > 1 ? '(' + text + ')' : text;
}

/// The query and what it has to hold within, as one list.
Clause within(Clause root, const std::vector<language::Selection>& scopes) {
  if (scopes.empty()) return root;
  Clause whole;
  if (!root.children.empty()) whole.children.push_back(std::move(root));
  for (const language::Selection& selection : scopes) {
    Clause filter;
    filter.kind = Clause::Kind::filter;
    filter.selection = selection;
    filter.written = written(selection);
    whole.children.push_back(std::move(filter));
  }
  return whole;
}

/// Each part that is asked of sections is a search of its own.
void limit_scopes(const Clause& clause) {
  std::size_t scopes = 0;
  each_scoped(clause, [&](const Clause&) { ++scopes; });
  if (scopes > kMaxScopes)
    throw Error(Message::query_too_large,
                {"too many parts with in: or judged: of their own", std::to_string(kMaxScopes)});
}

bool stands_there(const Way& way, const Searched& searched, Analyser& analyser) {
  const bool forms = way.kind == Way::Kind::forms;
  return std::all_of(way.terms.begin(), way.terms.end(), [&](const std::string& term) {
    return searched.database().term_exists(
        forms ? std::string(format::stem_prefix(format::TextField::body)) + analyser.stem(term)
              : term);
  });
}

/// What stands for words of the query and is in the index, each once.
std::vector<Expanded> expansions_of(const Clause& clause, const Searched& searched,
                                    Analyser& analyser) {
  std::vector<Expanded> found;
  each_text(clause, [&](const Clause& text) {
    for (const Way& way : text.ways) {
      if (way.expansion != Expansion::acronym && way.expansion != Expansion::spelt_out &&
          way.expansion != Expansion::bridge)
        continue;
      std::string term;
      for (const std::string& word : way.terms) term.append(term.empty() ? "" : " ").append(word);
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](const Expanded& other) { return other.term == term; });
      if (!known && stands_there(way, searched, analyser))
        found.push_back({std::move(term), way.expansion == Expansion::bridge ? "bridge" : "acronym",
                         way.reason});
    }
  });
  return found;
}

/// Whatever can be said of the clause without an index.
void settle(Compiled& result, Clause clause, const std::vector<language::Selection>& scopes,
            Analyser& analyser) {
  result.clause = within(std::move(clause), scopes);
  set_scopes(result.clause);
  limit_scopes(result.clause);
  result.wanted = wanted_of(result.clause, analyser);
  result.has_text = !result.wanted.empty();
}

}  // namespace

Compiled compile(Clause clause, const std::vector<language::Selection>& scopes, Analyser& analyser,
                 const Searched& searched) {
  Compiled result;
  result.ran = match::written(clause);
  settle(result, std::move(clause), scopes, analyser);
  result.query =
      scoped_query(result.clause, analyser, searched).value_or(Xapian::Query(std::string()));
  return result;
}

Compiled compile(const language::Node& root, const CompileOptions& options, Analyser& analyser,
                 const Register& authorities, const Searched* searched) {
  Compiled result;
  Clause clause = clauses_of(root, {options.any, options.source, options.bridge, options.learnt},
                             analyser, authorities);
  result.ran = match::written(clause);
  result.relaxable = relaxable(root, clause);
  add_related(clause, options.related);
  settle(result, std::move(clause), options.scopes, analyser);
  if (searched == nullptr) return result;
  result.expanded = expansions_of(result.clause, *searched, analyser);
  result.query =
      scoped_query(result.clause, analyser, *searched).value_or(Xapian::Query(std::string()));
  return result;
}

}  // namespace lettergrade::match
