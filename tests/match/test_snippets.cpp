#include "query/match/snippets.hpp"

#include <doctest/doctest.h>

#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

namespace {

struct Asked {
  Letter letter;
  Analyser analyser;
  bool include_boilerplate = false;

  std::vector<Snippet> operator()(const std::string& query, std::size_t count = 1) {
    const auto compiled =
        match::compile(language::parse(query).root, {}, analyser, Register::built_in());
    const auto end = static_cast<std::uint32_t>(letter.blocks.size());
    return match::snippets(letter, {{{0, end}}, include_boilerplate}, compiled.wanted, count,
                           analyser);
  }
};

}  // namespace

TEST_CASE("the sentence with most of the query is quoted, whole") {
  Asked ask{test::letter_of({"Fostering is good. Private homes exist. Private fostering is weak "
                             "now. The end."}),
            {}};
  const auto found = ask("private fostering");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "Private fostering is weak now.");
  CHECK(found[0].highlights == std::vector<Span>{{0, 7}, {8, 17}});
}

TEST_CASE("several passages come in the letter's order") {
  Asked ask{test::letter_of({"Fostering first.", "Nothing.", "Fostering second."}), {}};
  const auto found = ask("fostering", 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "Fostering first.");
  CHECK(found[1].text == "Fostering second.");
}

TEST_CASE("a long sentence is cut around what matched, between words") {
  std::string text = "Start";
  for (int i = 0; i < 100; ++i) text += " filler" + std::to_string(i);
  text += " private fostering";
  for (int i = 0; i < 100; ++i) text += " padding" + std::to_string(i);
  Asked ask{test::letter_of({text + "."}), {}};
  const auto found = ask("\"private fostering\"");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text.size() < 340);
  CHECK(found[0].text.starts_with("\u2026filler"));
  CHECK(found[0].text.ends_with("\u2026"));
  REQUIRE(found[0].highlights.size() == 1);
  CHECK(slice(found[0].text, found[0].highlights[0]) == "private fostering");
}

TEST_CASE("white space and line ends inside a passage become one space") {
  Asked ask{test::letter_of({"Private\n   fostering\tis weak."}), {}};
  const auto found = ask("\"private fostering\"");
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "Private fostering is weak.");
  CHECK(slice(found[0].text, found[0].highlights.at(0)) == "Private fostering");
}

TEST_CASE("boilerplate is quoted only when asked for") {
  Asked ask{test::letter_of({"Fostering scale.", "Other."}), {}};
  ask.letter.blocks[0].boilerplate = true;
  CHECK(ask("fostering").empty());
  ask.include_boilerplate = true;
  CHECK(ask("fostering").size() == 1);
}

TEST_CASE("without words in the query there is nothing to quote") {
  Asked ask{test::letter_of({"Fostering."}), {}};
  CHECK(ask("year:2009").empty());
  CHECK(ask("NOT zebra").empty());
}
