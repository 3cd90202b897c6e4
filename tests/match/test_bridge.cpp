#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/error.hpp"
#include "lettergrade/search.hpp"
#include "query/language/bridge.hpp"
#include "tests/match/years.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using test::years;

namespace {

/// One letter a text, of 2001 and on, and others that say nothing of it.
class Letters {
 public:
  explicit Letters(std::vector<std::string> texts) {
    texts.resize(texts.size() + 8, "Schools and teachers and lessons");
    test::write_index(folder_ / "index", test::letters_of_years(texts));
  }

  [[nodiscard]] SearchAnswer search(const std::string& query, Terms terms = {}) const {
    SearchRequest request;
    request.query = query;
    request.terms = std::move(terms);
    return Index(folder_ / "index").search(request);
  }

 private:
  test::Folder folder_;
};

}  // namespace

TEST_CASE("an old term finds the new one and the other way round, below the exact words") {
  const Letters letters(
      {"Support for children in care is weak", "Support for looked after children is weak"});
  CHECK(years(letters.search("looked after children")) == std::vector{2002, 2001});
  CHECK(years(letters.search("children in care")) == std::vector{2001, 2002});
  CHECK(years(letters.search("LAC")).size() == 2);
}

TEST_CASE("an answer says what else was looked for, why, and marks it") {
  const Letters letters({"Support for children in care is weak"});
  const SearchAnswer answer = letters.search("looked after children");
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.expanded.size() == 1);
  CHECK(answer.expanded[0].term == "children in care");
  CHECK(answer.expanded[0].way == "bridge");
  CHECK_FALSE(answer.expanded[0].reason.empty());
  const Snippet& snippet = answer.hits[0].snippets.at(0);
  CHECK(slice(snippet.text, snippet.highlights.at(0)) == "children in care");
}

TEST_CASE("without the bridge a query keeps to its words; acronyms stay") {
  const Letters letters({"Support for children in care", "Support for looked after children"});
  const Terms none{false, {}, {}};
  CHECK(years(letters.search("looked after children", none)) == std::vector{2002});
  CHECK(letters.search("looked after children", none).expanded.empty());
  CHECK(years(letters.search("LAC", none)) == std::vector{2002});
}

TEST_CASE("somebody's own synonyms stand for each other, or lead one way") {
  const Letters letters({"The minister spoke", "The secretary spoke"});
  const Terms both{true, "term,also\nminister,secretary\n", "own.csv"};
  CHECK(years(letters.search("minister", both)) == std::vector{2001, 2002});
  CHECK(years(letters.search("secretary", both)) == std::vector{2002, 2001});
  const Terms one{true, "term,also,both\nminister,secretary,no\n", "own.csv"};
  CHECK(years(letters.search("minister", one)).size() == 2);
  CHECK(years(letters.search("secretary", one)) == std::vector{2002});
}

TEST_CASE("a file of synonyms that cannot be read is an error with its line") {
  language::Bridge bridge;
  for (const char* csv : {"", "a,b\n", "term,also\nalone\n", "term,also\nminister,\n"}) {
    CAPTURE(csv);
    CHECK_THROWS_AS(bridge.add(csv, "own.csv"), Error);
  }
}

TEST_CASE("every shipped term has years and a reason") {
  const language::Bridge bridge = language::Bridge::shipped();
  const auto rows = bridge.at({"looked", "after", "children"}, 0);
  REQUIRE(rows.size() >= 2);
  for (const auto* row : rows) CHECK(row->reason.find(": ") != std::string::npos);
}
