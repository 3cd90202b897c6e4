#include <doctest/doctest.h>

#include <algorithm>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// Each construct of the query language, on a handful of letters whose words are known.
namespace {

const TestIndex& words() {
  static const TestIndex shared = [] {
    TestIndex made;
    const Folder letters;
    const std::array<std::pair<const char*, const char*>, 6> findings{{
        {"Eastwold Borough Council", "Private fostering is strong, and breast-feeding rises."},
        {"Fenhampton Council", "Fostering is private. Breastfeeding rates are low."},
        {"Carrowmere City Council",
         "The number of young people not in education, employment or "
         "training fell."},
        {"London Borough of Dunmarsh",
         "Child and Adolescent Mental Health Services (CAMHS) wait "
         "too long; caf\u00E9s help."},
        {"Brackenshire County Council", "Fosterers say no child waits."},
        {"Wexbridge-on-Sea Borough Council", "Exclusions are few among NEET leavers."},
    }};
    int number = 0;
    for (const auto& [council, finding] : findings)
      write_file(letters / ("letter" + std::to_string(number++) + ".txt"),
                 sample_letter(council, finding));
    REQUIRE(
        made.index({"--register", source_folder() + "/corpus/register.csv", letters.path()}).exit ==
        0);
    return made;
  }();
  return shared;
}

/// Slugs of the councils whose letters a query finds, sorted, joined by a space.
std::string found(Arguments arguments) {
  std::vector<std::string> names;
  for (const std::string& id : words().ids(std::move(arguments)))
    names.push_back(id.substr(0, id.find("-2009")));
  std::sort(names.begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

struct Row {
  const char* query;
  const char* finds;
};

}  // namespace

TEST_CASE("each construct of the query language finds what it says") {
  for (const Row& row : {
           Row{"fostering", "brackenshire eastwold fenhampton"},
           Row{"private fostering", "eastwold fenhampton"},
           Row{"\"private fostering\"", "eastwold"},
           Row{"breastfeeding", "eastwold fenhampton"},
           Row{"breast-feeding", "eastwold fenhampton"},
           Row{"breast feeding", "eastwold fenhampton"},
           Row{"\"breast feeding\"", "eastwold"},
           Row{"foster*", "brackenshire eastwold fenhampton"},
           Row{"fostering NOT private", "brackenshire"},
           Row{"fostering -breastfeeding", "brackenshire"},
           Row{"exclusions OR cafes", "dunmarsh wexbridge-on-sea"},
           Row{"cafe", "dunmarsh"},
           Row{"(exclusions OR fostering) AND rises", "eastwold"},
           Row{"fostering NEAR/2 private", "eastwold fenhampton"},
           Row{"private NEAR/1 rises", ""},
           Row{"NEET", "carrowmere wexbridge-on-sea"},
           Row{"not in education employment or training", "carrowmere wexbridge-on-sea"},
           Row{"camhs", "dunmarsh"},
           Row{"child and adolescent mental health services", "dunmarsh"},
           Row{"fostering authority:eastwold", "eastwold"},
           Row{"fostering (authority:eastwold OR authority:brackenshire)", "brackenshire eastwold"},
           Row{"NOT fostering region:\"North West\"", "carrowmere"},
           Row{"eastwold", "eastwold"},
           Row{"no child", "brackenshire"},
           Row{"children waits", "brackenshire dunmarsh"},
           Row{"\"children waits\"", ""},
           Row{"the number of", "carrowmere"},
       }) {
    CAPTURE(row.query);
    CHECK(found({"--limit", "20", row.query}) == row.finds);
  }
}

TEST_CASE("where no letter has all the words, any word is enough and the answer says so") {
  const Json answer = words().json("search", {"exclusions caf\u00E9s zebra"});
  CHECK(answer.at("match") == "any");
  CHECK(answer.at("total") == 2);
  CHECK(words().json("search", {"exclusions neet"}).at("match") == "all");
  CHECK(words().json("search", {"--any", "exclusions rises"}).at("total") == 2);
  CHECK(words().json("search", {"exclusions AND zebra"}).at("total") == 0);
}

TEST_CASE("the answer shows the query that ran") {
  CHECK(words().json("search", {"private fostering"}).at("ran") == "private AND fostering");
  CHECK(words().json("search", {"the number of"}).at("ran") == "number");
  CHECK(words().json("search", {"zebra exclusions"}).at("ran") == "zebra OR exclusions");
}

TEST_CASE("boilerplate neither matches nor is quoted unless asked") {
  const Json with = corpus().json("search", {"--include-boilerplate", "\"An organisation that\""});
  const Json without = corpus().json("search", {"\"An organisation that\""});
  CHECK(with.at("total") > 0);
  CHECK(without.at("total") == 0);
}
