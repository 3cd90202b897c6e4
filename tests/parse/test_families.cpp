#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/parse.hpp"
#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

Letter letter_of(const std::string& text) {
  return parse::parse({text, {}, {}}, Register::built_in()).front();
}

std::string rating(const std::string& row, const std::string& findings) {
  return "9 December 2009\n\nMr Mark Wyatt\nDirector of Children's Services\nDudley Metropolitan "
         "Borough Council\n\nDear Mr Wyatt\n\nChildren's services annual rating\n\n"
         "The annual rating derives from a four point scale:\n\n"
         "4\tPerforms excellently\tAn organisation that significantly exceeds minimum "
         "requirements\n1\tPerforms poorly\tAn organisation that does not meet minimum "
         "requirements\n\nChildren's services rating 2009\n\n" +
         row + "\n\n" + findings + "\n";
}

std::string sections(const std::string& grade, const std::string& sentence) {
  return "26 November 2007\n\nMr John Freeman\nDirector\nDudley Council\n\nDear Mr Freeman\n\n"
         "2007 ANNUAL PERFORMANCE ASSESSMENT OF SERVICES FOR CHILDREN IN DUDLEY\n\n"
         "Overall effectiveness of children's services\n\nGrade 3\n\nThe contribution of the "
         "local authority is good.\n\nBeing healthy\n\n" +
         grade + "\n\n" + sentence + "\n\nStaying safe Grade 3\n\nThe contribution is good.\n";
}

}  // namespace

TEST_CASE("a printed scale is not a grade") {
  const Letter letter = letter_of(rating("", "The services are described below."));
  CHECK(letter.type == LetterType::rating);
  CHECK_FALSE(letter.grade);
  REQUIRE(letter.evidence_of("grade") != nullptr);
  CHECK(letter.evidence_of("grade")->confidence == Confidence::missing);
}

TEST_CASE("a rating keeps the letter's own spelling as evidence") {
  const Letter letter = letter_of(
      rating("Children's services rating\tPerform adequately (2)", "Dudley performs adequately."));
  REQUIRE(letter.grade);
  CHECK(letter.grade->word == "performs adequately");
  CHECK(slice(letter.text, letter.evidence_of("grade")->span) == "Perform adequately (2)");
  CHECK(letter.title == "Dudley: annual rating 2009");
}

TEST_CASE("a rating whose number is another grade is doubtful, and the word decides") {
  const Letter letter =
      letter_of(rating("Children's services rating\tPerforms well (2)", "Text of it."));
  REQUIRE(letter.grade);
  CHECK(letter.grade->value == 3);
  CHECK_FALSE(letter.evidence_of("grade")->doubt.empty());
}

TEST_CASE("a rating without its row is read from its sentence, not from what it recalls") {
  const Letter letter = letter_of(
      rating("",
             "In the 2008 annual performance assessment children's services performed poorly. "
             "Children's services in Dudley perform well."));
  REQUIRE(letter.grade);
  CHECK(letter.grade->value == 3);
}

TEST_CASE("in a letter of 2007 the word decides and the number confirms") {
  const Letter agree = letter_of(sections("Grade 2", "The contribution of services is adequate."));
  REQUIRE(agree.outcome(Outcome::being_healthy) != nullptr);
  CHECK(agree.outcome(Outcome::being_healthy)->grade.value == 2);
  CHECK(agree.evidence_of("outcomes.being-healthy")->doubt.empty());
  const Letter differ = letter_of(sections("Grade 2", "The contribution of services is good."));
  CHECK(differ.outcome(Outcome::being_healthy)->grade.value == 3);
  CHECK_FALSE(differ.evidence_of("outcomes.being-healthy")->doubt.empty());
}

TEST_CASE("a number without a word or a printed scale is no grade") {
  const Letter letter = letter_of(sections("Grade 2", "Much has been done for young mothers."));
  CHECK(letter.outcome(Outcome::being_healthy) == nullptr);
  REQUIRE(letter.evidence_of("outcomes.being-healthy") != nullptr);
  CHECK(letter.evidence_of("outcomes.being-healthy")->confidence == Confidence::missing);
}

TEST_CASE("on a scale that runs the other way the word decides") {
  const Letter letter = letter_of(
      "Inspection of looked after children\nservices\nNorfolk County Council\n\nInspection dates: "
      "8 \u2013 12 July 2013\n\nPublished:   16 August 2013\n\nOutstanding (Grade 1) A service "
      "that "
      "significantly exceeds minimum requirements\nInadequate (Grade 4) A service that does not "
      "meet minimum requirements\n\nOverall effectiveness of services for looked\nafter children "
      "and young people\nGrade 4 (inadequate)\n8. The authority is failing.\n");
  CHECK(letter.type == LetterType::inspection);
  REQUIRE(letter.grade);
  CHECK(letter.grade->value == 1);
  CHECK(letter.evidence_of("grade")->doubt.empty());
  CHECK(letter.year == 2013);
}

TEST_CASE("a visit recalls grades and gives none") {
  const Letter letter = letter_of(
      "12 December 2023\n\nMs A Smith\nDirector\nDudley Council\n\nDear Ms Smith\n\nFocused visit "
      "to "
      "Dudley children's services\n\nThis letter is about the focused visit on 14 and 15 November "
      "2023.\n\nAt the last inspection services were judged to be inadequate overall.\n");
  CHECK(letter.type == LetterType::visit);
  CHECK_FALSE(letter.grade);
  CHECK(letter.outcomes.empty());
  REQUIRE(letter.inspected_to);
  CHECK(iso(*letter.inspected_to) == "2023-11-15");
}

TEST_CASE("a paper to a committee is a report, whatever it is about") {
  for (const std::string subject :
       {"Focused visit", "Monitoring visit", "Inspection of children's services",
        "Inspection of services for children in need of help and protection",
        "Inspection of safeguarding and looked after children services"}) {
    const Letter letter = invented::letter_of(
        "Ashcombe Vale Council\n\nChildren's Services Scrutiny Committee - 12 May 2019\n\nReport "
        "of "
        "the Director of Children's Services\n\nOfsted: " +
        subject +
        "\n\nPurpose of report\n\nTo tell members what inspectors wrote.\n\nFinancial "
        "implications\n\nThere are none.\n\nLegal implications\n\nThere are none.\n");
    CHECK_MESSAGE(letter.type == LetterType::report, subject);
    CHECK(letter.year == 2019);
  }
}

TEST_CASE("a paper repeats the grade of its letter in whichever words, and no other") {
  const auto paper = [](const std::string& sentence) {
    return letter_of(
        "DUDLEY COUNCIL\n\nCHILDREN'S SERVICES SCRUTINY COMMITTEE\n\n21 January 2010\n\n"
        "REPORT OF THE DIRECTOR\n\nANNUAL CHILDREN'S SERVICES RATING 2009\n\nPurpose of the "
        "report\n\n1. To tell the committee how Ofsted rated services in 2009.\n\n2. " +
        sentence +
        "\n\nFinancial implications\n\n3. There are none.\n\nBackground papers: "
        "none\n");
  };
  for (const char* sentence : {"The council performs adequately. The letter is plain about delay.",
                               "Children's services in Dudley perform adequately.",
                               "Ofsted judged that services overall are adequate.",
                               "The rating for 2008 was that the council performs well. The "
                               "council now performs adequately."}) {
    const Letter letter = paper(sentence);
    CHECK(letter.type == LetterType::report);
    REQUIRE_MESSAGE(letter.grade, sentence);
    CHECK_MESSAGE(letter.grade->value == 2, sentence);
  }
  for (const char* sentence :
       {"Fostering services are good.", "The council hopes to be judged good next year.",
        "The rating for 2008 was that the council performs well."})
    CHECK_MESSAGE(!paper(sentence).grade, sentence);
}

TEST_CASE("a paper about a visit repeats no grade") {
  const Letter letter = invented::letter_of(
      "Ashcombe Vale Council\n\nScrutiny Committee - 12 May 2019\n\nReport of the Director\n\n"
      "Ofsted focused visit\n\nPurpose of report\n\nTo tell members of the visit. Services were "
      "judged to be good by inspectors under the ILACS framework.\n\nBackground papers\n\nNone.\n");
  CHECK(letter.type == LetterType::report);
  CHECK_FALSE(letter.grade);
}

TEST_CASE("an inspection report without an overall row has no overall grade") {
  const Letter letter = letter_of(
      "Inspection of Trafford local authority\nchildren\u2019s services\nInspection dates: 8 June "
      "2026 "
      "to 19 June 2026\n\nJudgement\tGrade\nThe impact of leaders on social work practice with "
      "children and families\tInadequate\nThe experiences and progress of children in "
      "care\tGood\n\n"
      "Since the previous inspection, when services were judged as requires improvement to be "
      "good, leaders have not improved them.\n");
  CHECK(letter.framework == "ilacs");
  CHECK_FALSE(letter.grade);
  CHECK(letter.outcomes.size() == 2);
  CHECK(letter.year == 2026);
  CHECK(letter.evidence_of("year")->confidence == Confidence::derived);
}

TEST_CASE("the board's own grade is not the council's") {
  const Letter letter = letter_of(
      "Surrey Safeguarding Children Board\nReview of the effectiveness of the Local Safeguarding "
      "Children\nBoard\nInspection date: 15 June 2015 \u2013 17 June 2015\nReport published: 3 "
      "August "
      "2015\n\n\nThe Local Safeguarding Children Board requires improvement\nThe arrangements in "
      "place require improvement.\n");
  CHECK(letter.type == LetterType::board_review);
  CHECK_FALSE(letter.grade);
  REQUIRE(letter.outcome(Outcome::lscb) != nullptr);
  CHECK(letter.outcome(Outcome::lscb)->grade.value == 2);
}

TEST_CASE("what belongs to no family is other") {
  const Letter letter = letter_of("Shopping list\n\nEggs, milk and bread for Reading Road.\n");
  CHECK(letter.type == LetterType::other);
  CHECK(letter.authority.empty());
  CHECK(letter.base_id == "unknown-undated-other");
}
