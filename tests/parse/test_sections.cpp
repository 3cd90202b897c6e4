#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/paragraphs.hpp"
#include "indexer/parse/points.hpp"
#include "indexer/parse/sections.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

struct Sections {
  explicit Sections(std::string content, SectionRules rules = {})
      : text(std::move(content)), reading(text, Register::built_in()) {
    Letter letter;
    letter.sections = make_sections(reading, rules);
    add_paragraphs(reading, letter);
    add_points(reading, letter, rules);
    sections = std::move(letter.sections);
    paragraphs = std::move(letter.paragraphs);
  }
  [[nodiscard]] std::string point(std::size_t section, std::size_t i) const {
    return squeeze(slice(text, sections.at(section).points.at(i).span));
  }
  std::string text;
  Reading reading;
  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
};

}  // namespace

TEST_CASE("headings name outcomes, in every style") {
  struct Row {
    std::string heading;
    std::string slug;  ///< empty: none
  };
  const Row rows[] = {
      {"being healthy grade 3", "being-healthy"},
      {"achieving economic well-being", "economic-wellbeing"},
      {"capacity to improve, including the management of children's services",
       "capacity-to-improve"},
      {"overall effectiveness of children's services", "overall"},
      {"the experiences and progress of children in care and care leavers: good",
       "children-in-care"},
      {"the graded judgement about the experience and progress of care leavers is that it is good",
       "care-leavers"},
      {"2.1 adoption performance", "adoption"},
      {"leadership, management and governance are inadequate", "leadership"},
      {"the effectiveness of the local safeguarding children board (lscb) is good", "lscb"},
      {"social care services for children and families", "social-care"},
      {"the overall contribution of children's services", "overall"},
      {"education is good in most schools.", ""},
      {"social care has been reorganised", ""},
      {"purpose of report", ""},
  };
  for (const Row& row : rows) {
    const auto found = outcome_title(row.heading);
    CHECK_MESSAGE((found ? spec(found->outcome).slug : "") == row.slug, row.heading);
  }
}

TEST_CASE("areas for development belong to the section of their outcome") {
  const Sections found(
      "Staying safe Grade 3\n\nSummary of strengths and areas for development\n\n"
      "The contribution of services is good.\n\nArea(s) for development\n\n"
      "- Increase the number of initial assessments.\n- Improve the review processes.\n\n"
      "Enjoying and achieving\n\nGrade 3\n\nThe contribution is good.\n\n"
      "Area(s) for development\n\nImprove results in mathematics.\n");
  REQUIRE(found.sections.size() == 2);
  CHECK(found.sections[0].outcome == Outcome::staying_safe);
  REQUIRE(found.sections[0].points.size() == 2);
  CHECK(found.point(0, 1) == "Improve the review processes.");
  REQUIRE(found.sections[1].points.size() == 1);
  CHECK(found.point(1, 0) == "Improve results in mathematics.");
}

TEST_CASE("what needs to improve is a section of its own in inspection reports") {
  const Sections found(
      "Services for children are good and have been so for a long time in this town.\n\n"
      "What needs to improve?\n\n\u25FC The quality of plans.\n\u25FC The\n  timeliness of health "
      "checks.\n\nThe experiences and progress of children in care: good\n\n1.   Children are "
      "safe.\n");
  REQUIRE(found.sections.size() == 3);
  CHECK(found.sections[1].kind == SectionKind::improve);
  CHECK_FALSE(found.sections[1].outcome);
  REQUIRE(found.sections[1].points.size() == 2);
  CHECK(found.point(1, 1) == "The timeliness of health checks.");
  CHECK(found.sections[2].outcome == Outcome::children_in_care);
}

TEST_CASE("numbered recommendations keep their numbers") {
  const Sections found("Recommendations\n\n1.   See every child.\n\n12.  Write plans.\n");
  REQUIRE(found.sections.size() == 1);
  REQUIRE(found.sections[0].points.size() == 2);
  CHECK(found.sections[0].points[1].paragraph == "12");
  CHECK(found.point(0, 1) == "Write plans.");
}

TEST_CASE("what a committee is asked to do is not a point") {
  const Sections found("Recommendation\n\n8. That the report be noted.\n", {.points = false});
  CHECK(found.sections[0].points.empty());
}

TEST_CASE("a text without headings is one section") {
  const Sections found("Services are good.\n\nThey were not always so.\n");
  REQUIRE(found.sections.size() == 1);
  CHECK(found.sections[0].heading.empty());
  CHECK(found.sections[0].kind == SectionKind::findings);
  CHECK(found.sections[0].end_block == 2);
}
