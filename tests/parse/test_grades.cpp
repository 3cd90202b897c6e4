#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/grades.hpp"

using namespace lettergrade::parse;

TEST_CASE("a sentence that judges gives its grade") {
  struct Row {
    std::string sentence;
    int value;  ///< 0: none
  };
  const Row rows[] = {
      {"the contribution of services to improving outcomes in this aspect is good.", 3},
      {"the local authority's management, including its capacity, is also good.", 3},
      {"our services were judged to be good (3) in all respects.", 3},
      {"children's services in worcestershire county council perform adequately.", 2},
      {"the rating for children's services is that it performs poorly.", 1},
      {"children's services in wakefield require improvement to be good.", 2},
      {"the graded judgement is that it is inadequate", 1},
      {"services make an adequate contribution to health.", 2},
      {"the overall judgement is requires improvement.", 2},
      {"services were rated 'good' by inspectors.", 3},
      {"four secondary schools are good or better.", 0},
      {"judgements are based upon a scale with 4 being outstanding.", 0},
      {"a good start is made in the early years.", 0},
      {"provision is good in most schools.", 0},
      {"", 0},
  };
  for (const Row& row : rows) {
    const auto found = judged(row.sentence);
    CHECK_MESSAGE((found ? found->grade.value : 0) == row.value, row.sentence);
  }
}

TEST_CASE("a judgement that is recalled is not the letter's own") {
  CHECK_FALSE(
      own_judgement("in the 2008 annual performance assessment, the arrangements were "
                    "judged as inadequate",
                    2009));
  CHECK_FALSE(own_judgement("at the last inspection services were judged to be good", 2023));
  CHECK_FALSE(own_judgement("two years ago social care was inadequate.", 2008));
  CHECK(own_judgement("services were judged to be adequate (2) overall, as they had been in 2006.",
                      2007));
  CHECK(own_judgement("the contribution of services is good.", 2007));
}

TEST_CASE("the word comes with the number in brackets behind it") {
  const auto found = grade_at("performs well (3) and", 0);
  REQUIRE(found);
  CHECK(found->words == "performs well (3)");
  CHECK(found->number == 3);
  CHECK(whole_grade("requires improvement to be good")->grade.value == 2);
  CHECK_FALSE(whole_grade("good progress"));
  CHECK_FALSE(grade_at("inadequate", 2));
}

TEST_CASE("numbers beside headings are read") {
  CHECK(grade_number("grade 3")->number == 3);
  CHECK(grade_number("grade: 2 (adequate)")->number == 2);
  CHECK_FALSE(grade_number("grade 5"));
  CHECK_FALSE(grade_number("grades"));
  CHECK(grade_number_at_end("staying safe grade 3") == 3);
  CHECK(grade_number_at_end("staying safe") == 0);
}

TEST_CASE("a printed scale says which way its numbers run") {
  CHECK(printed_scale("4: outstanding; 3: good; 2: adequate; 1: inadequate") ==
        ScaleDirection::best_is_four);
  CHECK(printed_scale("grade 4: service that delivers well above minimum requirements for users "
                      "grade 1: a service that does not deliver minimum requirements") ==
        ScaleDirection::best_is_four);
  CHECK(printed_scale("outstanding (grade 1) good (grade 2) adequate (grade 3) "
                      "inadequate (grade 4)") == ScaleDirection::best_is_one);
  CHECK(printed_scale("4performs excellentlyan organisation that significantly exceeds minimum "
                      "requirements1performs poorlyan organisation that does not meet") ==
        ScaleDirection::best_is_four);
  CHECK(printed_scale("four schools are outstanding and one is good") == ScaleDirection::none);
  CHECK(value_of(1, ScaleDirection::best_is_one) == 4);
  CHECK_FALSE(value_of(3, ScaleDirection::none));
}

TEST_CASE("sentences end at full stops, not at paragraph numbers") {
  CHECK(sentence_at("1. the first. the second.", 0) == "1. the first.");
  CHECK(sentence_at("no end", 0) == "no end");
}
