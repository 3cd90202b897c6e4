#include <algorithm>

#include "indexer/format/schema.hpp"
#include "query/match/document_set.hpp"
#include "query/match/leaf_queries.hpp"
#include "query/match/searcher.hpp"
#include "tests/facets/random_queries.hpp"

/// What a random query is to Xapian, and what it means by definition.
namespace lettergrade::test {
namespace {

using Xapian::Query;

/// The kinds of wildcards that a query is made of.
Query wildcard(const Tree& tree) {
  const std::string& prefix = tree.terms.front();
  if (tree.distance == 0) return match::starts_with(prefix, {match::text_fields(false)});
  if (tree.distance == 1) return Query(Query::OP_WILDCARD, prefix);
  return Query(Query::OP_WILDCARD, prefix, 0, Query::WILDCARD_LIMIT_ERROR, Query::OP_OR);
}

bool next_to_each_other(const Tree& tree, const Dumped& document) {
  const auto& first = document.terms.at(tree.terms.front());
  return std::any_of(first.begin(), first.end(), [&](Xapian::termpos position) {
    for (std::size_t i = 1; i < tree.terms.size(); ++i) {
      const auto& other = document.terms.at(tree.terms[i]);
      if (!std::binary_search(other.begin(), other.end(), position + i)) return false;
    }
    return true;
  });
}

bool near_each_other(const Tree& tree, const Dumped& document) {
  for (const Xapian::termpos a : document.terms.at(tree.terms[0]))
    for (const Xapian::termpos b : document.terms.at(tree.terms[1]))
      if (std::max(a, b) - std::min(a, b) <= tree.distance) return true;
  return false;
}

bool has_start(const Dumped& document, const std::string& prefix) {
  const auto first = document.terms.lower_bound(prefix);
  return first != document.terms.end() && first->first.starts_with(prefix);
}

bool all_terms(const Tree& tree, const Dumped& document) {
  return std::all_of(tree.terms.begin(), tree.terms.end(),
                     [&](const std::string& term) { return document.has(term); });
}

std::string four_digits(int year) {
  const std::string digits = std::to_string(year);
  return std::string(4 - digits.size(), '0') + digits;
}

/// The documents that Xapian finds, and what they weigh.
Query documents_of(const Query& query, const Xapian::Database& database) {
  std::vector<match::Weighed> found;
  for (const match::Match& match : match::all_matches(database, query, true))
    found.push_back({match.docid, match.score});
  return match::documents(std::move(found));
}

/// `apart`: the database whose documents stand for each phrase; null: phrases stay.
Query query_of(const Tree& tree, const Xapian::Database* apart) {
  std::vector<Query> children;
  // Synonyms have to be terms, or Xapian's own; the greatest of several, and either but not both,
  // are for Xapian as a whole.
  const bool whole = tree.op == Query::OP_MAX || tree.op == Query::OP_XOR;
  const bool together = whole || tree.op == Query::OP_SYNONYM;
  const Xapian::Database* const inner = together ? nullptr : apart;
  for (const Tree& child : tree.children) children.push_back(query_of(child, inner));
  switch (tree.op) {
    case Query::LEAF_TERM:
      return Query(tree.terms.front());
    case Query::LEAF_MATCH_ALL:
      return Query(std::string());
    case Query::LEAF_POSTING_SOURCE: {
      std::vector<match::Weighed> list;
      for (const auto& [docid, weight] : tree.documents) list.push_back({docid, weight});
      // Some of them may have gone.
      return Query(Query::OP_FILTER, match::documents(std::move(list)), Query(std::string()));
    }
    case Query::OP_PHRASE:
    case Query::OP_NEAR: {
      const std::size_t window =
          tree.op == Query::OP_PHRASE ? tree.terms.size() : tree.distance + 1;
      const Query query(tree.op, tree.terms.begin(), tree.terms.end(),
                        static_cast<Xapian::termcount>(window));
      return apart == nullptr ? query : documents_of(query, *apart);
    }
    case Query::OP_WILDCARD:
      return wildcard(tree);
    case Query::OP_VALUE_RANGE:
      return Query(tree.op, static_cast<Xapian::valueno>(tree.slot), tree.first, tree.last);
    case Query::OP_SCALE_WEIGHT:
      return Query(tree.op, children.front(), tree.factor);
    default: {
      const Query query(tree.op, children.begin(), children.end());
      return whole && apart != nullptr ? documents_of(query, *apart) : query;
    }
  }
}

}  // namespace

Query query_of(const Tree& tree) { return query_of(tree, nullptr); }

Query query_with_phrases_apart(const Tree& tree, const Xapian::Database& database) {
  return query_of(tree, &database);
}

bool matches(const Tree& tree, const Dumped& document) {
  const auto holds = [&](const Tree& child) { return matches(child, document); };
  const auto rest = tree.children.empty() ? tree.children.end() : tree.children.begin() + 1;
  switch (tree.op) {
    case Query::LEAF_TERM:
      return document.has(tree.terms.front());
    case Query::LEAF_MATCH_ALL:
      return true;
    case Query::LEAF_POSTING_SOURCE:
      return std::any_of(tree.documents.begin(), tree.documents.end(),
                         [&](const auto& item) { return item.first == document.docid; });
    case Query::OP_PHRASE:
      return all_terms(tree, document) && next_to_each_other(tree, document);
    case Query::OP_NEAR:
      return all_terms(tree, document) && near_each_other(tree, document);
    case Query::OP_WILDCARD: {
      const std::string& prefix = tree.terms.front();
      return has_start(document, prefix) ||
             (tree.distance == 0 && has_start(document, "S" + prefix));
    }
    case Query::OP_VALUE_RANGE: {
      const std::string value = document.value(tree.slot);
      return !value.empty() && tree.first <= value && value <= tree.last;
    }
    case Query::OP_AND:
    case Query::OP_FILTER:
      return std::all_of(tree.children.begin(), tree.children.end(), holds);
    case Query::OP_AND_NOT:
      return holds(tree.children.front()) && std::none_of(rest, tree.children.end(), holds);
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return holds(tree.children.front());
    case Query::OP_XOR:
      return std::count_if(tree.children.begin(), tree.children.end(), holds) % 2 == 1;
    default:
      return std::any_of(tree.children.begin(), tree.children.end(), holds);
  }
}

bool within(const language::Selection& selection, const Dumped& document) {
  const bool outcome = selection.field == Field::outcome;
  const int slot = outcome                                   ? outcome_slot(selection.outcome)
                   : selection.field == Field::neighbours_of ? spec(Field::authority).slot
                                                             : spec(selection.field).slot;
  const std::string value = document.value(slot);
  for (const std::string& wanted : selection.values) {
    if (outcome && (wanted.empty() ? !value.empty() : value == wanted)) return true;
    if (!outcome && (wanted == "-" ? value.empty() : value == wanted)) return true;
  }
  return std::any_of(selection.ranges.begin(), selection.ranges.end(), [&](const auto& range) {
    return !value.empty() && four_digits(range.first) <= value && value <= four_digits(range.last);
  });
}

}  // namespace lettergrade::test
