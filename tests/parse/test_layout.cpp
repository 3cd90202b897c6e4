#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "indexer/parse/parse.hpp"
#include "tests/parse/invariants.hpp"
#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

/// A text and its layout, put together block by block as a reader does.
struct Pages {
  Pages& add(BlockKind kind, std::string_view words, bool continues = false) {
    if (!text.empty() && text.back() != '\f') text += "\n\n";
    Block block;
    block.span.begin = static_cast<std::uint32_t>(text.size());
    text += words;
    block.span.end = static_cast<std::uint32_t>(text.size());
    block.kind = kind;
    block.continues = continues;
    layout.push_back(block);
    return *this;
  }
  Pages& page() {
    text += "\n\f";
    return *this;
  }
  [[nodiscard]] Letter letter() const {
    return parse::parse({text, layout, {}}, invented::authorities()).front();
  }
  std::string text;
  std::vector<Block> layout;
};

constexpr auto P = BlockKind::paragraph;
constexpr auto H = BlockKind::heading;
constexpr auto L = BlockKind::list_item;
constexpr auto T = BlockKind::table_row;

Pages report() {
  Pages pages;
  pages.add(H, "Inspection of Ashcombe Vale Council children\u2019s services")
      .add(P, "Inspection dates: 4 to 15 March 2024")
      .add(T, "Judgement   Grade")
      .add(T, "The impact of leaders on social work practice with children and families   Good")
      .add(T, "The experiences and progress of children who need help and protection   Good")
      .add(T, "The experiences and progress of children in care   Good")
      .add(T, "Overall effectiveness   Good")
      .add(P, "Services are good, and they have been good since the council began to listen.")
      .add(H, "What needs to improve?")
      .add(L, "\u2022 The timeliness of health")
      .page()
      .add(P, "checks for children in care.", true)
      .add(H, "The experiences and progress of children who need help and")
      .add(H, "protection: good")
      .add(P, "1.")
      .add(P, "Children are seen when they should be.")
      .add(P, "2. Plans are written with them.");
  return pages;
}

}  // namespace

TEST_CASE("the blocks of a letter are those that its file tells") {
  const Letter letter = report().letter();
  CHECK(broken_invariant(letter).empty());
  REQUIRE(letter.sections.size() == 3);
  CHECK(letter.sections[0].heading.empty());
  CHECK(letter.sections[1].kind == SectionKind::improve);
  REQUIRE(letter.sections[1].points.size() == 1);
  CHECK(squeeze(slice(letter.text, letter.sections[1].points[0].span)) ==
        "The timeliness of health checks for children in care.");
  CHECK(letter.sections[2].outcome == Outcome::help_and_protection);
  CHECK(letter.sections[2].heading ==
        "The experiences and progress of children who need help and protection: good");
  REQUIRE(letter.paragraphs.size() == 2);
  CHECK(letter.paragraphs[0].page == 2);
}

TEST_CASE("large type alone makes no heading of what is none") {
  Pages pages = report();
  pages.add(H, "Lead inspector: Verity Ashdown-Cole")
      .add(H, "This is a whole sentence, in bold type, about plans and about reviews of plans.");
  const Letter letter = pages.letter();
  CHECK(letter.sections.size() == 3);
}

TEST_CASE("a heading of the family is one, whatever its type looks like") {
  Pages pages;
  pages.add(H, "Inspection of Ashcombe Vale Council children\u2019s services")
      .add(P, "Inspection dates: 4 to 15 March 2024")
      .add(T, "The impact of leaders on social work practice   Good")
      .add(P, "What needs to improve")
      .add(L, "\u2022 Plans.");
  const Letter letter = pages.letter();
  REQUIRE(letter.sections.size() == 2);
  CHECK(letter.sections[1].points.size() == 1);
}

TEST_CASE("a judgement row alone above its text opens the section of its outcome") {
  Pages pages;
  pages
      .add(H,
           "Inspection of services for children in need of help and protection, children "
           "looked after and care leavers")
      .add(P, "Inspection date: 4 March 2016 \u2013 15 March 2016")
      .add(T, "1. Children who need help and protection   Good")
      .add(T, "2. Children looked after and achieving permanence   Good")
      .add(H, "Contents")
      .add(T, "Executive summary   2")
      .add(T, "Leadership, management and governance   7")
      .add(H, "Executive summary")
      .add(P, "Services in Ashcombe Vale are good, as a look at any file of the last year shows.")
      .add(T, "Key judgement   Judgement grade")
      .add(T, "Leadership, management and governance   Requires improvement")
      .add(H, "Summary")
      .add(P, "Leaders know their service.");
  const Letter letter = pages.letter();
  REQUIRE(letter.sections.size() == 3);
  CHECK(letter.sections[1].heading == "Executive summary");
  CHECK(letter.sections[2].outcome == Outcome::leadership);
  CHECK(letter.sections[2].heading == "Leadership, management and governance");
}

TEST_CASE("a layout from outside cannot break a letter") {
  const Pages pages = report();
  std::mt19937 random(20240304);
  for (int round = 0; round < 300; ++round) {
    std::vector<Block> layout = pages.layout;
    for (Block& block : layout) {
      if (random() % 3 != 0) continue;
      block.span.begin = static_cast<std::uint32_t>(random() % (pages.text.size() + 40));
      block.span.end = static_cast<std::uint32_t>(random() % (pages.text.size() + 40));
      block.page = static_cast<std::uint32_t>(random());
      block.kind = static_cast<BlockKind>(random() % 4);
      block.continues = random() % 2 == 0;
      block.boilerplate = random() % 2 == 0;
    }
    if (random() % 2 == 0) layout.resize(random() % (layout.size() + 1));
    const Letter letter = parse::parse({pages.text, layout, {}}, invented::authorities()).front();
    REQUIRE_MESSAGE(broken_invariant(letter).empty(), broken_invariant(letter));
  }
}
