#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/error.hpp"
#include "lettergrade/similar.hpp"
#include "tests/match/years.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using test::years;
using Words = std::vector<std::string>;

namespace {

class Letters {
 public:
  Letters() {
    std::vector<Letter> letters = test::letters_of_years({
        "Fostering placements and fostering panels. Fostering needs placements for panels.",
        "Fostering panels choose placements, and panels meet again.",
        "Obesity clinics and obesity schemes; the clinics help.",
        "Placements are few.",
        "Schools teach and pupils learn.",
    });
    letters.push_back(
        test::filed(test::letter_of({"Obesity clinics closed, and clinics for obesity are missed",
                                     "Fostering panels and fostering placements of panels"}),
                    "332", 2009, 1));
    for (int i = 0; i < 6; ++i)
      letters.push_back(
          test::filed(test::letter_of({"Roads " + std::string(1, static_cast<char>('a' + i))}),
                      "203", 2010 + i, 2));
    test::write_index(folder_ / "index", std::move(letters));
  }
  [[nodiscard]] SearchAnswer similar(const SimilarRequest& request) const {
    return Index(folder_ / "index").similar(request);
  }
  [[nodiscard]] SearchAnswer similar(const std::string& id) const {
    SimilarRequest request;
    request.id = id;
    return similar(request);
  }

 private:
  test::Folder folder_;
};

const Letters& letters() {
  static const Letters shared;
  return shared;
}

}  // namespace

TEST_CASE("letters that share what tells a letter come best first, and never the letter itself") {
  const SearchAnswer answer = letters().similar("202-2001-rating");
  CHECK(years(answer) == std::vector{2002, 2009, 2004});
  CHECK(answer.total == 3);
  CHECK(answer.letters_total == 3);
  CHECK(answer.similar_to == "202-2001-rating");
  CHECK_FALSE(answer.match_all);
}

TEST_CASE("every hit names the words that it shares, and shows them") {
  const SearchAnswer answer = letters().similar("202-2001-rating");
  REQUIRE(answer.hits.size() == 3);
  for (const Hit& hit : answer.hits) {
    CHECK_FALSE(hit.shared.empty());
    CHECK_FALSE(hit.snippets.at(0).highlights.empty());
    for (const std::string& word : hit.shared)
      CHECK(std::find(answer.related.begin(), answer.related.end(), word) != answer.related.end());
  }
  Words first = answer.hits[0].shared;
  std::sort(first.begin(), first.end());
  CHECK(first == Words{"fostering", "panels", "placements"});
  CHECK(answer.hits[2].shared == Words{"placements"});
}

TEST_CASE("filters, limit and offset hold as in a search") {
  SimilarRequest request;
  request.id = "202-2001-rating";
  request.filters = {{"grade", "1"}};
  CHECK(years(letters().similar(request)) == std::vector{2009});
  request.filters = {{"year", "..2008"}};
  CHECK(years(letters().similar(request)) == std::vector{2002, 2004});
  request.limit = 1;
  request.offset = 1;
  const SearchAnswer page = letters().similar(request);
  CHECK(years(page) == std::vector{2004});
  CHECK(page.hits[0].rank == 2);
  CHECK(page.total == 2);
}

TEST_CASE("by section the sections of other letters are found") {
  SimilarRequest request;
  request.id = "202-2001-rating";
  request.by = Unit::section;
  const SearchAnswer answer = letters().similar(request);
  std::vector<int> found = years(answer);
  std::sort(found.begin(), found.end());
  CHECK(found == std::vector{2002, 2004, 2009});
  CHECK(answer.total == 3);
  CHECK(answer.letters_total == 3);
  CHECK(answer.hits.at(0).section.has_value());
}

TEST_CASE("what is like one section of a letter is asked of its words alone") {
  SimilarRequest request;
  request.id = "332-2009-rating";
  request.section = 0;
  CHECK(years(letters().similar(request)) == std::vector{2003});
  request.section = 1;
  CHECK(years(letters().similar(request)).front() == 2001);
  request.section.reset();
  CHECK(years(letters().similar(request)).size() == 4);
}

TEST_CASE("a letter that shares nothing is like none") {
  CHECK(letters().similar("202-2005-rating").total == 0);
  CHECK(letters().similar("202-2005-rating").hits.empty());
}

TEST_CASE("an unknown id is an error that offers the nearest") {
  try {
    static_cast<void>(letters().similar("202-2001-ratin"));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.message() == Message::unknown_id);
    CHECK(error.hint().find("202-2001-rating") != std::string::npos);
  }
}
