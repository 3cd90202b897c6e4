#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/learn/marker.hpp"
#include "tests/learn/made.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/letters.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

const std::string kShared =
    "This letter is sent to every director, and a copy of it goes to the clerk of the council.";
const std::string kIndicators =
    "Performance against the large majority of national indicators shows that services are in line "
    "with or above the average for similar authorities.";

std::vector<Letter> operator+(std::vector<Letter> a, const std::vector<Letter>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// Whether the paragraph is boilerplate where five letters of six have it.
bool becomes_boilerplate(const std::string& paragraph) {
  const auto letters = letters_with(5, {paragraph}) + letters_with(1, {});
  return !marked(learnt(letters), letters.front()).empty();
}

}  // namespace

TEST_CASE("what at least five letters and a fifth of the family share is boilerplate") {
  CHECK(learnt(letters_with(5, {kShared})).passages.size() == 1);
  CHECK(learnt(letters_with(4, {kShared})).passages.empty());
  CHECK(learnt(letters_with(5, {kShared}) + letters_with(20, {})).passages.size() == 1);
  CHECK(learnt(letters_with(5, {kShared}) + letters_with(21, {})).passages.empty());
}

TEST_CASE("a letter that comes later is read by what was learnt") {
  const auto model = learnt(letters_with(6, {kShared}));
  CHECK(marked(model, made({kShared, "Fostering is new here."})) == std::vector{kShared});
  CHECK(marked(model, made({"This letter is sent to every director, and the copy of it goes to the "
                            "clerk of the council.",
                            "Fostering is new here."}))
            .size() == 1);
  CHECK(marked(model, made({"Fostering is new here.", "Adoption is new here."})).empty());
}

TEST_CASE("what one family shares says nothing about another") {
  const auto model = learnt(letters_with(6, {kShared}));
  Letter other = made({kShared, "Fostering is new here."});
  other.recogniser = "sif";
  CHECK(marked(model, other).empty());
}

TEST_CASE("the name of the letter's own council makes no difference") {
  std::vector<Letter> letters = letters_with(1, {});
  const auto text = [](const std::string& council) {
    return "This letter is sent to the director of " + council + " and to the clerk.";
  };
  const std::vector<std::pair<std::string, std::string>> councils{
      {"332", "Dudley Metropolitan Borough Council"},
      {"330", "Birmingham City Council"},
      {"315", "the London Borough of Merton"},
      {"202", "Camden"},
      {"850", "Hampshire County Council"}};
  for (const auto& [code, name] : councils)
    letters.push_back(made({text(name), "Finding about " + code + " lanterns."}, code));
  const auto model = learnt(letters);
  for (std::size_t i = 1; i < letters.size(); ++i) CHECK(marked(model, letters[i]).size() == 1);
  CHECK(marked(model, made({text("Birmingham"), "Fostering is new here."}, "332")).empty());
}

TEST_CASE("findings are never boilerplate, not even where many letters find the same") {
  CHECK(becomes_boilerplate(kShared));
  CHECK_FALSE(becomes_boilerplate(kIndicators));
  CHECK_FALSE(becomes_boilerplate("Arrangements for the clerk and for the council are adequate."));
  CHECK_FALSE(becomes_boilerplate("Many of the children who live here go to the conference."));
  CHECK_FALSE(becomes_boilerplate("There are no homes for children in the whole of the county."));
}

TEST_CASE("findings that merely resemble each other are no boilerplate") {
  std::vector<Letter> letters;
  for (const char* service : {"adoption", "fostering", "youth offending", "early years", "housing"})
    for (const char* number : {"2", "7"})
      letters.push_back(made({std::string("Inspectors met the head of ") + service + " and " +
                                  number + " of the people who work there in order to talk.",
                              "Finding about lanterns."}));
  CHECK(learnt(letters).passages.empty());
}

TEST_CASE("headings, rows of tables and what something was read from are no boilerplate") {
  const std::string finding = "The letter says what it says about Dudley.";
  const auto with = [&](auto&& change) {
    std::vector<Letter> letters = letters_with(6, {kShared, finding});
    for (Letter& letter : letters) change(letter);
    return learnt(letters).passages.size();
  };
  CHECK(with([](Letter&) {}) == 2);
  CHECK(with([](Letter& l) { l.blocks[0].kind = BlockKind::heading; }) == 1);
  CHECK(with([](Letter& l) { l.blocks[0].kind = BlockKind::table_row; }) == 1);
  CHECK(with([](Letter& l) { l.sections[0].heading = "This letter is sent"; }) == 1);
  CHECK(with([](Letter& l) {
          Evidence evidence;
          evidence.span = {3, 9};
          l.evidence.push_back(evidence);
        }) == 1);
  CHECK(with([](Letter& l) {
          Point point;
          point.span = l.blocks[0].span;
          l.sections[0].points.push_back(point);
        }) == 1);
  CHECK(with([](Letter& l) {
          Statement statement;
          statement.sentence = {3, 9};
          l.statements.push_back(statement);
        }) == 1);
}

TEST_CASE("short lines are no boilerplate: they may be headings") {
  CHECK_FALSE(becomes_boilerplate("Copies of this letter"));
  CHECK_FALSE(becomes_boilerplate("What the clerk of the council does"));
  CHECK(becomes_boilerplate("A copy goes to the clerk."));
}

TEST_CASE("a letter is never without anything to find") {
  std::vector<Letter> same;
  for (int i = 0; i < 10; ++i) same.push_back(made({kShared}));
  CHECK(learnt(same).passages.empty());
  const auto model = learnt(letters_with(6, {kShared}));
  CHECK(marked(model, made({kShared})).empty());
}

TEST_CASE("a passage over a page end is one passage") {
  const auto broken = [] {
    Letter letter = made({kShared.substr(0, 40), kShared.substr(40), "Fostering is new here."});
    letter.blocks[1].continues = true;
    return letter;
  };
  const auto model = learnt(letters_with(6, {kShared}));
  CHECK(marked(model, broken()).size() == 2);
}

TEST_CASE("marking again changes nothing, and the order of letters makes no difference") {
  CHECK(holds("the same model and the same marks", amount(100, 10, 1000), [] {
    std::vector<Letter> letters;
    const int count = *rc::gen::inRange(1, 14);
    for (int i = 0; i < count; ++i) {
      std::vector<std::string> paragraphs;
      for (const char* end : {"clerk", "town clerk", "clerks", "12 clerks", "good clerk"})
        if (*rc::gen::inRange(0, 2) == 0)
          paragraphs.push_back("A copy of the letter goes to the director and on to the " +
                               std::string(end) + ".");
      letters.push_back(made(paragraphs));
    }
    const format::Model model = learnt(letters);
    std::vector<Letter> turned(letters.rbegin(), letters.rend());
    RC_ASSERT(learnt(turned) == model);
    const learn::Marker marker(model, Register::built_in());
    for (Letter& letter : letters) {
      marker.mark(letter);
      const std::vector<Block> once = letter.blocks;
      marker.mark(letter);
      for (std::size_t i = 0; i < once.size(); ++i)
        RC_ASSERT(letter.blocks[i].boilerplate == once[i].boilerplate);
    }
  }));
}
