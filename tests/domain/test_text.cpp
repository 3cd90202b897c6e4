#include "lettergrade/text.hpp"

#include <doctest/doctest.h>

#include "lettergrade/csv.hpp"
#include "lettergrade/date.hpp"
#include "lettergrade/safe.hpp"

using namespace lettergrade;

TEST_CASE("white space at the ends goes, inside it becomes one space") {
  CHECK(trim(" \t a b\u00A0\n") == "a b");
  CHECK(squeeze("  a \n\t b\u00A0\u00A0c ") == "a b c");
  CHECK(squeeze("").empty());
}

TEST_CASE("a slug is lower case words with hyphens") {
  CHECK(slug("Kingston upon Hull, City of") == "kingston-upon-hull-city-of");
  CHECK(slug("Telford & Wrekin") == "telford-and-wrekin");
  CHECK(slug("King's Caf\u00E9") == "kings-cafe");
  CHECK(slug("--").empty());
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(code_points("caf\u00E9 \u201Cx\u201D") == 8);
  CHECK(code_points("caf\u00E9", 3) == 3);
}

TEST_CASE("the edit distance counts a swap of neighbours once") {
  CHECK(edit_distance("dudley", "dudley") == 0);
  CHECK(edit_distance("dudly", "dudley") == 1);
  CHECK(edit_distance("dulday", "dudlay") == 1);
  CHECK(edit_distance("dulday", "dudley") == 2);
  CHECK(edit_distance("ab", "ba") == 1);
  CHECK(edit_distance("", "abc") == 3);
}

TEST_CASE("only days of the calendar are dates") {
  CHECK(iso(*make_date(2009, 12, 9)) == "2009-12-09");
  CHECK_FALSE(make_date(2009, 2, 29).has_value());
  CHECK(make_date(2008, 2, 29).has_value());
  CHECK_FALSE(parse_iso("2009-6-01").has_value());
  CHECK_FALSE(parse_iso("2009-06-31").has_value());
  CHECK(parse_iso("2009-06-30") == make_date(2009, 6, 30));
}

TEST_CASE("CSV cells survive quotes, commas and line ends") {
  for (const char* cell : {"plain", "a,b", "say \"yes\"", "two\nlines", ""}) {
    const auto records = read_csv(csv_cell(cell) + ",end\r\n");
    REQUIRE(records.size() == 1);
    CHECK(records[0].cells == std::vector<std::string>{cell, "end"});
  }
  CHECK(read_csv("\xEF\xBB\xBF"
                 "a,b\n\nc,d")
            .size() == 2);
  CHECK(read_csv("a\nb\n")[1].line == 2);
}

TEST_CASE("text for a terminal cannot drive it") {
  CHECK(safe_line("a\x1b[31mb\u202Ec\nd") == "a[31mbc d");
  CHECK(safe_lines("a\tb\n\x07") == "a\tb\n");
}
