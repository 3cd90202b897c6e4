#include "query/coverage.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

namespace {

using Years = std::vector<int>;

const Coverage& row_of(const std::vector<Coverage>& coverage, const std::string& code) {
  const auto found = std::find_if(coverage.begin(), coverage.end(),
                                  [&](const Coverage& row) { return row.code == code; });
  REQUIRE(found != coverage.end());
  return *found;
}

}  // namespace

TEST_CASE("a year before a council was made, or after its end, is no gap") {
  // Cheshire ended in 2009, Cheshire East began then; Dudley was there all the time.
  const auto rows =
      coverage(Register::built_in(), {{"332", {2008, 2010}}, {"875", {2008}}}, 2008, 2010);
  CHECK(row_of(rows, "332").years == Years{2008, 2010});
  CHECK(row_of(rows, "332").missing == Years{2009});
  CHECK(row_of(rows, "875").years == Years{2008});
  CHECK(row_of(rows, "875").missing == Years{2009});
  CHECK(row_of(rows, "895").years.empty());
  CHECK(row_of(rows, "895").missing == Years{2009, 2010});
  // Cumberland began in 2023.
  CHECK(std::none_of(rows.begin(), rows.end(),
                     [](const Coverage& row) { return row.code == "942"; }));
}

TEST_CASE("an index tells which councils and years have no letter") {
  const test::Folder folder;
  test::write_index(folder / "index",
                    {test::filed(test::letter_of({"Fostering is strong."}), "332", 2009, 3),
                     test::filed(test::letter_of({"Adoption is strong."}), "332", 2011, 3),
                     test::filed(test::letter_of({"Schools are strong."}), "330", 2011, 2)});
  const IndexInfo info = Index(folder / "index").info();
  CHECK(row_of(info.coverage, "332").years == Years{2009, 2011});
  CHECK(row_of(info.coverage, "332").missing == Years{2010});
  CHECK(row_of(info.coverage, "330").missing == Years{2009, 2010});
  CHECK(row_of(info.coverage, "202").years.empty());
  CHECK(std::is_sorted(info.coverage.begin(), info.coverage.end(),
                       [](const Coverage& a, const Coverage& b) {
                         return Register::fold(a.name) < Register::fold(b.name);
                       }));
}

TEST_CASE("an empty index covers nothing") {
  const test::Folder folder;
  test::write_index(folder / "index", {});
  CHECK(Index(folder / "index").info().coverage.empty());
}
