#include <doctest/doctest.h>

#include "query/language/learnt_acronyms.hpp"

using namespace lettergrade;

namespace {

language::LearntAcronyms guild() {
  language::LearntAcronyms learnt;
  learnt.add("tlg", "town lamp guild", "2 letters");
  learnt.add("tlg", "town lamp guilds", "1 letter");
  learnt.add("tlo", "town lamp oil", "1 letter");
  return learnt;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a learnt acronym stands for its phrases, and a phrase for its acronym") {
  const language::LearntAcronyms learnt = guild();
  const auto rows = learnt.phrases_of("tlg");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]->phrase == Words{"town", "lamp", "guild"});
  CHECK(rows[0]->reason == "2 letters");
  CHECK(learnt.phrases_of("none").empty());
  const Words words{"the", "town", "lamp", "guild"};
  REQUIRE(learnt.at(words, 1).size() == 1);
  CHECK(learnt.at(words, 1)[0]->acronym == "tlg");
  CHECK(learnt.at(words, 0).empty());
  CHECK(learnt.at({"town", "lamp"}, 0).empty());
}

TEST_CASE("an acronym of the shipped list stays as it is there") {
  language::LearntAcronyms learnt;
  learnt.add("neet", "north eastern electric trains", "9 letters");
  CHECK(learnt.phrases_of("neet").empty());
  CHECK(learnt.at({"north", "eastern", "electric", "trains"}, 0).empty());
}

TEST_CASE("a copy knows what the original knew") {
  language::LearntAcronyms copy;
  {
    const language::LearntAcronyms learnt = guild();
    copy = learnt;
  }
  CHECK(copy.phrases_of("tlo").at(0)->phrase == Words{"town", "lamp", "oil"});
}
