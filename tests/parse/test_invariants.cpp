#include <doctest/doctest.h>

#include <ctime>
#include <random>
#include <string>

#include "indexer/parse/parse.hpp"
#include "tests/parse/invariants.hpp"

using namespace lettergrade;

namespace {

/// Pieces of letters, put together at random.
constexpr std::string_view kPieces[] = {
    "Being healthy Grade 3\n",
    "Area(s) for development\n",
    "- Increase it.\n",
    "Dear Mr Wyatt\n\n",
    "Dudley Council ",
    "9 December 2009\n",
    "Page 2 of 3\n\f",
    "\n\n",
    "is good. ",
    "annual performance assessment 2008\n",
    "APA grade\n",
    "Staying safe\t3\n",
    "Judgement\tGrade\n",
    "The impact of leaders\tGood\n",
    "\u2022 ",
    "children\u2019s services ",
    "Children's services rating\tPerforms well (3)\n",
    "Requires\n",
    "improvement\n",
    "4 to 15 March 2024 ",
    "12.  ",
    "focused visit ",
    "committee report of the ",
    "Yours sincerely\n",
    "\xFF\xC3",
    "   ",
    "Inspection of services for children in need of help and\nprotection ",
    "1. Children who need help and protection\tRequires improvement\n",
};

}  // namespace

TEST_CASE("any mixture of pieces keeps the structure of a letter whole") {
  std::mt19937 random(20091209);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % std::size(kPieces)];
    const Letter letter = parse::parse({text, {}, {}}, Register::built_in()).front();
    REQUIRE_MESSAGE(broken_invariant(letter).empty(), broken_invariant(letter), " in ", text);
  }
}

TEST_CASE("an empty text is a letter of no known kind") {
  const Letter letter = parse::parse({"", {}, {}}, Register::built_in()).front();
  CHECK(letter.type == LetterType::other);
  CHECK(letter.base_id == "unknown-undated-other");
  CHECK(letter.warnings.size() == 1);
  CHECK(broken_invariant(letter).empty());
}

TEST_CASE("a paper about no known council may repeat what its framework does not grade") {
  const std::string text =
      "AGENDA ITEM 7\n\nNOWHERE BOROUGH COUNCIL\n\nOVERVIEW AND SCRUTINY COMMITTEE\n\n"
      "30 JANUARY 2008\n\nREPORT OF THE DIRECTOR OF CHILDREN'S SERVICES\n\n"
      "ANNUAL PERFORMANCE ASSESSMENT 2007\n\nPurpose of the report\n\n"
      "1.   To tell the committee what Ofsted concluded in the 2007 annual performance assessment\n"
      "     of the council's services for children and young people.\n\n"
      "2.   Leadership and management are adequate. Staying safe was judged to be good (3).\n";
  const Letter letter = parse::parse({text, {}, {}}, Register::built_in()).front();
  CHECK(letter.recogniser == "council-report");
  CHECK(letter.type == LetterType::other);
  CHECK(letter.outcome(Outcome::leadership) != nullptr);
  CHECK(broken_invariant(letter) == "");
}

TEST_CASE("parsing takes time in proportion to the text") {
  for (const std::string_view piece : kPieces) {
    std::string text;
    while (text.size() < 300000) text += piece;
    const std::clock_t start = std::clock();
    const Letter letter = parse::parse({text, {}, {}}, Register::built_in()).front();
    const auto took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    // Of the processor, so that a busy machine does not count; what is not linear takes minutes.
    CHECK_MESSAGE(took < 30.0, piece);
    CHECK(broken_invariant(letter).empty());
  }
}
