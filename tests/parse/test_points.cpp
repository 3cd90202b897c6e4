#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/paragraphs.hpp"
#include "indexer/parse/points.hpp"
#include "indexer/parse/references.hpp"
#include "indexer/parse/sections.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

struct Read {
  explicit Read(std::string content, SectionRules rules = {.formal = true},
                std::string_view framework = "ilacs")
      : text(std::move(content)) {
    const Reading reading(text, Register::built_in());
    letter.framework = framework;
    letter.type = LetterType::inspection;
    letter.sections = make_sections(reading, rules);
    add_paragraphs(reading, letter);
    add_points(reading, letter, rules);
    for (const Section& section : letter.sections)
      points.insert(points.end(), section.points.begin(), section.points.end());
  }
  [[nodiscard]] std::string words(std::size_t i) const {
    return squeeze(slice(text, points.at(i).span));
  }
  std::string text;
  Letter letter;
  std::vector<Point> points;
};

}  // namespace

TEST_CASE("the tag of the national framework is kept beside the point and in its words") {
  const Read found(
      "What needs to improve?1\n\n"
      "\u25FC Quality of contacts and allocation (outcome 2, national\n  framework)\n\n"
      "\u25FC Quality of management oversight (enabler: leaders drive conditions for effective\n"
      "  practice, national framework)\n\n\u25FC The identification of young carers.\n");
  REQUIRE(found.points.size() == 3);
  CHECK(found.points[0].national_framework == "outcome 2");
  CHECK(found.words(0) == "Quality of contacts and allocation (outcome 2, national framework)");
  CHECK(found.points[1].national_framework ==
        "enabler: leaders drive conditions for effective practice");
  CHECK(found.points[2].national_framework.empty());
}

TEST_CASE("tags are read in the forms that reports print") {
  CHECK(national_framework_tag("Plans. (outcome 4, national framework)") == "outcome 4");
  CHECK(national_framework_tag("Plans (Outcomes 1 and 2, National Framework).") ==
        "Outcomes 1 and 2");
  CHECK(national_framework_tag("Plans (national framework: enabler 3)") == "enabler 3");
  CHECK(national_framework_tag("Use of the national framework in plans").empty());
  CHECK(national_framework_tag("Plans (outcome 2)").empty());
}

TEST_CASE("a point has the outcome that its words plainly name") {
  struct Row {
    std::string words;
    std::string slug;  ///< empty: none, or more than one
  };
  const Row rows[] = {
      {"the quality of pathway plans for care leavers", "care-leavers"},
      {"permanence planning for children in care", "children-in-care"},
      {"the timeliness of adoption", "adoption"},
      {"the oversight of private fostering", "help-and-protection"},
      {"leaders' grasp of practice", "leadership"},
      {"support for children in care and care leavers", ""},
      {"the quality of recording", ""},
  };
  for (const Row& row : rows) {
    const auto found = outcome_in_words(row.words, true);
    CHECK_MESSAGE((found ? spec(*found).slug : "") == row.slug, row.words);
  }
  CHECK(outcome_in_words("improve staying safe", false) == Outcome::staying_safe);
  CHECK_FALSE(outcome_in_words("looked after children", false));
}

TEST_CASE("what one sentence leads in to are the points, and they have its number") {
  const Read found(
      "Capacity to improve\nGrade 3 (adequate)\n\n14. Capacity is adequate.\n\n"
      "Areas for improvement\n\n15. In order to improve services the council should take the "
      "following action.\n\nImmediately:\n\n\u2022 see every child\n\n\u2022 read every plan\n\n"
      "Within three months:\n\n\u2022 train every manager\n");
  REQUIRE(found.points.size() == 3);
  for (const Point& point : found.points) {
    CHECK(point.paragraph == "15");
  }
  CHECK(found.words(2) == "train every manager");
  REQUIRE(found.letter.sections.size() == 2);
  CHECK(found.letter.sections[1].kind == SectionKind::improve);
}

TEST_CASE("bullets below a numbered recommendation belong to it") {
  const Read found(
      "Recommendations\n\n1. Make sure that plans:\n\n- are written\n\n- are read.\n\n"
      "2. See every child.\n");
  REQUIRE(found.points.size() == 2);
  CHECK(found.words(0).ends_with("are read."));
}

TEST_CASE("headings inside a list of recommendations open no section") {
  const Read found(
      "What does the local authority need to improve?\n\nPriority and immediate action\n\n"
      "1. See every child.\n\nAreas for improvement\n\nConsistency of practice\n\n"
      "2. Write every plan.\n\nLeadership, governance and partnerships\n\n3. Read every plan.\n");
  REQUIRE(found.letter.sections.size() == 2);
  CHECK(found.letter.sections[0].heading == "Priority and immediate action");
  REQUIRE(found.points.size() == 3);
  CHECK_FALSE(found.points[1].outcome);
}

TEST_CASE("a point without a number has that of the paragraph it refers to, and its outcome") {
  const Read found(
      "Recommendations\n\n\u2022 Tell partners what audits show (paragraph 2).\n\n"
      "The experiences and progress of care leavers: good\n\n1. Plans are good.\n\n"
      "2. Audits are few.\n");
  REQUIRE(found.points.size() == 1);
  CHECK(found.points[0].paragraph == "2");
  CHECK(found.points[0].outcome == Outcome::care_leavers);
  CHECK(references_in("do it (paragraphs 4, 7 and 12).").numbers ==
        std::vector<std::string>{"4", "7", "12"});
}

TEST_CASE("a recommendation over a page end is one point") {
  const Read found(
      "Recommendations\n\n1. Write plans with the children and the young people whose plans they\n"
      "\f   are, and read them with them.\n\n2. See every child.\n");
  REQUIRE(found.points.size() == 2);
  CHECK(found.words(0).ends_with("read them with them."));
  CHECK(found.points[1].page == 2);
}
