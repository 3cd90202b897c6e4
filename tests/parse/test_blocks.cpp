#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "indexer/parse/blocks.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

struct Blocks {
  explicit Blocks(std::string content)
      : text(std::move(content)), folded(text), lines(split_lines(text)) {
    mark_furniture(folded, lines);
    blocks = make_blocks(folded, lines);
  }
  [[nodiscard]] std::string words(std::size_t i) const {
    return squeeze(slice(text, blocks.at(i).span));
  }
  std::string text;
  Folded folded;
  std::vector<Line> lines;
  std::vector<Block> blocks;
};

constexpr std::string_view kWrapped =
    "The multi-agency hub is a strength. Contacts are read within one hour and then\n"
    "Managers record why they decide as they do, and referrers say that they are\n"
    "always told. This is a far cry from the situation of ten years ago in the town.\n";

}  // namespace

TEST_CASE("lines broken to fit the page are one paragraph") {
  const Blocks found{std::string(kWrapped)};
  REQUIRE(found.blocks.size() == 1);
  CHECK(found.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("the lines of an address stay apart") {
  const Blocks found("Mr John Freeman\nDirector of Services\nDudley Council\n\nDear Mr Freeman\n");
  CHECK(found.blocks.size() == 4);
}

TEST_CASE("a salutation is a block of its own, however close the lines around it stand") {
  const Blocks found(
      "Mr A Wyatt, Director of Children's Services, Ashcombe Vale Council, 1 High Street, "
      "Ashcombe\n"
      "Dear Mr Wyatt\n"
      "This letter tells you what the inspectors saw when they came to the homes in your town and\n"
      "what the children who live there said to them about the people who look after them now.\n");
  REQUIRE(found.blocks.size() == 3);
  CHECK(found.words(1) == "Dear Mr Wyatt");
}

TEST_CASE("a paragraph broken by empty lines goes on") {
  const Blocks found(
      "The Local Safeguarding Children Board is well established with\n\n\n\n"
      "good cooperation, contribution and commitment from other agencies.\n");
  REQUIRE(found.blocks.size() == 2);
  CHECK_FALSE(found.blocks[0].continues);
  CHECK(found.blocks[1].continues);
}

TEST_CASE("a paragraph broken by a page goes on behind the footer") {
  const Blocks found(
      "The director of children's services knows individual children and reads their\n"
      "files, and the lead member has held that post for six years in the same\n\n"
      "                                    Page 1 of 2\n\f"
      "town, where she was born and where she went to school and now lives again now.\n");
  REQUIRE(found.blocks.size() == 3);
  CHECK(found.blocks[1].boilerplate);
  CHECK(found.words(1) == "Page 1 of 2");
  CHECK(found.blocks[2].continues);
  CHECK(found.blocks[2].page == 2);
}

TEST_CASE("headers and footers that come back are furniture") {
  const std::string page =
      "Text of a page that is long enough to be read as a paragraph of it.\n\n";
  const Blocks found("Title of the report\n\n" + page + "Fenhampton report\n1\n\f" + page +
                     "Fenhampton report\n2\n\f" + page + "Fenhampton report\n3\n");
  std::size_t furniture = 0;
  for (std::size_t i = 0; i < found.blocks.size(); ++i)
    if (found.blocks[i].boilerplate) ++furniture;
  CHECK(furniture >= 3);
  CHECK_FALSE(found.blocks[0].boilerplate);
}

TEST_CASE("a heading at a page's edge is never furniture, however often it comes") {
  const Blocks found(
      "The first page says that schools are good and that children do well there.\n\n"
      "Area(s) for development\n\f"
      "The second page says that health is poor and that few are seen in time.\n\n"
      "Area(s) for development\n\f"
      "The third page says nothing that the others did not say before it did.\n");
  for (const Block& block : found.blocks) CHECK_FALSE(block.boilerplate);
}

TEST_CASE("each kind of line is told") {
  struct Row {
    std::string text;
    BlockKind kind;
  };
  const Row rows[] = {
      {"Being healthy Grade 3\n\nText.", BlockKind::heading},
      {"Being healthy                    Grade 2\n\nText.", BlockKind::heading},
      {"Area(s) for development\n\n- One", BlockKind::heading},
      {"What needs to improve?1\n\n- One", BlockKind::heading},
      {"The experiences and progress of children in care is: Good\n\nText.", BlockKind::heading},
      {"- Increase the number", BlockKind::list_item},
      {"\u2022 Increase the number", BlockKind::list_item},
      {"\u25FC The quality of plans", BlockKind::list_item},
      {"\uF0B7 Invest further", BlockKind::list_item},
      {"Staying safe\t3", BlockKind::table_row},
      {"Staying safe                       3", BlockKind::table_row},
      {"Children's services rating\tPerforms well (3)", BlockKind::table_row},
      {"----------\t---------", BlockKind::table_row},
      {"Being healthy is judged to be good this year.", BlockKind::paragraph},
      {"*Every Child Matters* is a programme.", BlockKind::paragraph},
      {"Purpose of Report\n\nTo inform members of the committee of the outcome.",
       BlockKind::heading},
      {"Inspection dates: 4 to 15 March 2024\n\nServices for children are good in the town.",
       BlockKind::paragraph},
  };
  for (const Row& row : rows) {
    const Blocks found(row.text);
    REQUIRE_FALSE(found.blocks.empty());
    CHECK_MESSAGE(found.blocks[0].kind == row.kind, row.text);
  }
}

TEST_CASE("a heading over two lines is one heading") {
  const Blocks found(
      "The experiences and progress of children who need help and\n"
      "protection: requires improvement to be good\n1.     When concerns are raised.\n");
  REQUIRE(found.blocks.size() == 2);
  CHECK(found.blocks[0].kind == BlockKind::heading);
  CHECK(found.words(0).ends_with("requires improvement to be good"));
}

TEST_CASE("bullets and paragraph numbers are measured with the space behind them") {
  CHECK(bullet_length("- text") == 2);
  CHECK(bullet_length("\u2022 text") == 4);
  CHECK(bullet_length("\uF0B7text") == 3);
  CHECK(bullet_length("-5% of") == 0);
  CHECK(bullet_length("text") == 0);
  CHECK(number_length("14.  text") == 5);
  CHECK(number_length("2.1 text") == 4);
  CHECK(number_length("3) text") == 3);
  CHECK(number_length("14 children") == 0);
  CHECK(number_length("2009. The year") == 0);
}
