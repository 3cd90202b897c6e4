#include <doctest/doctest.h>

#include <algorithm>

#include "query/facets/counter.hpp"
#include "query/match/searcher.hpp"
#include "tests/facets/indexes.hpp"
#include "tests/facets/random_queries.hpp"

using namespace lettergrade;
using namespace lettergrade::test;
using facets::Counts;
using facets::RawFacet;
using language::Selection;

namespace {

bool is_on(const Selection& selection, Field field, Outcome outcome) {
  return selection.field == field && (field != Field::outcome || selection.outcome == outcome);
}

/// Counts over the documents themselves.
Counts by_hand(const std::vector<const Dumped*>& matching, const std::vector<Selection>& selections,
               Field field, Outcome outcome) {
  const int slot = field == Field::outcome ? outcome_slot(outcome) : spec(field).slot;
  Counts counts;
  for (const Dumped* document : matching) {
    const bool counted =
        std::all_of(selections.begin(), selections.end(), [&](const Selection& selection) {
          return is_on(selection, field, outcome) || within(selection, *document);
        });
    if (counted) ++counts[document->value(slot)];
  }
  return counts;
}

struct Question {
  Tree tree;
  std::vector<Selection> selections;
  std::vector<Field> fields;
};

Question random_question(std::uint64_t seed) {
  Random random(seed);
  Question question{
      random_tree(random, static_cast<int>(below(random, 4))), random_selections(random), {}};
  if (below(random, 5) == 0) {
    question.tree = Tree();
    question.tree.op = Xapian::Query::LEAF_MATCH_ALL;
  }
  for (const Field field : kFacetFields)
    if (below(random, 3) > 0) question.fields.push_back(field);
  return question;
}

void check_counts(const TestIndex& index, Unit unit, const Question& question) {
  const Xapian::Query query = query_of(question.tree);
  const Xapian::Database& database = index.snapshot.database(unit);
  const match::Findings found = index.snapshot.finder(unit).find({query,
                                                                  question.selections,
                                                                  {Sort::relevance, 0, 0},
                                                                  question.fields,
                                                                  index.snapshot.authorities()});
  std::vector<const Dumped*> matching;
  std::uint64_t total = 0;
  for (const Dumped& document : index.documents(unit)) {
    if (!matches(question.tree, document)) continue;
    matching.push_back(&document);
    total += std::all_of(question.selections.begin(), question.selections.end(),
                         [&](const Selection& s) { return within(s, document); });
  }
  CHECK(found.page.total == total);
  CHECK(facets::distinct(index.snapshot.columns(unit), found.matches, kIdSlot) ==
        facets::distinct(database, facets::within(query, question.selections, nullptr), kIdSlot));
  facets::ColumnFacets columns(index.snapshot.columns(unit), found);
  facets::SpyFacets spies(database, query, question.selections);
  const std::vector<RawFacet> fast = columns.count(question.fields);
  const std::vector<RawFacet> slow = spies.count(question.fields);
  REQUIRE(fast.size() == slow.size());
  for (std::size_t i = 0; i < fast.size(); ++i) {
    CHECK(fast[i].counts == slow[i].counts);
    for (const auto& [outcome, counts] : fast[i].counts)
      CHECK(counts == by_hand(matching, question.selections, fast[i].field, outcome));
  }
}

}  // namespace

TEST_CASE("columns, match spies and a look at every document count the same") {
  const std::uint64_t questions = wants_long() ? 500 : 20;
  for (const auto& index : test_indexes())
    for (const Unit unit : {Unit::letter, Unit::section})
      for (std::uint64_t seed = 1; seed <= questions; ++seed) {
        CAPTURE(index->name);
        CAPTURE(seed);
        check_counts(*index, unit, random_question(seed));
      }
}

TEST_CASE("an index whose column files are damaged says so, and one that was changed does not") {
  for (const auto& index : test_indexes()) {
    for (const Unit unit : {Unit::letter, Unit::section})
      for (const int slot : format::column_slots())
        static_cast<void>(index->snapshot.columns(unit).of(slot));
    CHECK(index->snapshot.columns(Unit::letter).fault().empty() == (index->name != "damaged"));
    const std::string source = index->snapshot.columns(Unit::letter).source();
    CHECK((source.find("changed documents") != std::string::npos) == (index->name == "changed"));
  }
}
