#include <doctest/doctest.h>

#include <cmath>

#include "query/facets/counter.hpp"
#include "query/match/searcher.hpp"
#include "tests/facets/indexes.hpp"
#include "tests/facets/random_queries.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

struct Question {
  Tree tree;
  std::vector<language::Selection> selections;
  match::PageRequest page;
  std::vector<Field> fields;
};

Question random_question(std::uint64_t seed) {
  Random random(seed + 50'000);
  Question question{random_tree(random, static_cast<int>(below(random, 4))), {}, {}, {}};
  if (below(random, 2) == 0) question.selections = random_selections(random);
  question.page.sort = static_cast<Sort>(below(random, 3) > 0 ? 0 : below(random, 5));
  question.page.offset = one_of(random, std::vector<std::size_t>{0, 0, 0, 1, 25, 3000});
  question.page.limit = one_of(random, std::vector<std::size_t>{1, 10, 10, 50, 500});
  if (below(random, 2) == 0) question.fields = {kFacetFields.begin(), kFacetFields.end()};
  return question;
}

void check_page(const TestIndex& index, Unit unit, const Question& question) {
  const Xapian::Query query = query_of(question.tree);
  const match::Page page = index.snapshot.finder(unit)
                               .find({query, question.selections, question.page, question.fields,
                                      index.snapshot.authorities()})
                               .page;
  const match::Page wanted =
      match::run(index.snapshot.database(unit), facets::within(query, question.selections, nullptr),
                 question.page, index.snapshot.authorities());
  CHECK(page.total == wanted.total);
  REQUIRE(page.matches.size() == wanted.matches.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < page.matches.size(); ++i) {
    const bool same = page.matches[i].docid == wanted.matches[i].docid &&
                      std::abs(page.matches[i].score - wanted.matches[i].score) <= 1e-9;
    if (!same) ++wrong;
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("pages have the documents, order and scores that Xapian gives them") {
  const std::uint64_t questions = wants_long() ? 4000 : 50;
  for (const auto& index : test_indexes())
    for (const Unit unit : {Unit::letter, Unit::section})
      for (std::uint64_t seed = 1; seed <= questions; ++seed) {
        CAPTURE(index->name);
        CAPTURE(seed);
        CAPTURE(query_of(random_question(seed).tree).get_description());
        check_page(*index, unit, random_question(seed));
      }
}
