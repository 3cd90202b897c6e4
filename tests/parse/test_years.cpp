#include <doctest/doctest.h>

#include <string>

#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

std::string report(const std::string& dates) {
  return "Inspection of Ashcombe Vale local authority\nchildren\u2019s services\n" + dates +
         "\n\nJudgement\tGrade\nThe impact of leaders on practice with children and families\t"
         "Good\nThe experiences and progress of children in care\tGood\nOverall "
         "effectiveness\tGood\n\nServices are good and have been so for years.\n";
}

Letter made_on(const std::string& dates, std::optional<Date> created) {
  return parse::parse({report(dates), {}, created}, invented::authorities()).front();
}

}  // namespace

TEST_CASE("a stated publication date gives the year, however it is written") {
  for (const std::string date : {"Report published: 4 February 2022", "Published: 04/02/2022",
                                 "Publication date: 4th February 2022", "Published 4 Feb 2022"}) {
    const Letter letter = made_on("Inspection dates: 29 November to 10 December 2021\n" + date,
                                  make_date(2023, 1, 1));
    CHECK_MESSAGE(letter.year == 2022, date);
    REQUIRE_MESSAGE(letter.date, date);
    CHECK(iso(*letter.date) == "2022-02-04");
    CHECK(letter.evidence_of("date")->confidence == Confidence::stated);
  }
}

TEST_CASE("a month of publication gives the year and no date") {
  const Letter letter = made_on(
      "Inspection dates: 29 November to 10 December 2021\nReport published: February 2022", {});
  CHECK(letter.year == 2022);
  CHECK_FALSE(letter.date);
  CHECK(slice(letter.text, letter.evidence_of("year")->span) == "February 2022");
}

TEST_CASE("without a stated date the file's own tells, when it fits the inspection") {
  const std::string dates = "Inspection dates: 2 to 6 December 2024";
  const Letter fits = made_on(dates, make_date(2025, 1, 28));
  CHECK(fits.year == 2025);
  REQUIRE(fits.date);
  CHECK(iso(*fits.date) == "2025-01-28");
  for (const char* field : {"year", "date"}) {
    CHECK(fits.evidence_of(field)->confidence == Confidence::derived);
    CHECK(fits.evidence_of(field)->derived_from == "the day the file was made");
  }
  for (const auto other : {make_date(2024, 12, 5), make_date(2025, 6, 7), make_date(2031, 1, 1)}) {
    const Letter letter = made_on(dates, other);
    CHECK(letter.year == 2024);
    CHECK_FALSE(letter.date);
    CHECK(letter.evidence_of("year")->derived_from == "inspected_to");
  }
  CHECK(made_on(dates, make_date(2025, 6, 6)).year == 2025);
}

TEST_CASE("without an inspection's days the file's date says nothing") {
  const Letter letter = made_on("Lead inspector: A Person", make_date(2025, 1, 28));
  CHECK_FALSE(letter.year);
  CHECK_FALSE(letter.date);
}

TEST_CASE("an inspection in two parts ended with the second") {
  const Letter letter =
      made_on("Inspection dates: 5 to 9 December 2022 and 14 to 15 February 2023", std::nullopt);
  CHECK(iso(*letter.inspected_from) == "2022-12-05");
  CHECK(iso(*letter.inspected_to) == "2023-02-15");
  CHECK(letter.year == 2023);
}

TEST_CASE("a publication date before the inspection ended is doubtful") {
  const Letter letter =
      made_on("Inspection dates: 2 to 6 December 2024\nReport published: 4 February 2024", {});
  CHECK_FALSE(letter.evidence_of("date")->doubt.empty());
}

TEST_CASE("what was published of old is not this report") {
  const Letter letter = made_on(
      "Inspection dates: 2 to 6 December 2024\n\nThe board published on its site what it had "
      "learned. Working together, published March 2013, was followed.",
      std::nullopt);
  CHECK(letter.year == 2024);
  CHECK_FALSE(letter.date);
}
