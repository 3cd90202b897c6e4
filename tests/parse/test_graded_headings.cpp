#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "tests/parse/invariants.hpp"
#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

/// An assessment of 2007 whose sections are headed in some way; every one is judged good.
Letter assessment(const std::string& overall, const std::string& healthy, const std::string& safe,
                  const std::string& enjoying) {
  const std::string aspect =
      "\n\nThe contribution of services to improving outcomes in this aspect is good.\n\n";
  return invented::letter_of(
      "26 November 2007\n\nMs A Smith\nDirector\nAshcombe Vale Council\n\nDear Ms Smith\n\n"
      "2007 annual performance assessment of services for children\n\n" +
      overall + "\n\nThe contribution of the local authority is adequate.\n\n" + healthy + aspect +
      safe + aspect + enjoying + aspect);
}

constexpr std::string_view kOverall = "Overall effectiveness of children's services";

}  // namespace

TEST_CASE("a heading names its outcome and its grade however it is set") {
  struct Row {
    std::string overall, healthy, safe, enjoying;
  };
  const Row rows[] = {
      {" Grade 2", "Being healthyGrade 3", "Staying safeGrade 3", "Enjoying and achievingGrade 3"},
      {" 2", "Being healthy 3", "Staying safe 3", "Enjoying and achieving 3"},
      {" (Grade 2)", "Being healthy (Grade 3)", "Staying safe (Grade 3)",
       "Enjoying and achieving (Grade 3)"},
      {"\n\n(Grade 2)", "Being healthy\n\n(Grade 3)", "Staying safe\n(Grade 3)",
       "Enjoying & achieving\n\n(Grade 3)"},
      {" **Grade 2**", "## Being healthy **Grade 3**", "**Staying safe** Grade 3",
       "# Enjoying & achieving\n\n**Grade 3**"},
      {" Grade 2 (adequate)", "Being healthy Grade 3 (good)", "Staying safe Grade 3 - good",
       "Enjoying & achieving Grade 3"},
  };
  for (const Row& row : rows) {
    const Letter letter =
        assessment(std::string(kOverall) + row.overall, row.healthy, row.safe, row.enjoying);
    REQUIRE_MESSAGE(letter.grade, row.healthy);
    CHECK(letter.grade->value == 2);
    CHECK_MESSAGE(letter.outcomes.size() == 3, row.healthy);
    for (const OutcomeGrade& own : letter.outcomes) CHECK(own.grade.value == 3);
    CHECK_MESSAGE(letter.sections.size() == 5, row.healthy);
    for (const Evidence& one : letter.evidence) CHECK_MESSAGE(one.doubt.empty(), row.healthy);
    CHECK(broken_invariant(letter).empty());
  }
}

TEST_CASE("the number behind a heading is compared with the word") {
  const Letter letter = assessment(std::string(kOverall) + " 2", "Being healthy 2",
                                   "Staying safeGrade 2", "Enjoying & achieving (Grade 2)");
  REQUIRE(letter.outcomes.size() == 3);
  for (const OutcomeGrade& own : letter.outcomes)
    CHECK_FALSE(
        letter.evidence_of("outcomes." + std::string(spec(own.outcome).slug))->doubt.empty());
}

TEST_CASE("what is said of one aspect is never the overall grade") {
  const Letter letter = invented::letter_of(
      "26 November 2007\n\nAshcombe Vale Council\n\nDear Ms Smith\n\n2007 annual performance "
      "assessment of services for children\n\nOverall effectiveness of children's services\n\n"
      "The contribution of services in this aspect is good.\n\nStaying safe Grade 3\n\nText.\n");
  CHECK_FALSE(letter.grade);
}

TEST_CASE("a number alone is no heading where it may be a page") {
  CHECK_FALSE(parse::outcome_title("care leavers 3"));
  CHECK(parse::numbered_title("care leavers 3"));
  CHECK_FALSE(parse::numbered_title("care leavers 12"));
  CHECK(parse::bare_number_at_end("staying safe 3") == 3);
  CHECK(parse::bare_number_at_end("enjoying and achieving at key stage 3") == 0);
  CHECK(parse::grade_number_at_end("staff upgrade 3") == 0);
}
