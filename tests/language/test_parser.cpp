#include "query/language/parser.hpp"

#include <doctest/doctest.h>

#include <array>

#include "lettergrade/error.hpp"
#include "tests/support/queries.hpp"

using namespace lettergrade;
using language::parse;
using language::print;
using test::shape;

namespace {

std::string failure(std::string_view query) {
  try {
    static_cast<void>(parse(query));
  } catch (const Error& error) {
    return error.text();
  }
  return "no error";
}

struct Row {
  const char* query;
  const char* tree;
};

}  // namespace

TEST_CASE("filters alone leave nothing, whether or not AND stands between them") {
  for (const char* query : {"year:2007 year:2009", "year:2007 AND year:2009", "year:2007", ""}) {
    CAPTURE(query);
    CHECK(test::shape(language::parse(query).root) == test::shape(language::parse("").root));
  }
}

TEST_CASE("a query becomes the tree it says") {
  const std::array rows{
      Row{"", "words"},
      Row{"fostering", "word fostering"},
      Row{"private fostering", "words [word private] [word fostering]"},
      Row{"\"private fostering\" care", "words [phrase private fostering] [word care]"},
      Row{"a b OR c", "either [words [word a] [word b]] [word c]"},
      Row{"a AND b c", "both [word a] [word b] [word c]"},
      Row{"a NOT b", "words [word a] [without [word b]]"},
      Row{"a -b +c", "words [word a] [without [word b]] [must [word c]]"},
      Row{"(a OR b) c", "words [either [word a] [word b]] [word c]"},
      Row{"foster* care", "words [wildcard foster] [word care]"},
      Row{"a NEAR/3 b c", "words [near 3 [word a] [word b]] [word c]"},
      Row{"NOT (a b)", "without [words [word a] [word b]]"},
      Row{"a OR grade:1", "either [word a] [filter grade 1]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query);
    CHECK(shape(parse(row.query).root) == row.tree);
  }
}

TEST_CASE("a field at top level equals the flag and leaves the tree") {
  const auto query = parse("fostering year:2009 staying-safe:1..2");
  CHECK(shape(query.root) == "word fostering");
  REQUIRE(query.filters.size() == 2);
  CHECK(query.filters[0].field == "year");
  CHECK(query.filters[0].value == "2009");
  CHECK(query.filters[1].field == "staying-safe");
}

TEST_CASE("a field inside OR, NOT or parentheses stays part of the tree") {
  CHECK(parse("NOT year:2009").filters.empty());
  CHECK(parse("(year:2009)").filters.empty());
  CHECK(parse("a (year:2009)").filters.empty());
  CHECK(parse("(a year:2009)").filters.empty());
}

TEST_CASE("what a tree prints parses to the same tree") {
  for (const char* query : {"a", "a b", "a AND b", "(a OR b) c", "a NOT b", "\"x y\" foster* -z",
                            "a NEAR/3 b", "(year:2009)", "a (b c) +d", "NOT (a OR b)",
                            "(a NEAR/2 b) c", "a OR region:\"West Midlands\""}) {
    CAPTURE(query);
    const auto tree = parse(query).root;
    CHECK(shape(parse(print(tree)).root) == shape(tree));
  }
}

TEST_CASE("what cannot be parsed says where") {
  CHECK(failure("(a") == "this ( is never closed");
  CHECK(failure("a)") == "this ) closes nothing");
  CHECK(failure("()") == "nothing stands between the parentheses");
  CHECK(failure("a OR") == "the query ends too early");
  CHECK(failure("AND a") == "an operator stands where a word should");
  CHECK(failure("a NEAR/2 (b c)") == "NEAR stands between two words");
  CHECK(failure("a NEAR/2 b NEAR/2 c") == "NEAR joins two words only");
}

TEST_CASE("five hundred parentheses get an error, a hundred an answer") {
  CHECK(failure(std::string(500, '(') + "a" + std::string(500, ')')) ==
        "the query has parentheses more than 100 deep; 100 are allowed");
  CHECK(failure(std::string(100, '(') + "a" + std::string(100, ')')) == "no error");
}
