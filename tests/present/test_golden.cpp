#include <doctest/doctest.h>

#include "query/present/text.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;

namespace {

const Register& councils() { return Register::built_in(); }
const TextStyle k80{.colour = false, .width = 80, .facet_limit = 8};

}  // namespace

TEST_CASE("A search shows what matched, who was judged how, and the facets") {
  CHECK(search_text(fixture::plain_answer(), councils(), k80) == &R"(
3 letters match, 1-3 shown

 1  Birmingham: annual rating 2009                      ●○○○ performs poorly (1)
    Birmingham · 2009 · rating · birmingham-2009-rating
    p. 1  the council’s «private fostering» arrangements are inadequate and too
          few carers are known to it; checks are late

 2  Dudley: annual rating 2009                            ●●●○ performs well (3)
    Dudley · 2009 · rating · dudley-2009-rating
    p. 2  In December 2008 arrangements for «private fostering» were judged to
          be good

 3  Worcestershire: annual rating 2009              ●●○○ performs adequately (2)
    Worcestershire · 2009 · rating · worcestershire-2009-rating
    p. 1  a survey of «private» and voluntary «fostering» agencies found

Authority                                Region
  Birmingham      1 ████████████           West Midlands  3 ████████████
✓ Dudley          1 ████████████
  Worcestershire  1 ████████████         Year
                                           2009  3 ████████████
Type
  annual rating  3 ████████████          Grade
                                           ●●●○ performs well (3)        1 ████
Outcome                                    ●●○○ performs adequately (2)  1 ████
  Staying safe   2 ████████████            ●○○○ performs poorly (1)      1 ████
    1 good, 1 adequate
  Being healthy  1 ██████
    1 good
)"[1]);
}

TEST_CASE("A section says where in which letter it stands and how it was judged") {
  CHECK(search_text(fixture::section_answer(), councils(), k80) == &R"(
2 sections in 1 letter match, 1-2 shown

 1  Dudley: annual rating 2009                                     ●●●○ good (3)
    Dudley · 2009 · rating · dudley-2009-rating
    § Staying safe · staying-safe                                  ●●●○ good (3)
    p. 3  The performance in completing «core assessments» is high

 2  Dudley: annual rating 2009                                     ●●●○ good (3)
    Dudley · 2009 · rating · dudley-2009-rating
    (no heading)
    p. 3  The performance in completing «core assessments» is high
)"[1]);
}

TEST_CASE("Where nothing matches the answer says what may help") {
  CHECK(search_text(fixture::empty_answer(), councils(), k80) == &R"(
No letter matches zebra

What may help:
  - leave out the filter Year: 2009 or 2007
  - fewer or more general words, without quotes
  - the beginning of a word and a star: foster* finds fostering and fostered
  - --any: one of the words is enough
  - 'lettergrade facets' shows which councils, years and grades there are

Year
✓ 2009  0
✓ 2007  0
)"[1]);
}

TEST_CASE("A letter is shown with its fields, points and evidence") {
  CHECK(letter_text(fixture::letter(), councils(), k80) == &R"(
Dudley: annual performance assessment 2007

Id            dudley-2007-apa
Authority     Dudley (332), West Midlands
Year          2007
Date          2007-11-26
Type          annual performance assessment (apa)
Framework     Annual performance assessment 2007 (apa-2007)
Grade         ●●●○ good (3) ? doubtful: two grades differ
Addressee     Mr John Freeman
Sources       letters/001.txt
              letters/001.pdf

Outcomes
  Staying safe                                                     ●●●○ good (3)
  Children in care and Care leavers                            ●●○○ adequate (2)

Sections
  (no heading) · context
  Staying safe · staying-safe · paragraph 14                       ●●●○ good (3)
    14. Reduce the number of exclusions. (p. 2)

Judged statements
  The council’s work                                               ●●●○ good (3)
    p. 1  The council’s work is «good».

Evidence
  date    "26 November 2007" p. 1, stated
  grade   "Grade 3" p. 1, stated; doubtful: two grades differ
  region  derived from authority

Warnings
  - the printed page numbers end at 8, the file at 2
)"[1]);
}

TEST_CASE("An index says what it holds") {
  CHECK(info_text(fixture::info(), k80) == &R"(
Index         /srv/letters/index
Letters       1,204
Sections      9,851
Years         2005 to 2024
Authorities   152
Coverage      councils with a letter, by year: 2024: 2 of 2, 2023: 1 of 3
No letter of  Dorset (county)
Learnt        31 boilerplate passages, 162 acronyms, from 1,180 letters (model
              1, ad1358f6db0f9dadf17cd9e284f274f5)
Size          48.1 MB
Generation    7
Versions      schema 1, analyser 1
Uuid          0f8fad5b-d9cb-469f-a165-70867728950e
)"[1]);
}

TEST_CASE("Authorities are listed with the letters there are") {
  CHECK(authorities_text(fixture::authorities(), k80) == &R"(
Code  Authority                           Region         Letters
330   Birmingham                          West Midlands       12
332   Dudley                              West Midlands        3
835   Dorset (county) (until 2019-03-31)  South West       1,204
)"[1]);
}
