#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "query/match/snippets.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

namespace {

/// Words as letters print them, in pairs that ask for each other: forms, accents, compounds, words
/// that a line's end parts, acronyms.
const std::vector<std::string> kPrinted{"fostering",
                                        "Foster",
                                        "foster-\ning",
                                        "FOSTERED",
                                        "caf\u00e9s",
                                        "cafe",
                                        "well-being",
                                        "wellbeing",
                                        "Children\u2019s",
                                        "child",
                                        "St.",
                                        "looked-after",
                                        "NEET",
                                        "not in education, employment or training",
                                        "dying",
                                        "die",
                                        "LSCBs",
                                        "people",
                                        "person",
                                        "co\u00adoperate",
                                        "cooperates",
                                        "1,000",
                                        "the",
                                        "of",
                                        "pri-\n  vate",
                                        "private",
                                        "\uFB01nance",
                                        "skies",
                                        "sky",
                                        "good.",
                                        "schools",
                                        "buildings",
                                        "poorlyAn",
                                        "\u2022"};
const std::vector<std::string> kAsked{"fostering",
                                      "foster",
                                      "fost*",
                                      "cafes",
                                      "well-being",
                                      "wellbeing",
                                      "child",
                                      "\"st looked\"",
                                      "neet",
                                      "dies",
                                      "lscb",
                                      "person",
                                      "people",
                                      "cooperate",
                                      "1000",
                                      "private",
                                      "finance",
                                      "sky",
                                      "skies",
                                      "of",
                                      "NOT schools",
                                      "\"private fostering\"",
                                      "looked-after",
                                      "(education OR training)",
                                      "foster NEAR/3 private",
                                      "poorly"};

std::string text_of(const std::vector<std::size_t>& words) {
  std::string text;
  for (const std::size_t word : words)
    text += (text.empty()    ? ""
             : word % 7 == 0 ? ".  "
             : word % 5 == 0 ? "\n"
                             : " ") +
            kPrinted[word % kPrinted.size()];
  return text;
}

/// Whether the query's tree asks for a term, read from the tree itself.
bool asks_for(const match::Clause& clause, const std::string& term, Analyser& analyser) {
  bool asked = false;
  match::each_text(clause, [&](const match::Clause& text) {
    for (const match::Way& way : text.ways)
      for (const std::string& wanted : way.terms)
        asked |=
            term == wanted ||
            (way.kind == match::Way::Kind::forms && analyser.stem(term) == analyser.stem(wanted)) ||
            (way.kind == match::Way::Kind::prefix && term.starts_with(wanted));
  });
  return asked;
}

bool yields_what_is_asked(std::string_view marked, const match::Clause& clause,
                          Analyser& analyser) {
  const auto tokens = analyser.tokens(marked);
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const Token& token) { return asks_for(clause, token.term, analyser); });
}

}  // namespace

TEST_CASE("what is marked is what the query asks for, and every passage has a mark") {
  Analyser analyser;
  const auto word = rc::gen::inRange<std::size_t>(0, 10'000);
  rc::check("highlights", [&] {
    const auto paragraphs = *rc::gen::container<std::vector<std::vector<std::size_t>>>(
        rc::gen::container<std::vector<std::size_t>>(word));
    std::vector<std::string> texts;
    for (const auto& paragraph : paragraphs) texts.push_back(text_of(paragraph));
    const Letter letter = test::letter_of(texts);
    std::string query;
    for (const std::size_t i : *rc::gen::container<std::vector<std::size_t>>(3, word))
      query += (query.empty() ? "" : " ") + kAsked[i % kAsked.size()];
    RC_LOG() << query;
    const auto compiled =
        match::compile(language::parse(query).root, {}, analyser, Register::built_in());
    const match::SnippetScope scope{{{0, static_cast<std::uint32_t>(letter.blocks.size())}}, false};
    const auto found = match::snippets(letter, scope, compiled.wanted, 3, analyser);
    for (const Snippet& snippet : found) {
      RC_ASSERT(!snippet.highlights.empty());
      for (const Span& span : snippet.highlights)
        RC_ASSERT(yields_what_is_asked(slice(snippet.text, span), compiled.clause, analyser));
    }
    // Nothing is missed at a first glance.
    const bool there = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
      return !compiled.wanted.find(analyser.tokens(text), analyser).empty();
    });
    RC_ASSERT(there == !found.empty());
  });
}

TEST_CASE("every word of a stem begins as its stem says") {
  Analyser analyser;
  for (const char* word :
       {"dying",   "dies",        "lying",         "tied",  "skies",      "sky",       "children",
        "people",  "women",       "feet",          "teeth", "mice",       "men",       "happiness",
        "happily", "possibility", "organisations", "lscbs", "nationally", "gently",    "early",
        "ugly",    "hoping",      "hopping",       "a",     "is",         "generously"}) {
    CAPTURE(word);
    const std::string stem = analyser.stem(word);
    const std::size_t common = Analyser::common_beginning(stem);
    CHECK(common <= stem.size());
    CHECK(std::string(word).substr(0, common) == stem.substr(0, common));
  }
}

TEST_CASE("of passages with as much of a query the one with its words closest together is quoted") {
  const Letter letter = test::letter_of(
      {"Private homes are many in this town and some of them are for fostering. Fostering that is "
       "private is weak."});
  Analyser analyser;
  const auto compiled =
      match::compile(language::parse("private fostering").root, {}, analyser, Register::built_in());
  const auto found = match::snippets(letter, {{{0, 1}}, false}, compiled.wanted, 1, analyser);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "Fostering that is private is weak.");
}

TEST_CASE("a judged statement on the matter is quoted before others") {
  Letter letter = test::letter_of(
      {"There is fostering here. Private arrangements for fostering are good.", "More fostering."});
  test::judge(letter, "Private arrangements for fostering are good.", "fostering", "good");
  Analyser analyser;
  const auto compiled =
      match::compile(language::parse("fostering").root, {}, analyser, Register::built_in());
  const auto found = match::snippets(letter, {{{0, 2}}, false}, compiled.wanted, 2, analyser);
  REQUIRE(found.size() == 2);
  CHECK(found[0].text == "Private arrangements for fostering are good.");
  CHECK_FALSE(found[0].judged);  // nobody asked for the grade
}

TEST_CASE("a passage has the number of its paragraph where the letter prints one") {
  Letter letter = test::letter_of({"Nothing.", "Fostering is weak."});
  const Span span = letter.blocks[1].span;
  letter.paragraphs = {{"14-2", "14", span, 1, 0}};
  Analyser analyser;
  const auto compiled =
      match::compile(language::parse("fostering").root, {}, analyser, Register::built_in());
  const auto found = match::snippets(letter, {{{0, 2}}, false}, compiled.wanted, 1, analyser);
  REQUIRE(found.size() == 1);
  CHECK(found[0].paragraph == "14-2");
}

TEST_CASE("what a phrase has on both sides of a full stop is quoted with both") {
  const Letter letter = test::letter_of({"They live in St. Looked after homes."});
  Analyser analyser;
  const auto compiled =
      match::compile(language::parse("\"st looked\"").root, {}, analyser, Register::built_in());
  const auto found = match::snippets(letter, {{{0, 1}}, false}, compiled.wanted, 1, analyser);
  REQUIRE(found.size() == 1);
  CHECK(slice(found[0].text, found[0].highlights.at(0)) == "St. Looked");
}
