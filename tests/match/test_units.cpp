#include <doctest/doctest.h>

#include "query/match/compiler.hpp"
#include "query/match/units.hpp"

using namespace lettergrade;

namespace {

std::vector<match::Unit> linked(std::string_view text) {
  Analyser analyser;
  auto units = match::units(text, analyser);
  std::vector<match::Unit*> run;
  run.reserve(units.size());
  for (auto& unit : units) run.push_back(&unit);
  match::link_neighbours(run);
  return units;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a hyphenated word is one unit: its parts in order, or joined") {
  const auto units = linked("breast-feeding rates");
  REQUIRE(units.size() == 2);
  CHECK(units[0].term == "breastfeeding");
  CHECK(units[0].parts == Words{"breast", "feeding"});
  CHECK(units[1].parts.empty());
}

TEST_CASE("two neighbours may be a compound, but not with a function word or a short one") {
  CHECK(linked("breast feeding")[0].joined_with_neighbour == Words{"breastfeeding"});
  CHECK(linked("the rapist")[1].joined_with_neighbour.empty());
  CHECK(linked("re cover")[1].joined_with_neighbour.empty());
  CHECK(linked("year 2009")[0].joined_with_neighbour.empty());
}

TEST_CASE("each word of a spelt-out acronym knows the acronym") {
  for (const auto& unit : linked("looked after children")) CHECK(unit.acronyms == Words{"lac"});
  CHECK(linked("looked children")[0].acronyms.empty());
}

TEST_CASE("a phrase is tried with its compounds in parts and joined") {
  Analyser analyser;
  const auto variants = match::phrase_variants("low breast-feeding rates", analyser);
  CHECK(variants == std::vector<Words>{{"low", "breast", "feeding", "rates"},
                                       {"low", "breastfeeding", "rates"}});
  CHECK(match::phrase_variants("& -", analyser).empty());
}

TEST_CASE("many compounds in a phrase do not multiply without end") {
  Analyser analyser;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "aa-bb ";
  CHECK(match::phrase_variants(text, analyser).size() <= 8);
}
