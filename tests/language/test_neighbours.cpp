#include "lettergrade/neighbours.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/error.hpp"
#include "query/language/selection.hpp"

using namespace lettergrade;
using language::select;
using language::Selection;

namespace {

std::string hint_of(const char* name) {
  std::vector<std::string> notes;
  try {
    static_cast<void>(select({"neighbours-of", name}, Register::built_in(), notes));
  } catch (const Error& error) {
    CHECK(error.message() == Message::no_neighbours);
    return error.hint();
  }
  return {};
}

}  // namespace

TEST_CASE("every council of the model has ten neighbours, all of them in the register") {
  std::size_t councils = 0;
  for (const Authority& authority : Register::built_in().all()) {
    const auto neighbours = neighbours_of(authority.code);
    if (neighbours.empty()) continue;
    ++councils;
    CAPTURE(authority.name);
    CHECK(neighbours.size() == 10);
    CHECK(std::find(neighbours.begin(), neighbours.end(), authority.code) == neighbours.end());
    for (const std::string_view code : neighbours)
      CHECK(Register::built_in().by_code(code) != nullptr);
  }
  CHECK(councils == 152);
}

TEST_CASE("a neighbours filter means the neighbours, and names the model they are from") {
  std::vector<std::string> notes;
  const Selection selection = select({"neighbours_of", "Dudley"}, Register::built_in(), notes);
  CHECK(selection.values.size() == 10);
  CHECK(std::find(selection.values.begin(), selection.values.end(), "332") ==
        selection.values.end());
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] ==
        "neighbours of Dudley by the children's services statistical neighbours, model of 2021");
}

TEST_CASE("neighbours are a scope beside the authorities that are selected") {
  std::vector<std::string> notes;
  const auto both = language::select_all({{"neighbours-of", "Dudley"}, {"authority", "Walsall"}},
                                         Register::built_in(), notes);
  CHECK(both.size() == 2);
}

TEST_CASE("a council younger than the model is sent to the one it took over from") {
  CHECK(hint_of("Cumberland") == "it took over from Cumbria: ask for that");
  CHECK(hint_of("North Northamptonshire") == "it took over from Northamptonshire: ask for that");
  CHECK(hint_of("Bournemouth, Christchurch and Poole") ==
        "it took over from Poole and Bournemouth: ask for that");
  CHECK(hint_of("Cheshire") ==
        "it was replaced by Cheshire East and Cheshire West and Chester: ask for those");
}

TEST_CASE("a name of several councils takes those that the model has") {
  std::vector<std::string> notes;
  const Selection dorset = select({"neighbours-of", "Dorset"}, Register::built_in(), notes);
  CHECK(dorset.values.size() == neighbours_of("835").size());
}
