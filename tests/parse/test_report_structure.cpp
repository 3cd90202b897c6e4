#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "indexer/parse/numbering.hpp"
#include "indexer/parse/parse.hpp"
#include "lettergrade/letter_json.hpp"
#include "tests/parse/expected.hpp"
#include "tests/parse/invariants.hpp"

using namespace lettergrade;

namespace {

struct Report {
  std::string file;
  Letter letter;
};

/// The real reports, read once.
const std::vector<Report>& reports(const std::string& folder) {
  static const std::vector<Report> read = [&] {
    std::vector<Report> all;
    for (const auto& file : std::filesystem::directory_iterator(folder + "/letters/reports")) {
      if (file.path().extension() != ".pdf") continue;
      auto letters = expected::read_letters(file.path().string(), Register::built_in());
      REQUIRE(letters.size() == 1);
      all.push_back({file.path().filename().string(), std::move(letters.front())});
    }
    return all;
  }();
  return read;
}

/// Visits every real report; says so where there are none.
template <typename Visit>
void each_report(Visit visit) {
  const std::string folder = expected::data_folder();
  if (folder.empty()) {
    MESSAGE("SKIPPED: no real reports; set LETTERGRADE_DATA");
    return;
  }
  for (const Report& report : reports(folder)) {
    CAPTURE(report.file);
    visit(report.letter);
  }
}

bool has_kind(const Letter& letter, SectionKind kind) {
  return std::any_of(letter.sections.begin(), letter.sections.end(),
                     [kind](const Section& section) { return section.kind == kind; });
}

bool ends_with_page(const std::string& heading) {
  return heading.size() > 3 && heading.back() >= '0' && heading.back() <= '9';
}

}  // namespace

TEST_CASE("the structure of real reports is whole, and every field has its evidence") {
  each_report([](const Letter& letter) {
    CHECK_MESSAGE(broken_invariant(letter).empty(), broken_invariant(letter));
  });
}

TEST_CASE("sections of real reports have headings that are headings, and text") {
  each_report([](const Letter& letter) {
    for (const Section& section : letter.sections) {
      CAPTURE(section.heading);
      CHECK_FALSE(grade_of_word(section.heading));
      CHECK_FALSE(ends_with_page(section.heading));
      CHECK(section.heading.find("Lead inspector") == std::string::npos);
      CHECK(section.heading.size() < 200);
      CHECK(section_text(letter, section).size() > section.heading.size());
    }
    CHECK(letter.sections.size() >= 5);
    CHECK(letter.sections.size() <= 30);
  });
}

TEST_CASE("what a real report judges has a section, and what it recommends has points") {
  each_report([](const Letter& letter) {
    std::set<Outcome> headed;
    std::size_t points = 0;
    for (const Section& section : letter.sections) {
      if (section.outcome) headed.insert(*section.outcome);
      points += section.points.size();
    }
    const Evidence* headline = letter.evidence_of("grade");
    for (const OutcomeGrade& own : letter.outcomes) {
      // An inspection of one service alone has one judgement of it, which is its headline.
      const std::string slug(spec(own.outcome).slug);
      const Evidence* evidence = letter.evidence_of("outcomes." + slug);
      const bool is_headline = headline && evidence && headline->span == evidence->span;
      CHECK_MESSAGE((is_headline || headed.contains(own.outcome)), slug);
    }
    CHECK(points > 0);
    CHECK((has_kind(letter, SectionKind::improve) || letter.framework == "slac"));
  });
}

TEST_CASE("the numbered paragraphs of real reports follow one another to the last") {
  std::size_t numbered = 0;
  each_report([&](const Letter& letter) {
    if (letter.paragraphs.empty()) return;
    ++numbered;
    CHECK(letter.paragraphs.front().id == "1");
    for (std::size_t i = 1; i < letter.paragraphs.size(); ++i) {
      CAPTURE(letter.paragraphs[i].id);
      CHECK(parse::follows(parse::number_parts(letter.paragraphs[i - 1].number),
                           parse::number_parts(letter.paragraphs[i].number)));
    }
  });
  if (!expected::data_folder().empty()) CHECK(numbered >= 40);
}

TEST_CASE("inspections since 2018 begin with what is to improve and go on with graded sections") {
  each_report([](const Letter& letter) {
    if (letter.framework != "ilacs") return;
    REQUIRE(letter.sections.size() >= 5);
    CHECK(letter.sections[0].heading.empty());
    CHECK(letter.sections[1].kind == SectionKind::improve);
    for (std::size_t i = 2; i < letter.sections.size(); ++i) {
      CHECK(letter.sections[i].outcome);
      CHECK(letter.sections[i].grade);
    }
  });
}

TEST_CASE("a heading that no list has opens a section of a formal report, about nothing named") {
  std::string text;
  std::vector<Block> layout;
  const auto add = [&](const std::string& words, BlockKind kind) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    layout.push_back({.span = {begin, begin + static_cast<std::uint32_t>(words.size())},
                      .page = 1,
                      .kind = kind});
    text += words + "\n\n";
  };
  const std::string prose =
      "Social workers see the children often, and they write down what the children tell them.";
  add("Dudley Metropolitan Borough Council", BlockKind::heading);
  add("Inspection of local authority children's services", BlockKind::paragraph);
  add("Inspection dates: 4 to 15 March 2024", BlockKind::paragraph);
  add("What needs to improve?", BlockKind::heading);
  add("\u25A0 The quality of plans.", BlockKind::list_item);
  add("Unregistered placements", BlockKind::heading);
  add(prose, BlockKind::paragraph);
  add("The experiences and progress of care leavers: good", BlockKind::heading);
  add("1. " + prose, BlockKind::paragraph);
  add("Homes far from the town", BlockKind::heading);
  add("2. " + prose, BlockKind::paragraph);
  const Letter letter = parse::parse({text, layout, {}}, Register::built_in()).front();
  std::vector<std::string> headings;
  for (const Section& section : letter.sections) {
    headings.push_back(section.heading);
    const bool own = section.heading == "Unregistered placements" ||
                     section.heading == "Homes far from the town";
    if (!own) continue;
    CHECK(section.kind == SectionKind::findings);
    CHECK_FALSE(section.outcome);
    CHECK(section.points.empty());
  }
  CHECK(std::count(headings.begin(), headings.end(), "Unregistered placements") == 1);
  CHECK(std::count(headings.begin(), headings.end(), "Homes far from the town") == 1);
}

TEST_CASE("a list of contents whose pages stand below their entries opens no sections") {
  const Letter letter =
      parse::parse({"Dudley Metropolitan Borough Council\n\nInspection of local authority "
                    "children's services\n\nInspection dates: 4 to 15 March 2024\n\nContents\n\n"
                    "What needs to improve\n\n3\n\nThe experiences and progress of care leavers\n"
                    "\n4\n\nLeadership, management and governance\n\n5\n\f"
                    "What needs to improve?\n\n\u25A0 The quality of plans.\n\n"
                    "The experiences and progress of care leavers: good\n\n"
                    "1. Care leavers live in homes of their own, and they know whom to ask.\n",
                    {},
                    {}},
                   Register::built_in())
          .front();
  std::size_t lists = 0;
  for (const Section& section : letter.sections)
    if (section.kind == SectionKind::improve) ++lists;
  CHECK(lists == 1);
}
