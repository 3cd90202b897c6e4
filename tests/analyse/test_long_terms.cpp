#include <doctest/doctest.h>

#include "indexer/analyse/fold.hpp"
#include "lettergrade/analyser.hpp"
#include "tests/analyse/statement.hpp"

namespace lettergrade {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += piece;
  return result;
}

}  // namespace

TEST_CASE("a term of 200 bytes is kept as it is") {
  const std::string word(analyse::kMaxTermBytes, 'a');
  CHECK(Analyser().tokens(word).front().term == word);
}

TEST_CASE("a longer term keeps its head and ends in a hash") {
  const std::string word(201, 'a');
  const std::vector<Token> tokens = Analyser().tokens(word);
  REQUIRE(tokens.size() == 1);
  const std::string& term = tokens.front().term;
  CHECK(term.size() == analyse::kMaxTermBytes);
  CHECK(term.substr(0, 184) == std::string(183, 'a') + '~');
  CHECK(term.substr(184).find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(tokens.front().span == Span{0, 201});
}

TEST_CASE("long terms that differ behind the cut stay different") {
  const std::string head(300, 'a');
  CHECK(analyse::limited(head + 'b') != analyse::limited(head + 'c'));
  CHECK(analyse::limited(head) == analyse::limited(head));
}

TEST_CASE("the hash is the same on every machine: it is stored in indexes") {
  CHECK(analyse::limited(std::string(300, 'a')).substr(183) == "~c1d17581d8eb7e21");
}

TEST_CASE("spellings of a long word meet: the hash is of the folded term") {
  const std::string capitals = repeated("É", 300);
  const std::string plain = repeated("e", 300);
  CHECK(Analyser().tokens(capitals).front().term == Analyser().tokens(plain).front().term);
}

TEST_CASE("a long term is cut between code points") {
  const std::string term = analyse::limited(repeated("ж", 150));
  CHECK(term.size() == 199);
  CHECK(term.substr(0, 182) == repeated("ж", 91));
  CHECK(term[182] == '~');
}

TEST_CASE("the joined form of long parts is made before they are cut") {
  const std::string part(201, 'a');
  const std::vector<Token> tokens = Analyser().tokens(part + "-" + part);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].term == analyse::limited(part + part));
  CHECK(tokens[1].term == analyse::limited(part));
}

TEST_CASE("one word of a megabyte is one term") {
  const std::string word = repeated("É", 500'000);
  const std::vector<Token> tokens = Analyser().tokens(word);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens.front().span.size() == word.size());
}

TEST_CASE("a chain of 100,000 hyphens is one compound") {
  const std::vector<Token> tokens = Analyser().tokens(repeated("a-", 100'000));
  REQUIRE(tokens.size() == 100'001);
  CHECK(tokens.front().last_position == 99'999);
  CHECK(tokens.front().term.size() == analyse::kMaxTermBytes);
}

TEST_CASE("a list of 200,000 numbers takes no longer than its length") {
  // Quadratic work would take minutes here, and the test run its time limit.
  const std::vector<Token> tokens = Analyser().tokens(repeated("123,", 200'000) + "4");
  CHECK(tokens.size() == 200'001);
}

}  // namespace lettergrade
