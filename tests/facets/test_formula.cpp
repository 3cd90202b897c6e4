#include "query/match/formula.hpp"

#include <doctest/doctest.h>

#include "query/match/bm25.hpp"
#include "query/match/leaf_queries.hpp"
#include "tests/facets/indexes.hpp"

using namespace lettergrade;
using namespace lettergrade::match;
using Kind = Formula::Kind;
using Xapian::Query;

namespace {

const Xapian::Database& database() {
  return test::test_indexes().front()->snapshot.database(Unit::letter);
}

std::size_t leaves(const Formula& formula) {
  std::size_t count = 0;
  each_leaf(formula, [&](const Formula&) { ++count; });
  return count;
}

}  // namespace

TEST_CASE("a word in all its forms, wherever it stands, is one list") {
  Analyser analyser;
  const Formula formula =
      take_apart(any_form("children", analyser, {text_fields(false)}), database());
  CHECK(formula.kind == Kind::terms);
  CHECK(formula.terms == std::vector<std::string>{"Zchild"});
  CHECK(formula.factor == 1);
  const Formula with_boilerplate =
      take_apart(any_form("children", analyser, {text_fields(true)}), database());
  CHECK(with_boilerplate.terms == std::vector<std::string>{"Zchild", "ZBchild"});
}

TEST_CASE("a filter in a query weighs nothing, and its years come from a column") {
  const language::Selection years{.field = Field::year, .values = {}, .ranges = {{2007, 2009}}};
  const Formula range = take_apart(selected(years), database());
  CHECK(range.kind == Kind::range);
  CHECK(range.slot == spec(Field::year).slot);
  CHECK(range.first == "2007");
  CHECK(range.last == "2009");

  const language::Selection grades{.field = Field::grade, .values = {"1", "2"}, .ranges = {}};
  const Formula terms = take_apart(selected(grades), database());
  CHECK(terms.kind == Kind::terms);
  CHECK(terms.terms == std::vector<std::string>{"XG1", "XG2"});
  CHECK(terms.factor == 0);
}

TEST_CASE("only phrases and their like are left to Xapian") {
  const std::vector<std::string> words{"the", "in"};
  const Query phrase = exact_phrase(words, {text_fields(false)});
  const Query query(Query::OP_AND, Query("children"), phrase);
  CHECK(leaves(take_apart(query, database())) == 2);  // text and title
  CHECK(leaves(take_apart(starts_with("fo", {text_fields(false)}), database())) == 0);
  CHECK(leaves(take_apart(Query(Query::OP_AND_NOT, Query(std::string()), query), database())) == 2);
}

TEST_CASE("factors multiply down to the leaves and are exact") {
  const double third = 1.0 / 3;
  const Query inner(Query::OP_SCALE_WEIGHT, Query("the"), third);
  const Query query(Query::OP_SCALE_WEIGHT, Query(Query::OP_OR, inner, Query("in")), 0.7);
  const Formula formula = take_apart(query, database());
  REQUIRE(formula.kind == Kind::any);
  CHECK(formula.children[0].factor == 0.7 * third);
  CHECK(formula.children[1].factor == 0.7);
}

TEST_CASE("a query without anything in it matches nothing") {
  CHECK(take_apart(Query(), database()).kind == Kind::nothing);
  CHECK(take_apart(starts_with("qqq", {text_fields(false)}), database()).terms.empty());
}
