#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// Each construct of the query language on the five real letters. What a row finds was worked out
/// by reading the letters, not by asking the program.
namespace {

/// b: Birmingham 2009, d: Dudley 2009, w: Worcestershire 2009, a: Dudley's assessment of 2007, r:
/// the council's report about that of 2008.
std::string found(const std::string& query) {
  const std::map<std::string, std::string> names{{"birmingham-2009-rating", "b"},
                                                 {"dudley-2009-rating", "d"},
                                                 {"worcestershire-2009-rating", "w"},
                                                 {"dudley-2007-apa", "a"},
                                                 {"dudley-2008-report", "r"}};
  std::string letters;
  for (const std::string& id : indexed_seeds()->ids({"--", query})) letters += names.at(id);
  std::sort(letters.begin(), letters.end());
  return letters;
}

struct Row {
  std::string query;
  std::string finds;
};

void check(std::initializer_list<Row> rows) {
  if (indexed_seeds() == nullptr) return;
  for (const Row& row : rows) CHECK_MESSAGE(found(row.query) == row.finds, row.query);
}

}  // namespace

TEST_CASE("a word finds its forms, and capitals do not matter") {
  check({{"exclusion", "a"},
         {"EXCLUSIONS", "a"},
         {"mother", "a"},
         {"hinder", "d"},
         {"pivotal", "b"},
         {"desktops", "r"},
         {"xylophone", ""}});
}

TEST_CASE("words side by side are all needed; where nothing has them all, any will do") {
  check({{"private fostering", "bdw"},
         {"fostering Haringey", "r"},
         {"the fostering of Haringey", "r"},
         {"UNICEF Haringey", "ar"},
         {"pivotal UNICEF", "ab"}});
}

TEST_CASE("a phrase is exact words in their order") {
  check({{"\"private fostering\"", "bdw"},
         {"\"private fosterings\"", ""},
         {"\"fostering private\"", ""},
         {"\"under half of primary schools\"", "d"},
         {"\"Two Thirds\"", "dw"},
         {"\"children's homes\"", "bdw"},
         {"“rant about the grant”", "a"},
         {"\"death of Baby P in Haringey\"", "r"}});
}

TEST_CASE("NEAR finds words at most so far apart, in either order") {
  check({{"pupil NEAR/2 units", "bdw"},
         {"units NEAR/2 pupil", "bdw"},
         {"pupil NEAR/1 units", ""},
         {"fear NEAR/2 crime", "a"},
         {"incidents NEAR/2 bullying", "a"},
         {"baby NEAR/1 p", "r"}});
}

TEST_CASE("AND, OR and NOT combine, parentheses group, + and - need and forbid") {
  check({{"fostering AND adoption", "bdw"},
         {"Haringey OR UNICEF", "ar"},
         {"fostering NOT adoption", "r"},
         {"schools NOT fostering", "a"},
         {"NOT fostering", "a"},
         {"(Haringey OR UNICEF) AND Dudley", "ar"},
         {"fostering AND (Haringey OR outstanding)", "drw"},
         {"fostering AND Haringey OR UNICEF", "ar"},
         {"fostering AND NOT (adoption OR crime)", "r"},
         {"fostering -adoption", "r"},
         {"fostering -\"adoption service\"", "rw"},
         {"+Haringey UNICEF pivotal", "r"},
         {"+UNICEF +crime", "a"}});
}

TEST_CASE("a star stands for the rest of a word") {
  check({{"halesow*", "a"},
         {"recomm*", "ar"},
         {"inspectori*", "r"},
         {"immunis*", "a"},
         {"exclu*", "a"},
         {"HARING*", "r"},
         {"xylo*", ""}});
}

TEST_CASE("fields filter, with every form of a value and range") {
  check({{"authority:dudley", "adr"},
         {"authority:332", "adr"},
         {"authority:E08000027", "adr"},
         {"authority:\"Dudley Metropolitan Borough Council\"", "adr"},
         {"authority:birmingham authority:worcestershire", "bw"},
         {"region:\"west midlands\"", "abdrw"},
         {"region:london", ""},
         {"neighbours-of:walsall", "adr"},
         {"neighbours-of:walsall fostering year:2009", "d"},
         {"council-type:county", "w"},
         {"council_type:metropolitan-district", "abdr"},
         {"year:2009", "bdw"},
         {"year:2007..2008", "ar"},
         {"year:..2008", "ar"},
         {"year:2009..", "bdw"},
         {"year:2007 year:2009", "abdw"},
         {"year:2008 year:1999", "r"},
         {"grade:1", "b"},
         {"grade:1..2", "bw"},
         {"grade:inadequate", "b"},
         {"grade:good", "adr"},
         {"grade:3..4", "adr"},
         {"grade:none", ""},
         {"type:apa", "a"},
         {"type:rating", "bdw"},
         {"type:report", "r"},
         {"framework:rating", "bdw"},
         {"framework:apa-2007", "a"}});
}

TEST_CASE("outcomes filter by being judged and by their grade") {
  check({{"outcome:staying-safe", "a"},
         {"outcome:staying-safe=3", "a"},
         {"staying-safe:3", "a"},
         {"staying-safe:good", "a"},
         {"staying-safe:1..2", ""},
         {"capacity-to-improve:3..4", "a"},
         {"outcome:adoption", ""}});
}

TEST_CASE("filters in the query narrow, and inside OR, NOT and parentheses they are part of it") {
  check({{"fostering year:2009 grade:1..2", "bw"},
         {"fostering year:2008 grade:3", "r"},
         {"UNICEF OR grade:1", "ab"},
         {"fostering NOT year:2009", "r"},
         {"fostering -grade:3", "bw"},
         {"fostering (grade:1 OR year:2008)", "br"},
         {"NOT type:rating", "ar"}});
}

TEST_CASE("in: and judged: say in what the words have to stand") {
  check({{"immunisation in:findings", "a"},
         {"fostering in:findings", "bdw"},
         {"fostering in:improve", ""},
         {"\"private fostering\" judged:inadequate", "bd"},
         {"\"private fostering\" judged:1", "bd"},
         {"\"private fostering\" judged:outstanding", ""},
         {"\"contribution of services\" judged:good", "a"},
         {"\"contribution of services\" judged:3..4", "a"},
         {"\"contribution of services\" judged:1..2", ""}});
}

TEST_CASE("compounds are found joined, parted and in phrases") {
  check({{"breastfeeding", "a"},
         {"breast-feeding", "a"},
         {"breast feeding", "a"},
         {"\"breastfeeding rates are low\"", "a"},
         {"\"importance of breastfeeding\"", "a"},
         {"reorganisation", "a"},
         {"\"economic wellbeing\"", "a"},
         {"antisocial behaviour", "a"},
         {"\"14-19 education\"", "a"}});
}

TEST_CASE("acronyms find what they stand for, and the other way round") {
  check({{"NEET", "a"},
         {"CAMHS", "a"},
         {"LSCB", "a"},
         {"APA", "abr"},
         {"\"child and adolescent mental health services\"", "a"},
         {"CYPP", "a"},
         {"C.A.M.H.S.", "a"}});
}

TEST_CASE("apostrophes and old spellings do not stand in the way") {
  check({{"headteacher's", "a"},
         {"\"young persons' advisors\"", "a"},
         {"\"young persons advisors\"", "a"},
         {"\"the council’s services\"", ""},
         {"\"letter from Ofsted\"", "r"},
         {"\"letter from OfSTED\"", "r"}});
}

TEST_CASE(
    "what is wrong in a query is an error with a caret under the place, and says what is right") {
  if (indexed_seeds() == nullptr) return;
  struct Wrong {
    const char* query;
    std::size_t place;  ///< of the caret, counted from 0
    const char* says;   ///< somewhere in the message
  };
  for (const Wrong& wrong :
       {Wrong{"\"private fostering", 0, "closing"}, Wrong{"fostering (private", 10, "closing )"},
        Wrong{"fostering )", 10, ")"}, Wrong{"AND fostering", 0, "operator"},
        Wrong{"fostering AND", 13, "ends too early"}, Wrong{"fo*", 0, "3 letters"},
        Wrong{"a NEAR/x b", 2, "NEAR/1 to NEAR/100"}, Wrong{"fostering yaer:2009", 10, "year"},
        Wrong{"fostering year:20x9", 10, "2007..2009"},
        Wrong{"fostering year:2009..2007", 10, "2007..2009"},
        Wrong{"fostering grade:5", 10, "1 (worst) to 4 (best)"},
        Wrong{"authority:dudly", 0, "Dudley"}, Wrong{"region:\"west midland\"", 0, "West Midlands"},
        Wrong{"type:raiting", 0, "rating"}, Wrong{"staying-saef:3", 0, "staying-safe"},
        Wrong{"(fostering OR yaer:2009)", 14, "year"}}) {
    CAPTURE(wrong.query);
    const Finished finished = indexed_seeds()->ask("search", {"--", wrong.query});
    CHECK(finished.exit == 2);
    CHECK(finished.out.empty());
    CAPTURE(finished.err);
    CHECK(finished.err.find(wrong.says) != std::string::npos);
    const std::size_t query = finished.err.rfind(wrong.query);
    const std::size_t caret = finished.err.find("^");
    REQUIRE(query != std::string::npos);
    REQUIRE(caret != std::string::npos);
    const std::size_t line = finished.err.rfind('\n', caret) + 1;
    const std::size_t above = finished.err.rfind('\n', query) + 1;
    CHECK(caret - line == query - above + wrong.place);
  }
}
