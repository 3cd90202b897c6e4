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
      {"10/08/15", "2015-08-10"},
      {"9.12.2009", "2009-12-09"},
      {"9 sept 2009", "2009-09-09"},
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

TEST_CASE("the days of an inspection are read as reports write them") {
  struct Row {
    std::string text;
    std::string from;
    std::string to;
  };
  const Row rows[] = {
      {"4 to 15 march 2024", "2024-03-04", "2024-03-15"},
      {"4-15 march 2024", "2024-03-04", "2024-03-15"},
      {"30 january - 3 february 2023", "2023-01-30", "2023-02-03"},
      {"24 november-5 december 2014", "2014-11-24", "2014-12-05"},
      {"13 november 2017 - 7 december 2017", "2017-11-13", "2017-12-07"},
      {"05 july 2016-27 july 2016", "2016-07-05", "2016-07-27"},
      {"14 and 15 november 2023", "2023-11-14", "2023-11-15"},
      {"14 & 15 november 2023", "2023-11-14", "2023-11-15"},
      {"14, 15 and 16 november 2023", "2023-11-14", "2023-11-16"},
      {"8 - 12 july 2013", "2013-07-08", "2013-07-12"},
      {"29 november to 10 december 2021", "2021-11-29", "2021-12-10"},
      {"16 december - 10 january 2014", "2013-12-16", "2014-01-10"},
      {"8 june 2026 to 19 june 2026", "2026-06-08", "2026-06-19"},
      {"1/06/2015 - 25/06/2015", "2015-06-01", "2015-06-25"},
      {"monday 4th march to friday 15th march 2024", "2024-03-04", "2024-03-15"},
      {"5 to 9 december 2022 and 14 to 15 february 2023", "2022-12-05", "2023-02-15"},
      {"11-13 and 18-22 may 2026", "2026-05-11", "2026-05-22"},
      {"week commencing 4 march 2024", "2024-03-04", "2024-03-08"},
      {"w/c 26 february 2024", "2024-02-26", "2024-03-01"},
      {"w/c 4 march 2024 and w/c 11 march 2024", "2024-03-04", "2024-03-15"},
      {"4 march until 15 march 2024", "2024-03-04", "2024-03-15"},
      {"4 march 2024", "2024-03-04", "2024-03-04"},
      {"4 to 15 march 2024, 3 inspectors", "2024-03-04", "2024-03-15"},
      {"4 to 15 march 2024, 5 june 2021", "2024-03-04", "2024-03-15"},
      {"march 4 to march 15, 2024", "2024-03-04", "2024-03-15"},
  };
  for (const Row& row : rows) {
    const auto found = first_days(row.text);
    REQUIRE_MESSAGE(found, row.text);
    CHECK_MESSAGE(iso(found->from) == row.from, row.text);
    CHECK_MESSAGE(iso(found->to) == row.to, row.text);
  }
  CHECK_FALSE(first_days("aged 14 to 19"));
  CHECK_FALSE(first_days("31 june 2024"));
  CHECK_FALSE(first_days("15 to 4 march 2024"));
}

TEST_CASE("months later keeps to the calendar") {
  CHECK(iso(months_after({2013, 12, 11}, 6)) == "2014-06-11");
  CHECK(iso(months_after({2023, 8, 31}, 6)) == "2024-02-29");
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
