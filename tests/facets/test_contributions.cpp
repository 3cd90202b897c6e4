#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "query/match/contributions.hpp"
#include "query/match/searcher.hpp"
#include "tests/facets/indexes.hpp"
#include "tests/facets/random_queries.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

/// Every document that Xapian finds, in order of docid.
std::vector<match::Match> found_by_xapian(const TestIndex& index, Unit unit,
                                          const Xapian::Query& query) {
  return match::all_matches(index.snapshot.database(unit), query, true);
}

/// The sums of what the parts of the formula add.
std::vector<double> sums(const TestIndex& index, Unit unit, const Xapian::Query& query,
                         const std::vector<Xapian::docid>& docids) {
  const auto& database = index.snapshot.database(unit);
  const match::Formula formula = match::take_apart(query, database);
  const match::PartSource source{database, index.snapshot.columns(unit),
                                 match::Collection(database)};
  std::vector<double> result(docids.size());
  for (const match::Contribution& added : match::contributions(formula, source, docids))
    for (std::size_t i = 0; i < docids.size(); ++i) result[i] += added.weights[i].value_or(0);
  return result;
}

}  // namespace

TEST_CASE("what the parts of a query add to a document is its score, to a millionth") {
  const std::uint64_t queries = wants_long() ? 500 : 25;
  std::size_t compared = 0;
  for (const auto& index : test_indexes())
    for (const Unit unit : {Unit::letter, Unit::section})
      for (std::uint64_t seed = 1; seed <= queries; ++seed) {
        Random random(seed + 90'000);
        const Tree tree = random_tree(random, static_cast<int>(seed % 4));
        const Xapian::Query query = query_of(tree);
        CAPTURE(index->name);
        CAPTURE(query.get_description());
        const std::vector<match::Match> wanted = found_by_xapian(
            *index, unit, query_with_phrases_apart(tree, index->snapshot.database(unit)));
        std::vector<Xapian::docid> docids;
        for (const match::Match& match : wanted) docids.push_back(match.docid);
        const std::vector<double> added = sums(*index, unit, query, docids);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i)
          if (std::abs(added[i] - wanted[i].score) > 1e-6) ++wrong;
        CHECK(wrong == 0);
        compared += wanted.size();
      }
  CHECK(compared > 1000);
}

TEST_CASE("a document that the whole query does not match gets nothing from its parts") {
  const TestIndex& index = *test_indexes().front();
  const auto& database = index.snapshot.database(Unit::letter);
  const match::PartSource source{database, index.snapshot.columns(Unit::letter),
                                 match::Collection(database)};
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Random random(seed + 91'000);
    const Xapian::Query query = query_of(random_tree(random, 3));
    CAPTURE(query.get_description());
    const match::Formula formula = match::take_apart(query, database);
    const auto wanted = match::all_docids(database, query);
    std::vector<Xapian::docid> docids;
    for (Xapian::docid docid = 1; docid <= database.get_lastdocid(); ++docid)
      docids.push_back(docid);
    const std::vector<bool> holds = match::holds(formula, source, docids);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < docids.size(); ++i)
      if (holds[i] != std::binary_search(wanted.begin(), wanted.end(), docids[i])) ++wrong;
    CHECK(wrong == 0);
    for (const match::Contribution& added : match::contributions(formula, source, docids))
      for (std::size_t i = 0; i < docids.size(); ++i)
        if (added.weights[i] && !holds[i]) ++wrong;
    CHECK(wrong == 0);
  }
}
