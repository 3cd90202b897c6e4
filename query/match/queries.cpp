#include "query/match/queries.hpp"

namespace lettergrade::match {
namespace {

using Xapian::Query;

Query combine(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

Query any_way(const Clause& text, Analyser& analyser, Fields fields) {
  std::vector<Query> ways;
  for (const Way& way : text.ways) ways.push_back(query_of(way, analyser, fields));
  return combine(Query::OP_OR, ways);
}

/// Builds the query of a tree of clauses.
class Builder {
 public:
  Builder(Analyser& analyser, const QueryOptions& options, bool exact)
      : analyser_(analyser), options_(options), exact_(exact) {}

  Query clause(const Clause& clause) const {
    if (clause.scope != Scope::document && options_.scoped) return options_.scoped(clause);
    switch (clause.kind) {
      case Clause::Kind::text:
        return any_way(clause, analyser_, options_.fields);
      case Clause::Kind::filter:
        return selected(clause.selection);
      case Clause::Kind::all:
        return with_rest(needed(clause), clause);
      case Clause::Kind::any:
        return with_rest(enough(clause), clause);
    }
    return {};
  }

 private:
  [[nodiscard]] std::vector<Query> children(const Clause& list, Role role) const {
    std::vector<Query> queries;
    for (const Clause& child : list.children)
      if (child.role == role) queries.push_back(clause(child));
    return queries;
  }

  [[nodiscard]] Query needed(const Clause& list) const {
    std::vector<Query> all;
    for (const Clause& child : list.children)
      if (child.role == Role::wanted || child.role == Role::must) all.push_back(clause(child));
    return all.empty() ? Query() : combine(Query::OP_AND, all);
  }

  [[nodiscard]] Query enough(const Clause& list) const {
    const std::vector<Query> one = children(list, Role::wanted);
    const std::vector<Query> needed = children(list, Role::must);
    const Query any = one.empty() ? Query() : combine(Query::OP_OR, one);
    if (needed.empty()) return any;
    const Query must = combine(Query::OP_AND, needed);
    return any.empty() ? must : Query(Query::OP_AND_MAYBE, must, any);
  }

  /// Adds what only helps the rank and takes away what must not be there.
  [[nodiscard]] Query with_rest(Query query, const Clause& list) const {
    if (!exact_) return query.empty() ? Query(std::string()) : query;
    if (!query.empty())
      for (const Query& helpful : children(list, Role::helpful))
        query = Query(Query::OP_AND_MAYBE, query, helpful);
    for (const Query& without : children(list, Role::without)) {
      const Query from = query.empty() ? Query(std::string()) : query;
      query = Query(Query::OP_AND_NOT, from, without);
    }
    return query;
  }

  Analyser& analyser_;
  const QueryOptions& options_;
  bool exact_;
};

}  // namespace

Query query_of(const Way& way, Analyser& analyser, Fields fields) {
  switch (way.kind) {
    case Way::Kind::forms:
      return any_form(way.terms.front(), analyser, fields);
    case Way::Kind::phrase:
      return exact_phrase(way.terms, fields);
    case Way::Kind::near:
      return near(way.terms.front(), way.terms.back(), way.distance, fields);
    case Way::Kind::prefix:
      return starts_with(way.terms.front(), fields);
  }
  return {};
}

Query query_of(const Clause& clause, Analyser& analyser, const QueryOptions& options) {
  return Builder(analyser, options, true).clause(clause);
}

Query candidates_of(const Clause& clause, Analyser& analyser, Fields fields) {
  const QueryOptions options{fields, {}};
  return Builder(analyser, options, false).clause(clause);
}

Query weight_of(const Clause& clause, Analyser& analyser, Fields fields) {
  std::vector<Query> queries;
  each_text(clause,
            [&](const Clause& text) { queries.push_back(any_way(text, analyser, fields)); });
  return queries.empty() ? Query() : combine(Query::OP_OR, queries);
}

}  // namespace lettergrade::match
