#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/boilerplate.hpp"
#include "indexer/parse/folded.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

bool standing(const std::string& text) { return is_standing_text(Folded(text).text()); }

}  // namespace

TEST_CASE("scales and standing paragraphs say nothing about a letter") {
  const std::string rows[] = {
      ("4Performs excellentlyAn organisation that significantly exceeds minimum requirements"
       "3Performs wellAn organisation that exceeds minimum requirements2Performs adequatelyAn "
       "organisation that meets only minimum requirements1Performs poorlyAn organisation that does "
       "not meet minimum requirements"),
      "1\tPerforms poorly\tAn organisation that does not meet minimum requirements",
      ("Within each level there will be differing standards of provision. For example, a rating of "
       "\u2018performs excellently\u2019 does not mean all aspects of provision are perfect. "
       "Similarly, "
       "a rating of \u2018performs poorly\u2019 does not mean there are no adequate aspects."),
      "Grade 4: Service that delivers well above minimum requirements for users",
      "4: outstanding; 3: good; 2: adequate; 1: inadequate",
      ("The children's services rating is provided for the purpose of section 138 of the Education "
       "and Inspections Act 2006."),
      "This letter summarises the findings of the 2008 annual performance assessment (APA).",
      "\u00A9 Crown copyright 2013",
      "----------\t----------",
  };
  for (const std::string& row : rows) CHECK_MESSAGE(standing(row), row);
}

TEST_CASE("findings are never boilerplate") {
  const std::string rows[] = {
      "The rating for children's services in Birmingham City Council is that it performs poorly.",
      "Children's services rating\tPerforms poorly (1)",
      "Summary of strengths and areas for development",
      "Being healthy Grade 3",
      "Two of the nine pupil referral units are outstanding, four are good and three are adequate.",
      "4. The letter identifies key strengths in our services.",
      "Of 11 homes: 2 outstanding, 5 good, 3 adequate and 1 inadequate, all inspected this year.",
  };
  for (const std::string& row : rows) CHECK_MESSAGE(!standing(row), row);
}

TEST_CASE("a letter crushed on one line stays searchable") {
  std::string text =
      "9 December 2009 Ashcombe Vale Council www.ofsted.gov.uk Dear Mr Wyatt The annual rating "
      "derives from a four point scale: a rating of 'performs excellently' or 'performs poorly'. ";
  for (int i = 0; i < 40; ++i) text += "Few carers are told of the help that they may ask for. ";
  CHECK_FALSE(standing(text + "For the purpose of section 138 of the Education Act."));
  CHECK(standing("Enquiries: enquiries@ofsted.gov.uk T 08456 40 40 40 www.ofsted.gov.uk"));
}

TEST_CASE("address, salutation and signature are boilerplate, the letter between is not") {
  const std::string text =
      "Mr Mark Wyatt\nDirector\n\nDear Mr Wyatt\n\nServices are good.\n\n"
      "Yours sincerely\n\nJ. Winstarler\n\nJuliet Winstanley\n";
  Reading reading(text, Register::built_in());
  mark_boilerplate(reading);
  for (std::size_t i = 0; i < reading.blocks.size(); ++i)
    CHECK(reading.blocks[i].boilerplate == (reading.words(i) != "services are good."));
}
