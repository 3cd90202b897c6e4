#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "indexer/read/reasons.hpp"
#include "tests/support/folder.hpp"

/// docs/reading.md lists every reason for which a file is rejected, as the table has them.
namespace {

using namespace lettergrade::read;

constexpr std::string_view kBegin = "<!-- reasons: made from indexer/read/reasons.hpp -->\n";
constexpr std::string_view kEnd = "<!-- end of reasons -->\n";

std::string reasons_table() {
  std::string table = "| reason | explanation |\n|---|---|\n";
  for (const ReasonSpec& row : kReasons)
    table += "| " + std::string(row.text) + " | " + std::string(row.explanation) + " |\n";
  return table;
}

}  // namespace

TEST_CASE("docs/reading.md lists the reasons of the table") {
  const std::string path = lettergrade::test::source_folder() + "/docs/reading.md";
  std::string page = lettergrade::test::read_file(path);
  const std::size_t begin = page.find(kBegin) + kBegin.size();
  const std::size_t end = page.find(kEnd);
  REQUIRE(end != std::string::npos);
  REQUIRE(begin <= end);
  if (std::getenv("LETTERGRADE_WRITE_DOCS") != nullptr) {
    page.replace(begin, end - begin, reasons_table());
    lettergrade::test::write_file(path, page);
  }
  CHECK(page.substr(begin, page.find(kEnd) - begin) == reasons_table());
}

TEST_CASE("the table of reasons is in the order of its enumeration") {
  for (std::size_t i = 0; i < kReasons.size(); ++i)
    CHECK(kReasons[i].reason == static_cast<Reason>(i));
  CHECK(static_cast<std::size_t>(Reason::malformed) + 1 == kReasons.size());
}

TEST_CASE("a reason's place is filled in") {
  CHECK(words_of(Reason::time, "20 s") == "took over 20 s");
  CHECK(words_of(Reason::empty) == "empty file");
}
