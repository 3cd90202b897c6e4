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

TEST_CASE("a paragraph broken by notes at the foot of a page goes on behind them") {
  const Blocks found(
      "The director of children's services knows individual children and reads their\n"
      "files, and the lead member has held that post for six years in the same\n\n"
      "3\n\nThe Institute of Letters was asked by the council to look at its own post.\n\n"
      "                                    Page 1 of 2\n\f"
      "town, where she was born and where she went to school and now lives again now.\n");
  REQUIRE(found.blocks.size() == 5);
  CHECK(found.blocks[4].continues);
}

TEST_CASE("a word broken by a page goes on, also with a capital") {
  const Blocks found(
      "The council buys homes for children together with others, and it leads the pan-\n\n"
      "                                    Page 1 of 2\n\f"
      "London group that does so. It works well with all of the councils next to it too.\n");
  REQUIRE(found.blocks.size() == 3);
  CHECK(found.blocks[2].continues);
}

TEST_CASE("a dash inside a sentence that comes to start a line is no bullet") {
  const Blocks found(
      "61. At the time of the inspection, 68 children were placed at home on a care order\n"
      "\u2013 11% of all looked after children. This is a slight decrease from the last year\n"
      "and it is still higher than it is in councils such as this one, as managers know.\n");
  CHECK(found.blocks.size() == 1);
}

TEST_CASE("a shared title with more behind it is a heading, however close the text stands below") {
  for (const char* title : {"What the inspection judgments mean: the LSCB",
                            "Key strengths and weaknesses of the LSCB:"}) {
    const Blocks found("Managers are not sure what is asked of them.\n\n" + std::string(title) +
                       "\nAn outstanding LSCB is highly influential in improving the care of "
                       "children.\n");
    REQUIRE(found.blocks.size() == 3);
    CHECK_MESSAGE(found.blocks[1].kind == BlockKind::heading, title);
  }
}

TEST_CASE("a paragraph that opens with the name of a judgement is no heading") {
  const Blocks found(
      "83.   Leadership, governance and management arrangements comply with statutory\n"
      "      guidance. There are regular meetings between the Mayor, key officers,\n"
      "      members and the independent chair of the Local Safeguarding Children Board\n"
      "      (LSCB). However, elected members are not always heard by the others there.\n");
  REQUIRE(found.blocks.size() == 1);
  CHECK(found.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("a bullet by itself belongs to the entry below it") {
  const Blocks found(
      "What needs to improve?\n\n\u25FC\n\nThe quality of plans.\n\n\u25FC\n"
      "The timeliness of visits.\n");
  REQUIRE(found.blocks.size() == 3);
  CHECK(found.blocks[1].kind == BlockKind::list_item);
  CHECK(found.words(2) == "\u25FC The timeliness of visits.");
}

TEST_CASE("the number of a paragraph by itself at the top of a page is no page number") {
  const Blocks found(
      "10.\n\nPlans are written with the children, and they say that they are heard by all.\n\n1\n"
      "\f11.\n\nHomes are near to where the children went to school before they came to live there."
      "\n\n2\n\f12.\n\nCare leavers live in homes of their own, with help from those who know them."
      "\n\n3\n");
  std::size_t paragraphs = 0;
  for (const Block& block : found.blocks) paragraphs += block.boilerplate ? 0 : 1;
  CHECK(paragraphs == 3);
  CHECK(found.words(2).starts_with("11. Homes"));
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

TEST_CASE("the last words of a paragraph at the foot of a page are text, though others end alike") {
  const Blocks found(
      "Managers are not sufficiently involved in the oversight and the assurance of their\n"
      "practice.\n\fAudits are not used to learn from what social workers do, or to improve "
      "their\npractice.\n\nThe board knows this well and has asked for a plan to change it all "
      "soon.\n\n\fThe third page says nothing that the others did not say before it did.\n");
  for (const Block& block : found.blocks) CHECK_FALSE(block.boilerplate);
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
