#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/judging.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

struct Row {
  std::string sentence;
  std::string thing;  ///< folded; empty: the sentence judges nothing
  std::string word;
};

void check(const Row& row, const JudgingContext& context) {
  const Folded folded(row.sentence);
  const auto found = judgements_in(folded.text(), context);
  if (row.thing.empty()) {
    CHECK_MESSAGE(found.empty(), row.sentence, " -> ",
                  found.empty() ? std::string() : std::string(found.front().thing));
    return;
  }
  REQUIRE_MESSAGE(found.size() == 1, row.sentence);
  CHECK_MESSAGE(found.front().thing == row.thing, row.sentence, " -> ", found.front().thing);
  CHECK_MESSAGE(found.front().word == row.word, row.sentence);
}

}  // namespace

TEST_CASE("a sentence that judges gives the thing and the grade") {
  const Row rows[] = {
      {"Private fostering arrangements are inadequate.", "private fostering arrangements",
       "inadequate"},
      {"The adoption service was judged to be good.", "the adoption service", "good"},
      {"The quality of assessments requires improvement.", "the quality of assessments",
       "requires improvement"},
      {"Support for care leavers is outstanding.", "support for care leavers", "outstanding"},
      {"Services for care leavers require improvement to be good.", "services for care leavers",
       "require improvement to be good"},
      {"The graded judgement for adoption performance is that it is good", "adoption performance",
       "good"},
      {"The graded judgment for the experiences and progress of care leavers is requires "
       "improvement",
       "the experiences and progress of care leavers", "requires improvement"},
      {"The overall judgement is that children\u2019s services are inadequate",
       "children's services", "inadequate"},
      {"The Local Safeguarding Children Board (LSCB) is good.",
       "the local safeguarding children board", "good"},
      {"Inspectors judged the adoption service to be good.", "the adoption service", "good"},
      {"We judge the fostering service as outstanding.", "the fostering service", "outstanding"},
      {"Inspectors found that management oversight is inadequate.", "management oversight",
       "inadequate"},
      {"Children\u2019s services in Ashcombe Vale perform well.",
       "children's services in ashcombe vale", "perform well"},
      {"The rating for children\u2019s services in Ashcombe Vale is that it performs poorly.",
       "children's services in ashcombe vale", "performs poorly"},
      {"Plans are weak and support for care leavers is good.", "support for care leavers", "good"},
      {"Partners are well represented on the board and attendance is good.", "attendance", "good"},
      {"However, placement stability is good.", "placement stability", "good"},
      {"In Ashcombe Vale, placement stability is consistently good.", "placement stability",
       "good"},
      {"The fostering service, which is small, is good.", "the fostering service", "good"},
      {"Training for staff, adopters and panel members is excellent.",
       "training for staff, adopters and panel members", "excellent"},
      {"Referral, assessment and planning arrangements are adequate.",
       "referral, assessment and planning arrangements", "adequate"},
      {"Services for children who need help and protection are inadequate.",
       "services for children who need help and protection", "inadequate"},
      {"Health outcomes for looked after children have improved since the last inspection and are "
       "now adequate.",
       "health outcomes for looked after children", "adequate"},
      {"Since the last inspection in 2012, the virtual school has been transformed and the "
       "education of children in care is good.",
       "the education of children in care", "good"},
      {"In 2010 the service was judged to be adequate, but the service is now inadequate.",
       "the service", "inadequate"},
      {"Support for disabled children remains inadequate.", "support for disabled children",
       "inadequate"},
      {"Help and support to the most vulnerable children continues to be inadequate.",
       "help and support to the most vulnerable children", "inadequate"},
      {"Leaders have ensured that services for care leavers continue to be good.",
       "services for care leavers", "good"},
      {"Although recording is weak, the quality of direct work is outstanding.",
       "the quality of direct work", "outstanding"},
      {"Arrangements to support children missing education are good, but for others they could be "
       "better.",
       "arrangements to support children missing education", "good"},
      {"Most assessments require improvement.", "most assessments", "require improvement"},
      {"The quality of the plans seen was good; they were comprehensive.",
       "the quality of the plans seen", "good"},
      {"Key stage 2 results are good.", "key stage 2 results", "good"},
      {"Leadership is inadequate because leaders do not know their service.", "leadership",
       "inadequate"},
      {"The response to young people is \u2018good\u2019.", "the response to young people", "good"},
      {"The contribution of social care services to outcomes is good (3).",
       "the contribution of social care services to outcomes", "good"},
  };
  for (const Row& row : rows) check(row, {.year = 2015});
}

TEST_CASE("a second judgement may leave out its verb, and a sentence may give several") {
  const Folded folded(
      "However, the local authority fostering service is adequate and the private fostering "
      "arrangements inadequate.");
  const auto found = judgements_in(folded.text(), {.year = 2009});
  REQUIRE(found.size() == 2);
  CHECK(found[0].thing == "the local authority fostering service");
  CHECK(found[1].thing == "the private fostering arrangements");
  CHECK(found[1].word == "inadequate");
  const Folded both("Assessments are good and plans are inadequate.");
  CHECK(judgements_in(both.text(), {.year = 2009}).size() == 2);
  const Folded one("Assessments are good and in some teams outstanding.");
  CHECK(judgements_in(one.text(), {.year = 2009}).size() == 1);
}

TEST_CASE("what negates, supposes, compares, counts or only describes is no judgement") {
  const std::string rows[] = {
      "Support for care leavers is not good.",
      "Plans are not yet consistently good.",
      "No part of the service is inadequate.",
      "None is inadequate.",
      "Neither service is good.",
      "Not all plans are good.",
      "Few assessments are good.",
      "The service is no longer inadequate.",
      "Provision is good or better.",
      "Most homes are good or outstanding.",
      "The service is better than adequate.",
      "The council provides a good range of services.",
      "Children make good progress.",
      "There is good evidence of challenge.",
      "Work is of a good standard.",
      "The quality of practice is good enough.",
      "Practice is good where managers challenge it.",
      "If supervision is inadequate, children are at risk.",
      "When care is good, children thrive.",
      "Where practice is good, it is recorded.",
      "In authorities where services are inadequate, a commissioner is appointed.",
      "In inadequate authorities, visits follow every quarter.",
      "A local authority that is inadequate is providing services with widespread failures.",
      "A service is good if it meets these standards.",
      "An outstanding local authority leads highly effective services.",
      "Leaders need to ensure that assessments are good.",
      "Managers check so that plans are good.",
      "Services should be good.",
      "Support will be outstanding by next year.",
      "The council is working to be outstanding.",
      "Practice is becoming good.",
      "Is support for care leavers good?",
      "94% of schools are good or outstanding.",
      "Two of the nine units are outstanding, four are good and three are adequate.",
      "Seven of eight children's centres are good.",
      "Three quarters of plans are inadequate.",
      "Just over half of the 22 homes for children are now good.",
      "Schools are good.",
      "Children's homes are outstanding.",
      "It is good.",
      "They are inadequate.",
      "Both are good.",
      "There is no doubt that it is good.",
      "Young people say that support is outstanding.",
      "Parents told inspectors that the service is good.",
      "The self-assessment judged the service to be good.",
      "Auditors rated the work as inadequate.",
      "The service is considered to be outstanding by partners.",
      "Several actions are outstanding.",
      "Only a few recommendations remain outstanding.",
      "Pupils perform well in tests.",
      "Services that are good are shared with neighbours.",
      "Areas that require improvement are listed below.",
      "The experiences and progress of care leavers: requires improvement to be good",
      "Good-quality plans are in place.",
      "Staff are good at listening.",
  };
  for (const std::string& row : rows) check({row, {}, {}}, {.year = 2015});
}

TEST_CASE("a recalled judgement is another letter's") {
  const std::string rows[] = {
      "Services were previously inadequate.",
      "Help and protection, previously inadequate, has improved.",
      "At the last inspection help and protection was judged inadequate.",
      "Services for care leavers were inadequate in 2012.",
      "The adoption service was inspected in October 2013 and was judged to be adequate.",
      "Safeguarding was judged good in May 2015.",
      "The 2010 inspection judged safeguarding services as inadequate.",
      "The fostering service was rated outstanding when last inspected.",
      "Services, which had been inadequate, have improved.",
      "Practice has improved from inadequate.",
      "Since the previous inspection, when services were judged as requires improvement, leaders "
      "have been slow.",
      "Both homes were judged by Ofsted to be good in their most recent inspection.",
      "At that time the authority was judged to be inadequate.",
  };
  for (const std::string& row : rows) check({row, {}, {}}, {.year = 2015});
}

TEST_CASE("what was judged behind a sentence about an earlier inspection is that inspection's") {
  const Row judged{"The authority was judged to be good for both services.", {}, {}};
  check(judged, {.year = 2015, .after_recall = true});
  check({judged.sentence, "the authority", "good"}, {.year = 2015});
  CHECK(speaks_of_earlier("the last inspection was in february 2011.", 2015));
  CHECK_FALSE(speaks_of_earlier("support is good.", 2015));
}

TEST_CASE("a letter about a visit grades nothing, but it may say what is good now") {
  check({"Services were judged to be inadequate.", {}, {}}, {.year = 2019, .visit = true});
  check({"The quality of supervision is good.", "the quality of supervision", "good"},
        {.year = 2019, .visit = true});
}
