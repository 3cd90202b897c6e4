#include <doctest/doctest.h>

#include "lettergrade/csv.hpp"
#include "query/present/table.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;

namespace {

const Register& councils() { return Register::built_in(); }

std::vector<std::vector<std::string>> tsv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\n')
      rows.push_back({""});
    else if (text[i] == '\t')
      rows.back().emplace_back();
    else if (text[i] == '\\')
      rows.back().back() += text[++i] == 't' ? '\t'
                            : text[i] == 'n' ? '\n'
                            : text[i] == 'r' ? '\r'
                                             : '\\';
    else
      rows.back().back() += text[i];
  }
  return rows;
}

std::string unguarded(const std::string& cell) {
  const bool guarded = cell.size() > 1 && cell[0] == '\'' &&
                       std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

}  // namespace

TEST_CASE("CSV and TSV parse back to the same cells") {
  SearchAnswer answer = fixture::hostile_answer();
  answer.hits[0].title = "tab\t backslash \\n, \"quote\"\r\nline";
  answer.hits[1].section = HitSection{"@heading", Outcome::staying_safe, Grade{1, "inadequate"}};
  const auto csv = read_csv(search_table(answer, councils(), TableFormat::csv));
  const auto tsv = tsv_rows(search_table(answer, councils(), TableFormat::tsv));
  REQUIRE(csv.size() == 3);
  REQUIRE(tsv.size() == 3);
  for (std::size_t row = 0; row < csv.size(); ++row) {
    REQUIRE(csv[row].cells.size() == 19);
    REQUIRE(tsv[row].size() == 19);
    for (std::size_t i = 0; i < 19; ++i) CHECK(unguarded(csv[row].cells[i]) == tsv[row][i]);
  }
  CHECK(tsv[1][3] == answer.hits[0].title);
  CHECK(tsv[2][13] == "-");
  CHECK(tsv[2][16] == "@heading");
  CHECK(tsv[2][17] == "1");
}

TEST_CASE("A spreadsheet never takes a text for a formula") {
  const std::string csv = search_table(fixture::hostile_answer(), councils(), TableFormat::csv);
  CHECK(csv.find("\"'=HYPERLINK(\"\"x\"\")") != std::string::npos);
  CHECK(csv.find(",'-,") != std::string::npos);
}

TEST_CASE("Only text is guarded: a negative number stays one") {
  SearchAnswer answer = fixture::plain_answer();
  answer.hits[0].score = -1.5;
  const auto rows = read_csv(search_table(answer, councils(), TableFormat::csv));
  CHECK(rows[1].cells[2] == "-1.5");
}

TEST_CASE("CSV starts with a byte order mark and ends its lines as RFC 4180 says") {
  const std::string csv = search_table(fixture::plain_answer(), councils(), TableFormat::csv);
  CHECK(
      csv.starts_with("\xEF\xBB\xBFrank,id,score,title,authority_code,authority,region,year,date,"
                      "type,framework,grade,grade_word,path,url,section_outcome,section_heading,"
                      "section_grade,snippet\r\n"));
  CHECK(csv.ends_with("\r\n"));
  const std::string tsv = search_table(fixture::plain_answer(), councils(), TableFormat::tsv);
  CHECK(tsv.starts_with("rank\tid\t"));
}

TEST_CASE("A row of the table holds what the hit holds") {
  const auto rows = tsv_rows(search_table(fixture::plain_answer(), councils(), TableFormat::tsv));
  const std::vector<std::string> expected{
      "2",
      "dudley-2009-rating",
      "5.5",
      "Dudley: annual rating 2009",
      "332",
      "Dudley",
      "West Midlands",
      "2009",
      "2009-12-09",
      "rating",
      "rating",
      "3",
      "performs well",
      "letters/dudley.txt",
      "",
      "",
      "",
      "",
      "In December 2008 arrangements for private fostering were judged to be good"};
  CHECK(rows[2] == expected);
}

TEST_CASE("Facets as a table: a value a row, grades beside outcomes only") {
  const auto rows = tsv_rows(facets_table(fixture::plain_answer(), TableFormat::tsv));
  CHECK(rows[0] == std::vector<std::string>{"facet", "value", "label", "count", "selected",
                                            "grade4", "grade3", "grade2", "grade1"});
  CHECK(rows[2] ==
        std::vector<std::string>{"authority", "332", "Dudley", "1", "true", "", "", "", ""});
  CHECK(rows.back() == std::vector<std::string>{"outcome", "being-healthy", "Being healthy", "1",
                                                "false", "0", "1", "0", "0"});
  CHECK(tsv_rows(facets_table(fixture::plain_answer(), TableFormat::tsv, 1)).size() == 8);
}

TEST_CASE("Paths: each file once, in order of rank") {
  CHECK(search_paths(fixture::section_answer()) == "letters/dudley.txt\n");
  CHECK(search_paths(fixture::empty_answer()).empty());
}

TEST_CASE("Authorities as a table") {
  const auto rows = tsv_rows(authorities_table(fixture::authorities(), TableFormat::tsv));
  CHECK(rows[3] == std::vector<std::string>{"835", "Dorset (county)", "Dorset County Council",
                                            "county", "South West", "1974-04-01", "2019-03-31",
                                            "1204"});
}
