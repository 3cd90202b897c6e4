#include "query/match/part_names.hpp"

#include <algorithm>
#include <array>

#include "indexer/format/schema.hpp"
#include "indexer/format/terms.hpp"
#include "query/match/queries.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;
using Xapian::Query;

struct FieldName {
  TextField field;
  std::string_view name;
};
constexpr std::array kFieldNames{
    FieldName{TextField::body, "text"}, FieldName{TextField::title, "title"},
    FieldName{TextField::boilerplate, "boilerplate"}, FieldName{TextField::statement, "statement"}};

std::string_view to_string(Way::Kind kind) {
  switch (kind) {
    case Way::Kind::forms:
      return "forms";
    case Way::Kind::phrase:
      return "phrase";
    case Way::Kind::near:
      return "near";
    case Way::Kind::prefix:
      return "prefix";
  }
  return "";
}

std::string_view to_string(Expansion expansion) {
  switch (expansion) {
    case Expansion::written:
      return "written";
    case Expansion::joined:
      return "joined";
    case Expansion::acronym:
      return "acronym";
    case Expansion::spelt_out:
      return "spelt-out";
    case Expansion::bridge:
      return "bridge";
    case Expansion::compound:
      return "compound";
    case Expansion::part:
      return "part";
    case Expansion::adjacent:
      return "adjacent";
    case Expansion::feedback:
      return "feedback";
  }
  return "";
}

std::vector<std::string> terms_of(const Formula& part) {
  if (!part.terms.empty()) return part.terms;
  return {part.query.get_terms_begin(), part.query.get_terms_end()};
}

void add_once(std::vector<std::string>& list, std::string_view item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.emplace_back(item);
}

/// What kind of thing Xapian looks for.
std::string_view way_of(const Query& query) {
  switch (query.get_type()) {
    case Query::OP_PHRASE:
      return "phrase";
    case Query::OP_NEAR:
      return "near";
    case Query::OP_WILDCARD:
      return "prefix";
    case Query::OP_SYNONYM:
    case Query::LEAF_TERM:
      return "forms";
    default:
      return "other";
  }
}

/// A query as bytes, to know it again; empty where it holds documents that were found some other
/// way, which have no such form.
std::string bytes_of(const Query& query) {
  try {
    return query.serialise();
  } catch (const Xapian::UnimplementedError&) {
    return {};
  }
}

}  // namespace

/// A term of the index as it was made.
struct PartNames::Term {
  std::string word;
  std::string_view field;
  bool is_stem = false;

  static Term of(const std::string& term) {
    const std::string_view prefix = format::prefix_of(term);
    const std::size_t first = prefix.size();
    for (const auto& [field, name] : kFieldNames) {
      if (prefix == format::word_prefix(field)) return {term.substr(first), name, false};
      if (prefix == format::stem_prefix(field)) return {term.substr(first), name, true};
    }
    return {term, "", false};
  }
};

PartNames::PartNames(const Clause& clause, const Where& where, Analyser& analyser)
    : analyser_(analyser) {
  add(clause, where);
  each_scoped(clause, [&](const Clause& scoped) { scoped_.push_back(&scoped); });
}

void PartNames::add(const Clause& clause, const Where& where) {
  const auto learn = [&](const Query& query, const Name& name) {
    const Formula asked = take_apart(query, *where.database, true);
    each_part(asked, [&](const Formula& part) { by_query_[bytes_of(part.query)].push_back(name); });
  };
  if (clause.role == Role::without) absent_.push_back(&clause);
  for (const Way& way : clause.ways) {
    ways_.push_back({&clause, &way});
    learn(query_of(way, analyser_, where), ways_.back());
  }
  if (clause.kind == Clause::Kind::filter) learn(selected(clause.selection), {&clause, nullptr});
  for (const Clause& child : clause.children) add(child, where);
}

void PartNames::name(const Formula& formula) {
  // Several parts of a query may ask for the same: each of them is named once.
  std::map<std::string, std::size_t> used;
  each_part(formula, [&](const Formula& part) {
    if (part.query.empty() || part.query.get_type() == Query::LEAF_POSTING_SOURCE) return;
    const auto names = by_query_.find(bytes_of(part.query));
    if (names == by_query_.end()) return;
    std::size_t& next = used[names->first];
    exact_[&part] = names->second[std::min(next++, names->second.size() - 1)];
  });
}

ScorePart PartNames::of(const Formula& part) const {
  ScorePart result;
  result.boost = part.factor;
  if (part.query.empty() && part.terms.empty()) return result;
  result.way = way_of(part.query);
  std::vector<Term> terms;
  for (const std::string& term : terms_of(part)) terms.push_back(Term::of(term));
  for (const Term& term : terms)
    if (!term.field.empty()) add_once(result.fields, term.field);
  if (part.query.get_type() == Query::LEAF_POSTING_SOURCE) return of_scope(std::move(result));
  if (part.query.get_type() == Query::OP_XOR) return of_absent(std::move(result));
  if (const auto exact = exact_.find(&part); exact != exact_.end())
    return named(std::move(result), exact->second);
  for (const Name& name : ways_)
    if (!terms.empty() && std::all_of(terms.begin(), terms.end(),
                                      [&](const Term& term) { return belongs(term, *name.way); })) {
      result = named(std::move(result), name);
      // A word itself, not its stem: the bonus of the form that was asked for.
      if (name.way->kind == Way::Kind::forms && !terms.front().is_stem) result.way = "exact";
      return result;
    }
  return of_several(std::move(result), terms);
}

ScorePart PartNames::named(ScorePart part, const Name& name) {
  part.part = name.clause->written;
  if (name.way == nullptr) {
    part.way = "filter";
    return part;
  }
  part.way = to_string(name.way->kind);
  part.words = name.way->terms;
  part.expansion = to_string(name.way->expansion);
  return part;
}

ScorePart PartNames::of_scope(ScorePart part) const {
  const bool statement = !scoped_.empty() && scoped_.front()->scope == Scope::statement;
  part.way = statement ? "statement" : "section";
  part.expansion = to_string(Expansion::written);
  for (const Clause* clause : scoped_)
    part.part.append(part.part.empty() ? "" : " | ").append(written(*clause, true));
  return part;
}

/// What must not be there is taken from everything in one go.
ScorePart PartNames::of_absent(ScorePart part) const {
  part.way = "absent";
  for (const Clause* clause : absent_)
    part.part.append(part.part.empty() ? "NOT " : " NOT ").append(written(*clause, true));
  return part;
}

bool PartNames::belongs(const Term& term, const Way& way) const {
  return std::any_of(way.terms.begin(), way.terms.end(), [&](const std::string& wanted) {
    if (way.kind == Way::Kind::prefix) return term.word.starts_with(wanted);
    if (term.word == wanted) return true;
    const std::string stem = analyser_.stem(wanted);
    return term.word == stem || (!term.is_stem && analyser_.stem(term.word) == stem);
  });
}

/// Words of several parts of the query, or of none.
ScorePart PartNames::of_several(ScorePart part, const std::vector<Term>& terms) const {
  std::vector<std::string> parts;
  for (const Term& term : terms) {
    if (!term.is_stem) add_once(part.words, term.word);
    const auto name = std::find_if(ways_.begin(), ways_.end(), [&](const Name& candidate) {
      return belongs(term, *candidate.way);
    });
    if (name != ways_.end()) add_once(parts, name->clause->written);
  }
  for (const std::string& written : parts)
    part.part.append(part.part.empty() ? "" : " ").append(written);
  part.expansion = "together";
  return part;
}

}  // namespace lettergrade::match
