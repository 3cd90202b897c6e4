#include <doctest/doctest.h>

#include <string>

#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

constexpr std::string_view kHead =
    "9 December 2009\n\nMr A Wyatt\nDirector of Children's Services\nAshcombe Vale Council\n\n";

/// A rating letter about an invented council; `rows` stand below its title.
Letter rating(const std::string& rows, const std::string& salutation = "Dear Mr Wyatt\n\n") {
  return invented::letter_of(std::string(kHead) + salutation +
                             "Children's services annual rating\n\n" + rows +
                             "\n\nMost homes visited this year were found to be welcoming.\n");
}

std::string grade_words(const Letter& letter) {
  const Evidence* evidence = letter.evidence_of("grade");
  return evidence ? std::string(slice(letter.text, evidence->span)) : std::string();
}

}  // namespace

TEST_CASE("a rating's own row is that of its year; an earlier year's is recalled") {
  const Letter two = rating(
      "Children's services rating 2009\n\nChildren's services rating 2008\tPerforms poorly (1)\n"
      "Children's services rating 2009\tPerforms adequately (2)");
  CHECK(two.year == 2009);
  CHECK(grade_words(two) == "Performs adequately (2)");
  const Letter recalled = rating(
      "Children's services rating 2009\n\nChildren's services rating 2008\tPerforms poorly (1)");
  CHECK_FALSE(recalled.grade);
}

TEST_CASE("a rating that names its year only in its rows is about the latest of them") {
  const Letter letter = rating(
      "Children's services rating 2008\tPerforms poorly (1)\n"
      "Children's services rating 2009\tPerforms adequately (2)");
  CHECK(letter.year == 2009);
  CHECK(slice(letter.text, letter.evidence_of("year")->span) == "2009");
  CHECK(grade_words(letter) == "Performs adequately (2)");
}
