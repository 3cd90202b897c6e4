#include "query/language/selection.hpp"

#include <doctest/doctest.h>

#include "lettergrade/error.hpp"

using namespace lettergrade;
using language::select;
using language::Selection;

namespace {

Selection selection(const char* field, const char* value) {
  std::vector<std::string> notes;
  return select({field, value}, Register::built_in(), notes);
}

struct Failure {
  Message message = Message::internal;
  std::string hint;
};

Failure failure(const char* field, const char* value) {
  try {
    selection(field, value);
  } catch (const Error& error) {
    return {error.message(), error.hint()};
  }
  return {};
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("an authority is found by name, alias, DfE code and GSS code") {
  for (const char* name :
       {"Dudley", "dudley mbc", "332", "Dudley Metropolitan Borough Council", "E08000027"}) {
    CAPTURE(name);
    CHECK(selection("authority", name).values == Values{"332"});
  }
}

TEST_CASE("an alias of several councils means all of them, and says so") {
  std::vector<std::string> notes;
  const auto both = select({"authority", "Dorset"}, Register::built_in(), notes);
  CHECK(both.values == Values{"835", "838"});
  REQUIRE(notes.size() == 1);
  CHECK(notes[0] ==
        "'Dorset' names several councils: Dorset (county) (835) or Dorset (unitary) (838)");
}

TEST_CASE("an unknown authority offers the nearest names") {
  const Failure wrong = failure("authority", "Dudly");
  CHECK(wrong.message == Message::unknown_authority);
  CHECK(wrong.hint.find("Dudley") != std::string::npos);
}

TEST_CASE("years are single, ranges or open ranges") {
  CHECK(selection("year", "2009").ranges.front().first == 2009);
  CHECK(selection("year", "2009").ranges.front().last == 2009);
  CHECK(selection("year", "2007..2009").ranges.front().last == 2009);
  CHECK(selection("year", "..2008").ranges.front().last == 2008);
  CHECK(selection("year", "2010..").ranges.front().first == 2010);
  CHECK(failure("year", "20x9").message == Message::bad_year);
  CHECK(failure("year", "..").message == Message::bad_year);
  CHECK(failure("year", "9").message == Message::bad_year);
}

TEST_CASE("a backwards range offers the forward one") {
  const Failure wrong = failure("year", "2009..2007");
  CHECK(wrong.message == Message::backwards_range);
  CHECK(wrong.hint == "write 2007..2009");
  CHECK(failure("grade", "3..1").message == Message::backwards_range);
}

TEST_CASE("grades are numbers, words of any scale, ranges or none") {
  CHECK(selection("grade", "3").values == Values{"3"});
  CHECK(selection("grade", "good").values == Values{"3"});
  CHECK(selection("grade", "Requires improvement to be good").values == Values{"2"});
  CHECK(selection("grade", "1..2").values == Values{"1", "2"});
  CHECK(selection("grade", "none").values == Values{"-"});
  CHECK(failure("grade", "7").message == Message::bad_grade);
  CHECK(failure("grade", "0").message == Message::bad_grade);
  CHECK(failure("grade", "splendid").message == Message::bad_grade);
}

TEST_CASE("an outcome is a filter by presence, by grade, and a field of its own") {
  CHECK(selection("outcome", "staying-safe").values == Values{""});
  CHECK(selection("outcome", "staying-safe=1..2").values == Values{"1", "2"});
  CHECK(selection("staying-safe", "3").values == Values{"3"});
  CHECK(selection("staying-safe", "3").outcome == Outcome::staying_safe);
  CHECK(failure("outcome", "staying-save").hint.find("staying-safe") != std::string::npos);
}

TEST_CASE("keywords are known values, written in any case") {
  CHECK(selection("region", "west midlands").values == Values{"West Midlands"});
  CHECK(selection("type", "rating").values == Values{"rating"});
  CHECK(selection("council-type", "county").values == Values{"county"});
  CHECK(failure("type", "ratting").hint.find("rating") != std::string::npos);
  CHECK(failure("colour", "red").message == Message::unknown_field);
  CHECK(failure("yaer", "2009").hint.starts_with("did you mean year"));
  CHECK(failure("staying-save", "1").hint.starts_with("did you mean staying-safe"));
  CHECK(selection("in", "Childrens summary").values == Values{"childrens-summary"});
  CHECK(failure("in", "improvements").hint.find("improve") != std::string::npos);
  CHECK(failure("in", "none").message == Message::unknown_value);
  CHECK(selection("judged", "inadequate").values == Values{"1"});
  CHECK(failure("judged", "none").message == Message::bad_grade);
}

TEST_CASE("filters of one facet are alternatives, each outcome is a facet of its own") {
  std::vector<std::string> notes;
  const auto all = language::select_all(
      {{"grade", "1"}, {"grade", "2"}, {"outcome", "staying-safe"}, {"outcome", "being-healthy=3"}},
      Register::built_in(), notes);
  REQUIRE(all.size() == 3);
  CHECK(all[0].values == Values{"1", "2"});
}

TEST_CASE("a selection holds the values it names") {
  CHECK(language::holds(selection("year", "2007..2009"), "2008"));
  CHECK_FALSE(language::holds(selection("year", "2007..2009"), "2010"));
  CHECK(language::holds(selection("grade", "none"), ""));
  CHECK_FALSE(language::holds(selection("grade", "1"), ""));
}
