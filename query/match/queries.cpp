#include "query/match/queries.hpp"

#include <algorithm>

#include "query/match/bm25.hpp"
#include "query/match/weights.hpp"

namespace lettergrade::match {
namespace {

using Xapian::Query;
using Asked = std::optional<Query>;

Query combine(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

/// Positions are left to a closer look: Xapian trusts within-document frequencies to say how many
/// there are, and may miss terms of frequency 0 that share a position.
Query any_place(const Way& way, Analyser& analyser, const Where& where) {
  const bool placed = way.kind == Way::Kind::phrase || way.kind == Way::Kind::near;
  return placed ? all_terms(way.terms, where) : query_of(way, analyser, where);
}

/// What one document can weigh at most for a way of saying something.
double most_weight(const Way& way, Analyser& analyser, const Where& where,
                   const Collection& collection) {
  double sum = 0;
  for (const std::string& term : way.terms) {
    const std::string form =
        way.kind == Way::Kind::forms
            ? std::string(format::stem_prefix(format::TextField::body)) + analyser.stem(term)
            : term;
    sum += collection.weight(where.database->get_termfreq(form), 1, 1);
  }
  return sum;
}

/// How much a way counts: all of it, or as an expansion a share that is never more than what it
/// stands for.
double share_of(const Way& way, const Clause& text, Analyser& analyser, const Where& where) {
  if (way.expansion == Expansion::adjacent) return kNeighbours;
  if (way.expansion == Expansion::part) return kCompound;
  if (way.expansion == Expansion::feedback) return 1;
  const Way& meant = text.ways.front();
  const bool compound = meant.kind == Way::Kind::phrase && meant.expansion == Expansion::compound;
  if (&way == &meant) return compound ? kCompound : 1;
  if (way.expansion == Expansion::written || where.database == nullptr) return 1;
  const Collection collection(*where.database);
  const double own = most_weight(way, analyser, where, collection);
  const double most = most_weight(meant, analyser, where, collection);
  const double share = way.expansion == Expansion::compound ? kCompound
                       : way.expansion == Expansion::bridge ? kBridge
                                                            : kExpansion;
  return own > most ? share * most / own : share;
}

/// Whether so many documents may have both words that looking at their places takes too long.
bool too_common(const Way& way, const Where& where) {
  if (way.expansion != Expansion::adjacent || where.database == nullptr) return false;
  return std::all_of(way.terms.begin(), way.terms.end(), [&](const std::string& term) {
    return where.database->get_termfreq(term) > kMostPlaced;
  });
}

/// One way, with what raises it above others.
Query weighed_way(const Way& way, const Clause& text, Analyser& analyser, const Where& where) {
  if (too_common(way, where)) return {};
  Query query = query_of(way, analyser, where);
  if (way.kind == Way::Kind::forms && way.expansion == Expansion::written) {
    const Query bonus = form_bonus(way.terms.front(), analyser, where);
    if (!query.empty() && !bonus.empty()) query = Query(Query::OP_AND_MAYBE, query, bonus);
  }
  const double share = share_of(way, text, analyser, where);
  return share == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, share);
}

Query any_way(const Clause& text, Analyser& analyser, const Where& where, bool exact) {
  std::vector<Query> ways;
  for (const Way& way : text.ways)
    ways.push_back(exact ? weighed_way(way, text, analyser, where)
                         : any_place(way, analyser, where));
  const Query query = combine(Query::OP_OR, ways);
  const double weight = text.times * text.weight;
  return weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight);
}

/// exact: what matches. candidates: what may match. passages: what may have a passage that matches,
/// so that the filters of sections and passages are not the document's.
enum class Aim : std::uint8_t { exact, candidates, passages };

/// Builds the query of a tree of clauses.
class Builder {
 public:
  Builder(Analyser& analyser, const QueryOptions& options, Aim aim)
      : analyser_(analyser), options_(options), aim_(aim), exact_(aim == Aim::exact) {}

  [[nodiscard]] Asked clause(const Clause& clause) const {
    if (clause.scope != Scope::document && options_.scoped) return options_.scoped(clause);
    switch (clause.kind) {
      case Clause::Kind::text:
        return any_way(clause, analyser_, options_.where, exact_);
      case Clause::Kind::filter:
        return filter(clause.selection);
      case Clause::Kind::all:
        return with_rest(all_of(clause), clause);
      case Clause::Kind::any:
        return with_rest(enough(clause), clause);
    }
    return {};
  }

 private:
  [[nodiscard]] Query filter(const language::Selection& selection) const {
    const bool of_passage = is_scope(selection.field) || selection.field == Field::outcome;
    if (aim_ == Aim::passages && of_passage) return Query(std::string());
    return selected(selection);
  }

  [[nodiscard]] std::vector<Query> children(const Clause& list, Role role) const {
    std::vector<Query> queries;
    for (const Clause& child : list.children)
      if (child.role == role)
        if (const Asked query = clause(child)) queries.push_back(*query);
    return queries;
  }

  static Asked combined(Query::op op, const std::vector<Query>& queries) {
    return queries.empty() ? Asked() : combine(op, queries);
  }

  [[nodiscard]] Asked all_of(const Clause& list) const {
    std::vector<Query> all = children(list, Role::wanted);
    const std::vector<Query> needed = children(list, Role::must);
    all.insert(all.end(), needed.begin(), needed.end());
    return combined(Query::OP_AND, all);
  }

  [[nodiscard]] Asked enough(const Clause& list) const {
    const Asked any = combined(Query::OP_OR, children(list, Role::wanted));
    const Asked needed = combined(Query::OP_AND, children(list, Role::must));
    if (!needed || !any) return needed ? needed : any;
    return Query(Query::OP_AND_MAYBE, *needed, *any);
  }

  /// Adds what only helps the rank and takes away what must not be there.
  [[nodiscard]] Asked with_rest(Asked query, const Clause& list) const {
    // One list each: a pasted text has function words by the thousand, and depth costs stack.
    const Asked helpful = combined(Query::OP_OR, children(list, Role::helpful));
    if (exact_ && query && helpful) query = Query(Query::OP_AND_MAYBE, *query, *helpful);
    const Asked without = combined(Query::OP_OR, children(list, Role::without));
    if (!without) return query;
    if (!exact_) return query.value_or(Query(std::string()));
    // OP_AND_NOT would be the plain way. Xapian 1.4.22 never prepares what stands behind it: an OR
    // there reads memory that nobody has set, and may miss documents.
    const Query everything{std::string()};
    const Query others(Query::OP_XOR, everything, *without);
    return query ? Query(Query::OP_FILTER, *query, others)
                 : Query(Query::OP_SCALE_WEIGHT, others, 0.0);
  }

  Analyser& analyser_;
  const QueryOptions& options_;
  Aim aim_;
  bool exact_;
};

}  // namespace

Query query_of(const Way& way, Analyser& analyser, const Where& where) {
  switch (way.kind) {
    case Way::Kind::forms:
      return any_form(way.terms.front(), analyser, where);
    case Way::Kind::phrase:
      return exact_phrase(way.terms, where);
    case Way::Kind::near:
      return near(way.terms.front(), way.terms.back(), way.distance, where);
    case Way::Kind::prefix:
      return starts_with(way.terms.front(), where);
  }
  return {};
}

Asked query_of(const Clause& clause, Analyser& analyser, const QueryOptions& options) {
  return Builder(analyser, options, Aim::exact).clause(clause);
}

Query candidates_of(const Clause& clause, Analyser& analyser, const Where& where) {
  const QueryOptions options{where, {}};
  const Builder builder(analyser, options, Aim::candidates);
  return builder.clause(clause).value_or(Query(std::string()));
}

Query candidate_letters(const Clause& clause, Analyser& analyser, const Where& where) {
  const QueryOptions options{where, {}};
  const Builder builder(analyser, options, Aim::passages);
  return builder.clause(clause).value_or(Query(std::string()));
}

Query weight_of(const Clause& clause, Analyser& analyser, const Where& where) {
  std::vector<Query> queries;
  each_text(clause,
            [&](const Clause& text) { queries.push_back(any_way(text, analyser, where, true)); });
  return combine(Query::OP_OR, queries);
}

}  // namespace lettergrade::match
