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

TEST_CASE("a query too large is refused before it costs time") {
  CHECK(failure(std::string(1'000'000, 'a')) == Message::query_too_large);
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "a ";
  CHECK(failure(many) == Message::query_too_large);
}
