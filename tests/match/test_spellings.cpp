#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

/// Words that are written in several ways meet each other, whichever way the letter and the query
/// choose.
namespace {

/// Whether a query finds a letter that says only this.
bool finds(const std::string& query, const std::string& text) {
  const test::Folder folder;
  test::write_index(folder / "index", {test::filed(test::letter_of({text}), "202", 2009, 3)});
  Index index(folder / "index");
  SearchRequest request;
  request.query = query;
  return index.search(request).total == 1;
}

}  // namespace

TEST_CASE("Ofsted is found in its old spelling, also inside a compound") {
  for (const char* text : {"An OfSTED inspection.", "An OfSTED-led inspection.",
                           "An Ofsted-led inspection.", "The post-OfSTED plan."}) {
    CAPTURE(text);
    CHECK(finds("ofsted", text));
    CHECK(finds("Ofsted", text));
    CHECK(finds("OfSTED", text));
  }
  CHECK(finds("Ofsted-led", "An OfSTED-led inspection."));
  CHECK(finds("OfSTED-led", "An Ofsted-led inspection."));
  CHECK(finds("\"OfSTED-led inspection\"", "An OfSTED-led inspection."));
}

TEST_CASE("a name is found with and without its apostrophe") {
  for (const char* query : {"O'Brien", "o'brien", "O’Brien", "OBrien", "obrien", "O'Brien's"})
    for (const char* text : {"Ms O'Brien wrote.", "Ms O’Brien wrote.", "Ms OBrien wrote.",
                             "MS O'BRIEN wrote.", "O'Brien's letter."}) {
      CAPTURE(query);
      CAPTURE(text);
      CHECK(finds(query, text));
    }
  CHECK_FALSE(finds("ill", "I'll write."));
}

TEST_CASE("an acronym is found with and without its dots") {
  for (const char* query : {"UK", "U.K.", "U.K", "u.k.", "uk"})
    for (const char* text : {"The UK average.", "The U.K. average.", "The U.K average."}) {
      CAPTURE(query);
      CAPTURE(text);
      CHECK(finds(query, text));
    }
  CHECK(finds("L.S.C.B.", "The LSCB met."));
  CHECK(finds("LSCB", "The L.S.C.B. met."));
  CHECK(finds("\"the U.K. average\"", "It is above the UK average."));
}

TEST_CASE("a phrase goes through a compound however either side writes it") {
  for (const char* query : {"\"low breastfeeding rates\"", "\"low breast-feeding rates\""})
    for (const char* text :
         {"We saw low breastfeeding rates.", "We saw low breast-feeding rates."}) {
      CAPTURE(query);
      CAPTURE(text);
      CHECK(finds(query, text));
    }
  CHECK(finds("\"very low breastfeeding rates indeed\"", "Very low breast-feeding rates indeed."));
  CHECK(finds("\"breastfeeding rates\"", "Low breast-feeding rates."));
  CHECK(finds("\"low breastfeeding\"", "Low breast-feeding rates."));
  CHECK_FALSE(finds("\"low breastfeeding rates\"", "Low breast rates, breast-feeding low."));
  CHECK_FALSE(finds("\"low breastfeeding rates\"", "Low breast-feeding. Breast-feeding rates."));
  CHECK(finds("\"low breastfeeding rates\" in:findings", "We saw low breast-feeding rates."));
}

TEST_CASE("a section that judges two outcomes as one says so") {
  const test::Folder folder;
  Letter letter = test::filed(test::letter_of({"Children in care do well."}), "202", 2019, 3);
  letter.outcomes.push_back({Outcome::children_in_care, Grade{3, "good"}, {Outcome::care_leavers}});
  letter.sections.front().outcome = Outcome::children_in_care;
  test::write_index(folder / "index", {letter});
  Index index(folder / "index");
  SearchRequest request;
  request.by = Unit::section;
  request.filters = {{"outcome", "care-leavers"}};
  const SearchAnswer answer = index.search(request);
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits.front().section);
  CHECK(answer.hits.front().section->outcome == Outcome::children_in_care);
  CHECK(answer.hits.front().section->covers == std::vector<Outcome>{Outcome::care_leavers});
}
