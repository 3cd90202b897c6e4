#include <doctest/doctest.h>

#include "indexer/analyse/stemmer.hpp"
#include "lettergrade/analyser.hpp"

namespace lettergrade {

TEST_CASE("forms of a word share a stem") {
  Analyser analyser;
  CHECK(analyser.stem("fostering") == "foster");
  CHECK(analyser.stem("fostered") == analyser.stem("fostering"));
  CHECK(analyser.stem("inspections") == analyser.stem("inspection"));
  CHECK(analyser.stem("children") == analyser.stem("child"));
  CHECK(analyser.stem("people") == analyser.stem("person"));
  CHECK(analyser.stem("lscbs") == "lscb");
  CHECK(analyser.stem("glass") == "glass");
  CHECK(analyser.stem("safeguarding") == "safeguard");
  CHECK(analyser.stem("fostering") == "foster");  // the second time from memory
}

TEST_CASE("terms that are no English words are their own stems") {
  Analyser analyser;
  for (const std::string_view term : {"", "2007s", "1000", "14-19", "e.g", "www.ofsted.gov.uk",
                                      "καλεσ", "中国", "wings~", "WINGS", "4wings", "βwings"})
    CHECK(analyser.stem(term) == term);
}

TEST_CASE("contractions keep their apostrophe") {
  CHECK(Analyser().stem("don't") == "don't");
  CHECK(Analyser().stem("o'brien") == "o'brien");
  CHECK(Analyser().stem("o'connors") == "o'connor");
}

TEST_CASE("stems do not depend on what was asked before") {
  analyse::Stemmer stemmer;
  for (std::size_t i = 0; i < analyse::Stemmer::kRemembered; ++i) {
    std::string term = "fostering";
    for (std::size_t n = i; n > 0; n /= 26) term += static_cast<char>('a' + n % 26);
    static_cast<void>(stemmer.stem(term));
  }
  CHECK(stemmer.stem("inspections") == "inspect");
  CHECK(stemmer.stem("fostering") == "foster");
}

}  // namespace lettergrade
