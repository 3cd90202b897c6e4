#include <doctest/doctest.h>

#include <set>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// `suggest` and `similar` through the real programs.
namespace {

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> ids_of(const Json& answer) {
  std::vector<std::string> ids;
  for (const Json& hit : answer.at("hits")) ids.push_back(hit.at("id"));
  return ids;
}

}  // namespace

TEST_CASE("suggest prints councils, words and phrases in every format") {
  const Json found = corpus().json("suggest", {"car", "-n", "4"});
  CHECK(found.at("authorities").at(0).at("name") == "Carrowmere");
  REQUIRE(found.at("terms").size() == 4);
  for (std::size_t i = 0; i + 1 < 4; ++i)
    CHECK(found.at("terms").at(i).at("letters") >= found.at("terms").at(i + 1).at("letters"));
  CHECK(found.at("prefix") == "car");

  const Finished text = corpus().ask("suggest", {"looked", "after"});
  CHECK(text.exit == 0);
  CHECK(says(text.out, "looked after children (lac)"));
  const Finished rows = corpus().ask("suggest", {"car", "-n", "1", "--format", "tsv"});
  CHECK(rows.out.starts_with("kind\ttext\tcode\tletters\nauthority\tCarrowmere\tZ03\t"));
  CHECK(says(rows.out, "\nterm\tcare\t\t"));
  CHECK(says(corpus().ask("suggest", {"car", "--format", "csv"}).out, "authority,Carrowmere,Z03,"));
}

TEST_CASE("a suggested word finds as many letters as it says in just that form") {
  const Json suggested = corpus().json("suggest", {"fos"});
  REQUIRE(suggested.at("terms").size() > 0);
  for (const Json& row : suggested.at("terms")) {
    const std::string word = row.at("term");
    CAPTURE(word);
    CHECK(corpus().json("search", {'"' + word + '"', "-n", "0"}).at("total") >= row.at("letters"));
    CHECK(row.at("letters") > 0);
  }
}

TEST_CASE("suggest ends with 1 where nothing begins so, and with 2 without a beginning") {
  const Finished none = corpus().ask("suggest", {"xylo"});
  CHECK(none.exit == 1);
  CHECK(says(none.out, "Nothing in the index begins so"));
  CHECK(corpus().json("suggest", {"xylo"}).at("terms").empty());
  CHECK(corpus().ask("suggest", {}).exit == 2);
}

TEST_CASE("similar finds other letters in every format of search") {
  const std::string id = corpus().ids({"fostering", "-n", "1"}).at(0);
  const Json answer = corpus().json("similar", {id, "-n", "3"});
  CHECK(answer.at("similar_to") == id);
  CHECK(answer.at("hits").size() == 3);
  for (const Json& hit : answer.at("hits")) {
    CHECK(hit.at("id") != id);
    CHECK_FALSE(hit.at("shared").empty());
  }
  const Finished text = corpus().ask("similar", {id});
  CHECK(text.exit == 0);
  CHECK(says(text.out, "are like " + id));
  CHECK(says(text.out, "shares "));
  CHECK(corpus().ask("similar", {id, "--format", "jsonl"}).exit == 0);
  CHECK(says(corpus().ask("similar", {id, "--format", "csv"}).out, "rank,id,score"));
  CHECK(says(corpus().ask("similar", {id, "--format", "paths"}).out, ".txt"));
  const Json graded = corpus().json("similar", {id, "--grade", "1", "-n", "50"});
  for (const Json& hit : graded.at("hits")) CHECK(hit.at("grade").at("value") == 1);
  const Json sections = corpus().json("similar", {id, "--by", "section", "-n", "50"});
  for (const Json& hit : sections.at("hits")) {
    CHECK(hit.at("id") != id);
    CHECK_FALSE(hit.at("section").is_null());
  }
}

TEST_CASE("ID#14 is like the section in which the paragraph stands") {
  const std::string id = "carrowmere-2019-inspection";
  const auto like_letter = ids_of(corpus().json("similar", {id, "-n", "50"}));
  const auto like_paragraph = ids_of(corpus().json("similar", {id + "#9", "-n", "50"}));
  CHECK_FALSE(like_paragraph.empty());
  CHECK(like_paragraph != like_letter);
  const Finished unknown = corpus().ask("similar", {id + "#999"});
  CHECK(unknown.exit == 1);
  CHECK(says(unknown.err, "has no paragraph 999"));
}

TEST_CASE("similar offers the nearest of an id that there is not") {
  const Finished finished = corpus().ask("similar", {"carrowmere-2019-inspektion"});
  CHECK(finished.exit == 1);
  CHECK(says(finished.err, "carrowmere-2019-inspection"));
}
