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

TEST_CASE("a rating letter without a salutation is a rating letter") {
  const Letter letter = rating("Children's services rating 2009\tPerforms well (3)", "");
  CHECK(letter.type == LetterType::rating);
  CHECK(grade_words(letter) == "Performs well (3)");
}

TEST_CASE("a paper that repeats a rating is no rating letter") {
  const Letter letter = invented::letter_of(
      "Ashcombe Vale Council\n\nOverview and Scrutiny Committee - 9 December 2009\n\nReport of the "
      "Director of Children's Services\n\nPurpose of Report\n\nTo tell members of the annual "
      "rating.\n\nChildren's services rating 2009\tPerforms well (3)\n");
  CHECK(letter.type != LetterType::rating);
}

TEST_CASE("a letter quoted in a message reads as it did before") {
  const std::string quoted =
      "> 9 December 2009\n>\n> Mr A Wyatt\n> Director\n> Ashcombe Vale Council\n>\n"
      "> Dear Mr Wyatt\n>\n> Children's services annual rating\n>\n"
      "> Children's services rating 2009\tPerforms well (3)\n>\n"
      "> - Increase the number of\n>   homes.\n";
  const Letter letter = invented::letter_of(quoted);
  CHECK(letter.type == LetterType::rating);
  CHECK(letter.addressee == "Mr A Wyatt");
  CHECK(grade_words(letter) == "Performs well (3)");
  CHECK(letter.text.size() == quoted.size());
  CHECK(slice(quoted, letter.evidence_of("grade")->span) == "Performs well (3)");
  const Letter assessed = invented::letter_of(
      "> 26 November 2007\n>\n> Ashcombe Vale Council\n>\n> Dear Mr Wyatt\n>\n> 2007 annual "
      "performance assessment of services for children\n>\n> Being healthy Grade 3\n>\n> The "
      "contribution of services is good.\n>\n> Staying safe Grade 3\n>\n> The contribution of "
      "services is good.\n");
  CHECK(assessed.type == LetterType::apa);
  CHECK(assessed.outcomes.size() == 2);
}

TEST_CASE("a few quoted lines are left as they are") {
  const std::string text = "> one\n> two\n> three\n> four\n> five\nA line.\nMore.\nEnd.\n";
  CHECK(invented::letter_of(text).text == text);
}

TEST_CASE("a misspelt grade counts through its number and the printed scale, and is doubtful") {
  const std::string scale =
      "4\tPerforms excellently\tAn organisation that significantly exceeds minimum requirements\n"
      "1\tPerforms poorly\tAn organisation that does not meet minimum requirements\n\n";
  struct Row {
    std::string words;
    int value;  ///< 0: none
  };
  const Row rows[] = {
      {"Performs adequatley (2)", 2}, {"Preforms well (3)", 3},       {"Peforms  poorley (1)", 1},
      {"Performs adequatley", 0},     {"Performs adequatley (3)", 0}, {"See paragraph (2)", 0},
      {"Perform here (3)", 0},        {"Preforms well (7)", 0},
  };
  for (const Row& row : rows) {
    const std::string line = "Children's services rating 2009\t" + row.words;
    const Letter letter = rating(scale + line);
    CHECK_MESSAGE((letter.grade ? letter.grade->value : 0) == row.value, row.words);
    if (row.value != 0) CHECK(grade_words(letter) == row.words);
    if (row.value != 0) CHECK_FALSE(letter.evidence_of("grade")->doubt.empty());
    CHECK_FALSE(rating(line).grade);
  }
}
