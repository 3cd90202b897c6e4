#include "query/match/queries.hpp"

#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {
namespace {

using Xapian::Query;

Query combine(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

/// Builds the queries of a tree of clauses.
class Builder {
 public:
  Builder(Analyser& analyser, bool include_boilerplate)
      : analyser_(analyser), include_boilerplate_(include_boilerplate) {}

  Query clause(const Clause& clause) {
    switch (clause.kind) {
      case Clause::Kind::text:
        return text(clause);
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
  Query text(const Clause& clause) {
    std::vector<Query> ways;
    for (const Way& way : clause.ways)
      ways.push_back(query_of(way, analyser_, include_boilerplate_));
    return combine(Query::OP_OR, ways);
  }

  std::vector<Query> children(const Clause& list, Role role) {
    std::vector<Query> queries;
    for (const Clause& child : list.children)
      if (child.role == role) queries.push_back(clause(child));
    return queries;
  }

  Query needed(const Clause& list) {
    std::vector<Query> all;
    for (const Clause& child : list.children)
      if (child.role == Role::wanted || child.role == Role::must) all.push_back(clause(child));
    return all.empty() ? Query() : combine(Query::OP_AND, all);
  }

  Query enough(const Clause& list) {
    const std::vector<Query> one = children(list, Role::wanted);
    const std::vector<Query> needed = children(list, Role::must);
    const Query any = one.empty() ? Query() : combine(Query::OP_OR, one);
    if (needed.empty()) return any;
    const Query must = combine(Query::OP_AND, needed);
    return any.empty() ? must : Query(Query::OP_AND_MAYBE, must, any);
  }

  /// Adds what only helps the rank and takes away what must not be there.
  Query with_rest(Query query, const Clause& list) {
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
  bool include_boilerplate_;
};

}  // namespace

Query query_of(const Way& way, Analyser& analyser, bool include_boilerplate) {
  switch (way.kind) {
    case Way::Kind::forms:
      return any_form(way.terms.front(), analyser, include_boilerplate);
    case Way::Kind::phrase:
      return exact_phrase(way.terms, include_boilerplate);
    case Way::Kind::near:
      return near(way.terms.front(), way.terms.back(), way.distance, include_boilerplate);
    case Way::Kind::prefix:
      return starts_with(way.terms.front(), include_boilerplate);
  }
  return {};
}

Query query_of(const Clause& clause, Analyser& analyser, bool include_boilerplate) {
  return Builder(analyser, include_boilerplate).clause(clause);
}

}  // namespace lettergrade::match
