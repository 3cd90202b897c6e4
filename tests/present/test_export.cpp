#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "lettergrade/csv.hpp"
#include "query/present/export.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array kUnits{RowUnit::letter,    RowUnit::judgement, RowUnit::section,
                            RowUnit::paragraph, RowUnit::point,     RowUnit::statement};

const Letter& letter() {
  static const Letter shared = fixture::letter();
  return shared;
}

ExportRow row(RowUnit unit, std::size_t number = 0) {
  return {letter(), unit, number, Register::built_in(), "uuid:7"};
}

Json object(RowUnit unit, std::size_t number = 0) {
  return Json::parse(export_row(row(unit, number), ExportFormat::jsonl));
}

/// docs/export.md as the table of columns makes it.
std::string export_page() {
  std::string page =
      "# Exports\n\n"
      "`lettergrade export [QUERY] [filters] --by UNIT --format csv|jsonl` prints one row for each "
      "letter,\n"
      "judgement, section, paragraph, point or judged statement: the data set a researcher codes "
      "from.\n\n"
      "- Rows come in order of the letter's id, then of their place in the letter, so that two "
      "exports of\n"
      "  the same letters can be compared. `index` names the state of the index they were read "
      "from.\n"
      "- Letters and judgements are those of letters that match; sections are those that match; "
      "paragraphs,\n"
      "  points and statements are rows where all the words stand in them (or in the title or the "
      "heading).\n"
      "  Nothing is relaxed: where no row has all the words there is none, unless `--any` is "
      "given.\n"
      "- Filters such as `--authority` and `--year` are the letter's. An outcome filter chooses "
      "among\n"
      "  judgements by their outcome, and among sections, paragraphs, points and statements by "
      "what theirs\n"
      "  is about. `--in` is the kind of their section. `--judged` keeps statements with that "
      "grade, and\n"
      "  paragraphs and points that hold one.\n"
      "- csv is for spreadsheets: RFC 4180 with a byte order mark; a text that a spreadsheet would "
      "take for\n"
      "  a formula gets a leading apostrophe. The text of a section has line ends in its cell.\n"
      "- jsonl has one object a line, first `schema` and `unit`, then the columns; what is empty "
      "in csv is\n"
      "  null. Texts are as they are.\n\n"
      "| column | rows | what |\n|---|---|---|\n";
  for (const ExportColumn& column : export_columns()) {
    std::string units(column.units.empty() ? "all" : column.units);
    for (std::size_t at = 0; (at = units.find('|', at)) != std::string::npos;)
      units.replace(at, 1, ", ");
    page += "| `" + std::string(column.name) + "` | " + units + " | " + std::string(column.help) +
            " |\n";
  }
  return page + "\nSeveral values in one cell are parted by a semicolon and a space.\n" +
         "This page is made from the table of columns (`query/present/export_columns.cpp`); a test "
         "keeps the\ntwo the same (`LETTERGRADE_WRITE_DOCS=1 build/dev/bin/test_present` writes it "
         "anew).\n";
}

}  // namespace

TEST_CASE("docs/export.md says what the table of columns says") {
  const std::string path = LETTERGRADE_DOCS "/export.md";
  if (std::getenv("LETTERGRADE_WRITE_DOCS") != nullptr) std::ofstream(path) << export_page();
  std::ifstream file(path);
  const std::string written{std::istreambuf_iterator<char>(file), {}};
  CHECK(written == export_page());
}

TEST_CASE("no two columns share a name, and the units they name exist") {
  std::set<std::string_view> names;
  for (const ExportColumn& column : export_columns()) {
    CHECK(names.insert(column.name).second);
    bool anywhere = false;
    for (const RowUnit unit : kUnits) anywhere = anywhere || has_column(unit, column);
    CHECK_MESSAGE(anywhere, column.name);
  }
}

TEST_CASE("every row has as many cells as the head has names, in both formats the same") {
  for (const RowUnit unit : kUnits) {
    const auto head = read_csv(export_head(unit, ExportFormat::csv));
    const auto cells = read_csv(export_row(row(unit), ExportFormat::csv));
    REQUIRE(head.size() == 1);
    REQUIRE(cells.size() == 1);
    REQUIRE(head[0].cells.size() == cells[0].cells.size());
    const Json json = object(unit);
    CHECK(json.at("schema") == 1);
    CHECK(json.at("unit") == unit_name(unit));
    CHECK(json.size() == head[0].cells.size() + 2);
    for (std::size_t i = 0; i < cells[0].cells.size(); ++i) {
      const Json& value = json.at(head[0].cells[i]);
      const std::string text = value.is_null()     ? ""
                               : value.is_string() ? value.get<std::string>()
                                                   : value.dump();
      CHECK_MESSAGE(text == cells[0].cells[i], head[0].cells[i]);
    }
  }
}

TEST_CASE(
    "a letter's row has the grade with its evidence, its doubts, and where the date is from") {
  const Json json = object(RowUnit::letter);
  CHECK(json.at("row_id") == "dudley-2007-apa");
  CHECK(json.at("grade") == 3);
  CHECK(json.at("evidence") == "Grade 3");
  CHECK(json.at("page") == 1);
  CHECK(json.at("doubt") == "grade: two grades differ");
  CHECK(json.at("date_source") == "stated");
  CHECK(json.at("index") == "uuid:7");
  CHECK(json.at("source") == "letters/001.txt; letters/001.pdf (pages 3-9)");
}

TEST_CASE("judgements are the overall grade and each outcome, joint ones with what they cover") {
  CHECK(object(RowUnit::judgement, 0).at("outcome") == "overall");
  CHECK(object(RowUnit::judgement, 1).at("row_id") == "dudley-2007-apa/staying-safe");
  CHECK(object(RowUnit::judgement, 2).at("covers") == "care-leavers");
  CHECK(object(RowUnit::judgement, 2).at("grade") == 2);
}

TEST_CASE("passages are rows with their words, page, section and printed number") {
  const Json point = object(RowUnit::point);
  CHECK(point.at("text") == "Reduce the number of exclusions.");
  CHECK(point.at("paragraph") == "14");
  CHECK(point.at("outcome") == "staying-safe");
  CHECK(point.at("national_framework") == "outcome 2");
  CHECK(point.at("page") == 2);
  CHECK(point.at("section") == 2);
  CHECK(object(RowUnit::paragraph).at("row_id") == "dudley-2007-apa#14");
  const Json statement = object(RowUnit::statement);
  CHECK(statement.at("thing") == "The council\u2019s work");
  CHECK(statement.at("judging_words") == "good");
  CHECK(statement.at("grade") == 3);
  CHECK(statement.at("text") == "The council\u2019s work is good.");
}
