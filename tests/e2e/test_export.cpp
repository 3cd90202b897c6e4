#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

std::vector<Json> rows(Arguments arguments) {
  arguments.insert(arguments.begin(), {"--format", "jsonl"});
  const Finished finished = corpus().ask("export", arguments);
  REQUIRE_MESSAGE(finished.exit <= 1, finished.err);
  std::vector<Json> result;
  std::istringstream lines(finished.out);
  for (std::string line; std::getline(lines, line);) result.push_back(Json::parse(line));
  CHECK(finished.exit == (result.empty() ? 1 : 0));
  return result;
}

std::vector<std::string> all_ids() { return corpus().ids({"--limit", "1000"}); }

}  // namespace

TEST_CASE("every letter is one row, in order of id, in each export the same") {
  const std::vector<Json> found = rows({});
  std::vector<std::string> ids;
  for (const Json& row : found) ids.push_back(row.at("row_id"));
  std::vector<std::string> expected = all_ids();
  std::sort(expected.begin(), expected.end());
  CHECK(ids == expected);
  CHECK(rows({}) == found);
}

TEST_CASE("rows of every unit have ids of their own and name the index") {
  for (const char* unit : {"letter", "judgement", "section", "paragraph", "point", "statement"}) {
    std::set<std::string> ids;
    for (const Json& row : rows({"--by", unit})) {
      CHECK(row.at("unit") == unit);
      CHECK_MESSAGE(ids.insert(row.at("row_id")).second, row.at("row_id"));
      CHECK(row.at("index").get<std::string>().find(':') != std::string::npos);
    }
  }
}

TEST_CASE("judgements are exactly those that show gives, with the same evidence") {
  std::size_t judgements = 0;
  for (const std::string& id : all_ids()) {
    const Json letter = corpus().json("show", {id});
    judgements += letter.at("outcomes").size() + (letter.at("grade").is_null() ? 0 : 1);
  }
  const std::vector<Json> found = rows({"--by", "judgement"});
  CHECK(found.size() == judgements);
  for (const Json& row : found) {
    const std::string id = row.at("letter_id");
    const Json letter = corpus().json("show", {id});
    const std::string outcome = row.at("outcome");
    const Json& grade = outcome == "overall" ? letter.at("grade") : letter["outcomes"].at(outcome);
    CHECK(row.at("grade") == grade.at("value"));
    CHECK(row.at("grade_word") == grade.at("word"));
  }
}

TEST_CASE("an outcome filter chooses among the judgements") {
  const std::vector<Json> found = rows({"--by", "judgement", "--outcome", "staying-safe=1..2"});
  REQUIRE_FALSE(found.empty());
  for (const Json& row : found) {
    CHECK(row.at("outcome") == "staying-safe");
    CHECK(row.at("grade") <= 2);
  }
}

TEST_CASE("sections are those that a search by section finds") {
  const Json answer = corpus().json("search", {"--by", "section", "--limit", "1000", "fostering"});
  CHECK(rows({"--by", "section", "fostering"}).size() == answer.at("total"));
}

TEST_CASE("points are rows where the words stand in them, whatever else the letter says") {
  const std::vector<Json> all = rows({"--by", "point"});
  REQUIRE_FALSE(all.empty());
  const std::vector<Json> found = rows({"--by", "point", "number"});
  REQUIRE_FALSE(found.empty());
  CHECK(found.size() < all.size());
  for (const Json& row : found) {
    std::string text = row.at("text");
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    CHECK_MESSAGE(text.find("number") != std::string::npos, text);
  }
  CHECK(rows({"--by", "point", "number NOT number"}).empty());
}

TEST_CASE("csv for spreadsheets begins with a byte order mark and its head, also with no rows") {
  const Finished none = corpus().ask("export", {"zebra"});
  CHECK(none.exit == 1);
  CHECK(none.out.starts_with("\xEF\xBB\xBFrow_id,letter_id,"));
  CHECK(std::count(none.out.begin(), none.out.end(), '\n') == 1);
}
