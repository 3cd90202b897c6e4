#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/dates.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

TEST_CASE("days are read as letters write them") {
  struct Row {
    std::string text;
    std::string date;  ///< empty: none
  };
  const Row rows[] = {
      {"9 december 2009", "2009-12-09"},
      {"committee - 21st january 2009", "2009-01-21"},
      {"the 3rd of march, 2011", "2011-03-03"},
      {"2009-12-09", "2009-12-09"},
      {"09/12/2009", "2009-12-09"},
      {"wednesday 30 january 2008", "2008-01-30"},
      {"december 9, 2009", "2009-12-09"},
      {"on march 3rd, 2011 the", "2011-03-03"},
      {"december 32, 2009", ""},
      {"december 9, 20099", ""},
      {"31 june 2009", ""},
      {"december 2009", ""},
      {"120 december 2009", ""},
      {"9 decembers 2009", ""},
      {"9 december 20099", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    const auto found = first_date(row.text);
    CHECK_MESSAGE((found ? iso(found->date) : "") == row.date, row.text);
  }
}

TEST_CASE("two days that belong together are a range") {
  struct Row {
    std::string text;
    std::string from;
    std::string to;
  };
  const Row rows[] = {
      {"4 to 15 march 2024", "2024-03-04", "2024-03-15"},
      {"30 january - 3 february 2023", "2023-01-30", "2023-02-03"},
      {"05 july 2016-27 july 2016", "2016-07-05", "2016-07-27"},
      {"14 and 15 november 2023", "2023-11-14", "2023-11-15"},
      {"8 - 12 july 2013", "2013-07-08", "2013-07-12"},
      {"29 november to 10 december 2021", "2021-11-29", "2021-12-10"},
      {"16 december - 10 january 2014", "2013-12-16", "2014-01-10"},
      {"8 june 2026 to 19 june 2026", "2026-06-08", "2026-06-19"},
  };
  for (const Row& row : rows) {
    const auto found = first_range(row.text);
    REQUIRE_MESSAGE(found, row.text);
    CHECK(iso(found->from) == row.from);
    CHECK(iso(found->to) == row.to);
  }
  CHECK_FALSE(first_range("15 to 4 march 2024"));
  CHECK_FALSE(first_range("aged 14 to 19"));
}

TEST_CASE("a month without a day names a year, not a date") {
  const auto found = first_month("in december 2009 the");
  REQUIRE(found);
  CHECK(found->year == 2009);
  CHECK(found->month == 12);
  CHECK_FALSE(first_month("december"));
}

TEST_CASE("a year is four digits by themselves") {
  CHECK(year_at("2008", 0) == 2008);
  CHECK_FALSE(year_at("12008", 1));
  CHECK_FALSE(year_at("20081", 0));
  CHECK_FALSE(year_at("1650", 0));
}
