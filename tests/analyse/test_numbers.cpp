#include <doctest/doctest.h>

#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("numbers") {
  test::check({
      {"thousands", "1,000 and 6,000", "1000@0 and@1 6000@2", "1,000|and|6,000"},
      {"millions", "£12,345,678", "12345678@0", "12,345,678"},
      {"thousands with a decimal", "1,234.50", "1234.50@0", "1,234.50"},
      {"thousands with a unit", "1,000m 2,000th", "1000m@0 2000th@1"},
      {"thousands at the end of a clause", "1,000, 2", "1000@0 2@1", "1,000|2"},
      {"a list is no thousands", "outcomes 1,2 and 3", "outcomes@0 1@1 2@2 and@3 3@4",
       "outcomes|1|2|and|3"},
      {"years in a list", "2007,2008", "2007@0 2008@1"},
      {"a list with one thousand in it", "1,000,50", "1@0 000@1 50@2"},
      {"a head of four digits is no thousands", "1234,567", "1234@0 567@1"},
      {"a comma after letters is no thousands", "A1,000", "a1@0 000@1"},
      {"a decimal", "3.5 and 2.1", "3.5@0 and@1 2.1@2", "3.5|and|2.1"},
      {"a version", "1.2.3", "1.2.3@0"},
      {"a percentage", "25% of", "25@0 of@1", "25|of"},
      {"a school year", "2006/09", "2006@0 09@1", "2006|09"},
      {"a fraction of one sign", "25½", "25@0", "25"},
      {"full-width thousands", "１，０００", "1000@0", "１，０００"},
      {"digits of other scripts", "١٤ १४", "١٤@0 १४@1"},
      {"a negative number", "-5", "5@0"},
      {"the end of a sentence", "in 2007. In 2008.", "in@0 2007@1 in@2 2008@3"},
      {"a keycap", "1\uFE0F\u20E3", "1@0", "1\uFE0F\u20E3"},
  });
}

TEST_CASE("compounds of numbers never equal a number") {
  test::check({
      {"an age range", "14-19", "14-19@0-1 +14@0 +19@1", "14-19|14|19"},
      {"an age range with an en dash", "14–19 plan", "14-19@0-1 +14@0 +19@1 plan@2",
       "14–19|14|19|plan"},
      {"a school year", "2005–06", "2005-06@0-1 +2005@0 +06@1"},
      {"a telephone number", "020-7421-6716", "020-7421-6716@0-2 +020@0 +7421@1 +6716@2"},
      {"decimals", "3.5-4.2", "3.5-4.2@0-1 +3.5@0 +4.2@1"},
      {"thousands", "1,000-2,000", "1000-2000@0-1 +1000@0 +2000@1", "1,000-2,000|1,000|2,000"},
      {"a number and a word", "post-16 16-year",
       "post16@0-1 +post@0 +16@1 16year@2-3 +16@2 +year@3"},
  });
}

}  // namespace lettergrade
