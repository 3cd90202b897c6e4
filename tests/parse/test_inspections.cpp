#include <doctest/doctest.h>

#include <map>
#include <string>

#include "tests/parse/invented.hpp"

using namespace lettergrade;

namespace {

int value_of(const Letter& letter, Outcome outcome) {
  if (outcome == Outcome::overall) return letter.grade ? letter.grade->value : 0;
  const OutcomeGrade* own = letter.outcome(outcome);
  return own ? own->grade.value : 0;
}

std::string words_of(const Letter& letter, std::string_view field) {
  const Evidence* evidence = letter.evidence_of(field);
  return evidence ? std::string(slice(letter.text, evidence->span)) : std::string{};
}

const std::string kSifRows =
    "1. Children who need help and protection   Good\n"
    "2. Children looked after and achieving permanence   Good\n"
    "2.1 Adoption performance   Outstanding\n"
    "2.2 Experiences and progress of care leavers   Inadequate\n"
    "3. Leadership, management and governance   Good\n\n";

/// A report of the single inspection framework with this sentence on its cover.
Letter sif(const std::string& sentence, const std::string& behind = {}) {
  return invented::letter_of(
      "Ashcombe Vale Metropolitan Borough Council\n"
      "Inspection of services for children in need of help and\nprotection, children looked after "
      "and care leavers\nand\nReview of the effectiveness of the Local Safeguarding Children\n"
      "Board1\nInspection date: 3 March 2015 \u2013 25 March 2015\nReport published: 13 May "
      "2015\n\n" +
      sentence + "\n\n" + kSifRows +
      "Executive summary\n\nAt the last inspection, in 2011, the overall effectiveness of services "
      "was judged to be outstanding.\n\n" +
      behind);
}

/// A report of 2018 and later with these rows.
Letter ilacs(const std::string& title, const std::string& rows, const std::string& behind = {}) {
  return invented::letter_of(title +
                             "\n\nInspection dates: 4 to 15 March 2024\n\nLead inspector: A "
                             "Person\n\nJudgement   Grade\n\n" +
                             rows + "\n\n" + behind);
}

}  // namespace

TEST_CASE("the cover of a single inspection gives its overall judgement in many words") {
  const std::map<std::string, int> sentences{
      {"The overall judgement is that children\u2019s services are inadequate", 1},
      {"The overall judgement is Inadequate", 1},
      {"The overall judgement is requires improvement.", 2},
      {"The overall judgement is that children\u2019s services require\nimprovement", 2},
      {"Children\u2019s services in Ashcombe Vale are good.", 3},
      {"Children\u2019s services require improvement to be good", 2},
      {"Children\u2019s services in Ashcombe Vale Metropolitan Borough Council\nare outstanding",
       4},
      {"Services for children in Ashcombe Vale are inadequate", 1},
  };
  for (const auto& [sentence, value] : sentences) {
    const Letter letter = sif(sentence);
    CHECK(letter.framework == "sif");
    const std::string shown(sentence);
    CAPTURE(shown);
    CHECK(value_of(letter, Outcome::overall) == value);
    CHECK(value_of(letter, Outcome::help_and_protection) == 3);
    CHECK(value_of(letter, Outcome::adoption) == 4);
    CHECK(value_of(letter, Outcome::care_leavers) == 1);
  }
}

TEST_CASE("a cover without a judgement has none, whatever the report recalls") {
  const Letter letter = sif("Lead inspector: A Person");
  CHECK_FALSE(letter.grade);
  CHECK(letter.evidence_of("grade")->confidence == Confidence::missing);
}

TEST_CASE("the board's grade is found wherever its part starts") {
  for (const std::string sentence :
       {"The Local Safeguarding Children Board is good.",
        "The effectiveness of the Local Safeguarding Children Board (LSCB) is\ngood",
        "The effectiveness of the LSCB is good", "The Local Safeguarding Children Board is good"}) {
    const Letter letter = sif(
        "Children\u2019s services in Ashcombe Vale are inadequate",
        "The Local Safeguarding Children Board (LSCB)\n\n" + sentence +
            "\n\nPartners meet four times in a year, and the meetings are well attended.\n\nWhat "
            "the inspection judgements mean: the LSCB\n\nAn LSCB that is inadequate does not "
            "understand what children live through.\n");
    CHECK_MESSAGE(value_of(letter, Outcome::lscb) == 3, sentence);
    CHECK(value_of(letter, Outcome::overall) == 1);
  }
}

TEST_CASE("a section that grades otherwise than the cover raises a doubt") {
  const Letter letter = sif(
      "Children\u2019s services in Ashcombe Vale are good",
      "The experiences and progress of children who need help and protection are inadequate.\n\n"
      "Much has to be done here, and inspectors say so at length.\n");
  CHECK(value_of(letter, Outcome::help_and_protection) == 3);
  CHECK_FALSE(letter.evidence_of("outcomes.help-and-protection")->doubt.empty());
}

TEST_CASE("a report that lost its cover gives the judgements that head its sections") {
  const Letter letter = invented::letter_of(
      "Ashcombe Vale Council was slow. In 2019 its services were judged to be outstanding "
      "overall.\n\n"
      "What needs to improve?\n\n\u25FC The timeliness of visits.\n\n"
      "The experiences and progress of children who need help and protection: inadequate\n\n"
      "1. Children wait.\n\n"
      "The experiences and progress of children in care: good\n\n2. Children in care do well.\n\n"
      "Children\u2019s services in Ashcombe Vale have far to go.\n");
  CHECK(letter.type == LetterType::inspection);
  CHECK(letter.framework == "ilacs");
  CHECK(value_of(letter, Outcome::help_and_protection) == 1);
  CHECK(value_of(letter, Outcome::children_in_care) == 3);
  CHECK_FALSE(letter.grade);
}

TEST_CASE("care leavers are judged with children in care, or apart, as the rows say") {
  const Letter joint =
      ilacs("Inspection of Ashcombe Vale local authority\nchildren\u2019s services",
            "The experiences and progress of children in care and care leavers   "
            "Good\n\nOverall effectiveness   Good");
  REQUIRE(joint.outcome(Outcome::children_in_care) != nullptr);
  CHECK(joint.outcome(Outcome::children_in_care)->covers ==
        std::vector<Outcome>{Outcome::care_leavers});
  CHECK(joint.outcome(Outcome::care_leavers) == nullptr);
  const Letter apart =
      ilacs("Inspection of Ashcombe Vale local authority\nchildren\u2019s services",
            "The experiences and progress of children in care   Good\n\nThe experiences and "
            "progress of care leavers   Inadequate\n\nOverall effectiveness   Inadequate");
  CHECK(apart.outcome(Outcome::children_in_care)->covers.empty());
  CHECK(value_of(apart, Outcome::care_leavers) == 1);
}

TEST_CASE("the titles of forty kinds of cover name their families") {
  const std::string rows =
      "The impact of leaders on practice with children and families   Good\n\nOverall "
      "effectiveness "
      "  Good";
  for (const std::string title :
       {"Inspection of Ashcombe Vale local authority children\u2019s services",
        "Inspection of Ashcombe Vale Council\u2019s children\u2019s services",
        "Ashcombe Vale Council\n\nInspection of children\u2019s social care services",
        "Inspection of the Metropolitan\nBorough of Ashcombe Vale local\nauthority children\u2019s "
        "services"}) {
    const Letter letter = ilacs(title, rows);
    CHECK_MESSAGE(letter.framework == "ilacs", title);
    CHECK(value_of(letter, Outcome::overall) == 3);
  }
  const std::map<std::string, std::string> reports{
      {"Ashcombe Vale Council\nRe-inspection of services for children in need of help and\n"
       "protection, children looked after and care leavers",
       "sif"},
      {"Single inspection of LA children\u2019s services and review of the LSCB\nAshcombe Vale "
       "Council",
       "sif"},
      {"Inspection of safeguarding and looked after children services\nAshcombe Vale Council",
       "slac"},
      {"Inspection of services for looked after children\nAshcombe Vale Council", "slac"},
      {"Inspection of local authority arrangements for the protection of children\nAshcombe Vale "
       "Council",
       "child-protection"},
      {"Joint area review\nAshcombe Vale Council\u2019s Services Authority Area", "jar"},
      {"Joint targeted area inspection of Ashcombe Vale Council", "jtai"},
  };
  for (const auto& [title, framework] : reports) {
    const Letter letter = invented::letter_of(
        title +
        "\n\nInspection dates: 4 to 15 March 2013\n\nMuch is said here of what was seen.\n");
    const std::string shown(title);
    CAPTURE(shown);
    CHECK(letter.type == LetterType::inspection);
    CHECK(letter.framework == framework);
    CHECK_FALSE(letter.grade);
  }
}

TEST_CASE("letters about visits give no grade and no outcome, whatever they recall") {
  for (const std::string title :
       {"Focused visit to Ashcombe Vale children\u2019s services",
        "Monitoring visit of Ashcombe Vale Council children\u2019s services",
        "Monitoring visit to Ashcombe Vale children\u2019s services"}) {
    const Letter letter = invented::letter_of(
        "12 December 2017\n\nMs A Smith\nDirector\nAshcombe Vale Council\n\nDear Ms Smith\n\n" +
        title +
        "\n\nThis letter summarises the findings of the visit to Ashcombe Vale on 14 and 15 "
        "November "
        "2017. It was the first since the inspection of services for children in need of help and "
        "protection, children looked after and care leavers, in which the overall judgement was "
        "inadequate.\n\nThe experiences and progress of care leavers were judged to be good.\n\n"
        "Leadership, management and governance: inadequate\n\nYours sincerely\n\nA Person\n");
    CHECK_MESSAGE(letter.type == LetterType::visit, title);
    CHECK_FALSE(letter.grade);
    CHECK(letter.outcomes.empty());
    REQUIRE(letter.inspected_to);
    CHECK(iso(*letter.inspected_to) == "2017-11-15");
    CHECK(iso(*letter.date) == "2017-12-12");
  }
}

TEST_CASE("the day of publication is told where labels were read before their values") {
  const Letter letter = invented::letter_of(
      "Inspection of looked after children services\nAshcombe Vale Council\n\nInspection dates:\n"
      "\n8 \u2013 12 July 2013\n\nReporting inspector Ann Example HMI\n\nAge group:\nPublished:\n\n"
      "All\n16 August 2013\n\nOverall effectiveness   Grade 3 (adequate)\n\n1. Much is right.\n");
  REQUIRE(letter.date);
  CHECK(iso(*letter.date) == "2013-08-16");
  CHECK(words_of(letter, "date") == "16 August 2013");
}

TEST_CASE("two services that are judged apart keep their own grades") {
  const Letter letter = invented::letter_of(
      "Inspection of safeguarding and looked after children services\nAshcombe Vale Council\n\n"
      "Inspection dates: 7 \u2013 18 June 2010\nPublished: 23 July 2010\n\nOutstanding (Grade 1)   "
      "A "
      "service that significantly exceeds minimum requirements\nInadequate (Grade 4)   A service "
      "that does not meet minimum requirements\n\nSafeguarding services\n\n"
      "Overall effectiveness   Grade 4 (inadequate)\n\n1. Much is wrong.\n\n"
      "Capacity for improvement   Grade 2 (good)\n\n2. It is known.\n\n"
      "Services for looked after children\n\nOverall effectiveness   Grade 3 (adequate)\n\n"
      "3. They are adequate.\n\nCapacity for improvement   Grade 3 (adequate)\n\n4. It is less.\n");
  CHECK(value_of(letter, Outcome::overall) == 1);
  CHECK(value_of(letter, Outcome::help_and_protection) == 1);
  CHECK(value_of(letter, Outcome::children_in_care) == 2);
  CHECK(value_of(letter, Outcome::capacity_to_improve) == 3);
  CHECK(letter.evidence_of("grade")->doubt.find("adequate") != std::string::npos);
  CHECK(words_of(letter, "outcomes.children-in-care") == "Grade 3 (adequate)");
}

TEST_CASE("a joint area review is read through the scale it prints, not its annex") {
  const std::string grades =
      "Local services overall\nBeing healthy   3\nStaying safe   1\nLooked after children   2\n"
      "Service management   2\nCapacity to improve   3   3\n\nRecommendations\n\nDo "
      "it.\n\nAnnex\n\n"
      "Grade awarded\nEnjoying and achieving   4\nOverall effectiveness   4\n";
  const std::string cover =
      "Joint area review\nAshcombe Vale Children\u2019s Services Authority Area\nAshcombe Vale "
      "Council\nPublished: 9 May 2008\n\n";
  const Letter letter = invented::letter_of(
      cover + "Grades awarded: 4: outstanding; 3: good; 2: adequate; 1: inadequate\n\n" + grades);
  CHECK(value_of(letter, Outcome::being_healthy) == 3);
  CHECK(value_of(letter, Outcome::staying_safe) == 1);
  CHECK(value_of(letter, Outcome::children_in_care) == 2);
  CHECK(value_of(letter, Outcome::leadership) == 2);
  CHECK(letter.outcome(Outcome::enjoying_achieving) == nullptr);
  CHECK_FALSE(letter.grade);
  // Numbers without a scale are no grades.
  CHECK(invented::letter_of(cover + "Grades\n\n" + grades).outcomes.empty());
}

TEST_CASE("a letter of Ofsted's about something else has no grade") {
  const Letter letter = invented::letter_of(
      "3 October 2018\n\nMs A Smith\nDirector\nAshcombe Vale Council\n\nDear Ms Smith\n\nJoint "
      "local "
      "area SEND inspection in Ashcombe Vale\n\nThe overall effectiveness of education is good. "
      "Children\u2019s services in Ashcombe Vale are outstanding.\n\nYours sincerely\n\nA "
      "Person\n");
  CHECK(letter.type == LetterType::other);
  CHECK(letter.year == 2018);
  CHECK_FALSE(letter.grade);
  CHECK(letter.outcomes.empty());
}

TEST_CASE("the overall judgement of a single inspection may stand behind a colon") {
  const Letter letter = invented::letter_of(
      "Ashcombe Vale Council\n\nInspection of services for children in need of help and "
      "protection, children looked after and care leavers\n\nInspection date: 12 January 2016 "
      "\u2013 4 February 2016\n\nOverall judgement: Inadequate\n\n"
      "1. Children who need help and protection   Inadequate\n"
      "2. Children looked after and achieving permanence   Good\n"
      "3. Leadership, management and governance   Inadequate\n\nExecutive summary\n\n"
      "1. Much is wrong.\n");
  CHECK(value_of(letter, Outcome::overall) == 1);
  CHECK(value_of(letter, Outcome::children_in_care) == 3);
}
