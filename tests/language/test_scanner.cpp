#include "query/language/scanner.hpp"

#include <doctest/doctest.h>

#include "lettergrade/error.hpp"

using namespace lettergrade;
using language::scan;
using language::SymbolKind;

namespace {

std::vector<SymbolKind> kinds(std::string_view query) {
  std::vector<SymbolKind> result;
  for (const auto& symbol : scan(query)) result.push_back(symbol.kind);
  result.pop_back();
  return result;
}

Message failure(std::string_view query) {
  try {
    static_cast<void>(scan(query));
  } catch (const Error& error) {
    return error.message();
  }
  return Message::internal;
}

}  // namespace

TEST_CASE("a dash or plus between spaces is punctuation, before a word it is a sign") {
  CHECK(kinds("ages 14 - 19") == std::vector{SymbolKind::word, SymbolKind::word, SymbolKind::word});
  CHECK(kinds("-b +c") ==
        std::vector{SymbolKind::minus, SymbolKind::word, SymbolKind::plus, SymbolKind::word});
  CHECK(kinds("14-19") == std::vector{SymbolKind::word});
  CHECK(kinds("homes -- two") == std::vector{SymbolKind::word, SymbolKind::word});
}

TEST_CASE("operators are upper case; in lower case they are words") {
  CHECK(kinds("a AND b") == std::vector{SymbolKind::word, SymbolKind::op_and, SymbolKind::word});
  CHECK(kinds("a and b") == std::vector{SymbolKind::word, SymbolKind::word, SymbolKind::word});
}

TEST_CASE("curly quotes open and close a phrase as straight ones do") {
  const auto symbols = scan("\u201Cprivate fostering\u201D");
  REQUIRE(symbols.size() == 2);
  CHECK(symbols[0].kind == SymbolKind::phrase);
  CHECK(symbols[0].text == "private fostering");
}

TEST_CASE("a field takes a value in quotes") {
  const auto symbols = scan("region:\"West Midlands\" year:2007..2009");
  REQUIRE(symbols.size() == 3);
  CHECK(symbols[0].field == "region");
  CHECK(symbols[0].text == "West Midlands");
  CHECK(symbols[1].text == "2007..2009");
}

TEST_CASE("a word with a colon behind it is prose, unless it is a field") {
  CHECK(kinds("Findings: the") == std::vector{SymbolKind::word, SymbolKind::word});
  CHECK(kinds("(Findings:)") == std::vector{SymbolKind::open, SymbolKind::word, SymbolKind::close});
  CHECK(failure("Year: 2009") == Message::bad_query);
  CHECK(failure("staying-safe: 1") == Message::bad_query);
  CHECK(kinds("colour:red") == std::vector{SymbolKind::filter});
}

TEST_CASE("a wildcard may stand in a list with commas") {
  const auto symbols = scan("foster*, adopt*.");
  REQUIRE(symbols.size() == 3);
  CHECK(symbols[0].text == "foster");
  CHECK(symbols[1].kind == SymbolKind::wildcard);
}

TEST_CASE("a time of day is no field") { CHECK(kinds("10:30") == std::vector{SymbolKind::word}); }

TEST_CASE("wrong syntax is an error, never read otherwise") {
  CHECK(failure("\"open quote") == Message::open_quote);
  CHECK(failure("year:") == Message::bad_query);
  CHECK(failure("fo*") == Message::short_wildcard);
  CHECK(failure("f*ster") == Message::bad_query);
  CHECK(failure("a NEAR b") == Message::bad_query);
  CHECK(failure("a NEAR/x b") == Message::bad_query);
  CHECK(failure("a NEAR/101 b") == Message::bad_query);
  CHECK(failure("+-a") == Message::bad_query);
  CHECK(failure("a && b") == Message::bad_query);
  CHECK(failure("a || b") == Message::bad_query);
  CHECK(failure("\"a b\"~5") == Message::bad_query);
  CHECK(failure("foster~") == Message::bad_query);
  CHECK(failure("foster^2.5") == Message::bad_query);
  CHECK(failure("\"\"") == Message::bad_query);
}

TEST_CASE("the caret stands under the place, counted in characters") {
  try {
    static_cast<void>(scan("caf\u00E9 \"open"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.context() == "caf\u00E9 \"open\n     ^");
    CHECK(error.text() == "the quote opened at character 6 is never closed");
  }
}

TEST_CASE("ten thousand words are a query; a megabyte is refused before it costs time") {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "a ";
  CHECK(scan(many).size() == 10'001);
  CHECK(failure(many + many + many) == Message::query_too_large);
  CHECK(failure(std::string(1'000'000, 'a')) == Message::query_too_large);
  std::string stars;
  for (int i = 0; i < 101; ++i) stars += "foster* ";
  CHECK(failure(stars) == Message::query_too_large);
}
