#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "lettergrade/authority.hpp"
#include "lettergrade/csv.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/outcome.hpp"
#include "tests/e2e/index_of.hpp"
#include "tests/support/counts.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

/// Real inspection reports (letters/reports) and what a person read in them (truth.csv): "-" must
/// be absent, an empty cell was not judged by hand.
namespace {

struct Truth {
  std::string file;
  std::map<std::string, std::string> cells;
};

std::vector<Truth> truth_of(const std::string& folder) {
  const auto records = read_csv(read_file(folder + "/truth.csv"));
  std::vector<Truth> rows;
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    Truth row;
    for (std::size_t i = 0; i < record->cells.size(); ++i)
      row.cells[records.front().cells[i]] = record->cells[i];
    row.file = row.cells["file"];
    rows.push_back(std::move(row));
  }
  return rows;
}

/// What the indexer reads in every report, by file name, without an index.
const std::map<std::string, Json>& reports(const std::string& folder) {
  static const std::map<std::string, Json> read = reported({folder});
  return read;
}

/// "3", or "-" where there is none.
std::string value_of(const Json& grade) { return grade.is_null() ? "-" : grade.at("value").dump(); }

std::string value_of_word(const std::string& word) {
  if (word == "-") return word;
  const auto grade = grade_of_word(word);
  REQUIRE_MESSAGE(grade, word);
  return std::to_string(grade->value);
}

/// The grade columns of truth.csv: the headline and the outcomes.
std::map<std::string, std::string> grades_of(const Json& letter, const Truth& truth) {
  std::map<std::string, std::string> grades;
  for (const auto& [column, cell] : truth.cells) {
    std::string slug = column;
    std::replace(slug.begin(), slug.end(), '_', '-');
    const auto outcome = outcome_of_slug(slug);
    if (!outcome) continue;
    const Json& outcomes = letter.at("outcomes");
    const Json own = outcomes.contains(slug) ? outcomes.at(slug) : Json(nullptr);
    grades[column] = value_of(*outcome == Outcome::overall ? letter.at("grade") : own);
  }
  return grades;
}

}  // namespace

TEST_CASE("council, year and every judgement of the real reports come out as a person read them") {
  const auto folder = real_data("letters/reports");
  if (!folder) return;
  std::size_t judged = 0;
  std::size_t blank = 0;
  std::string misses;
  const auto compare = [&](const Truth& truth, const std::string& field, const std::string& found,
                           const std::string& wanted) {
    ++judged;
    if (found != wanted)
      misses += truth.file + ": " + field + " is " + found + ", not " + wanted + "\n";
  };
  const std::vector<Truth> rows = truth_of(*folder);
  for (const Truth& truth : rows) {
    const auto report = reports(*folder).find(truth.file);
    if (report == reports(*folder).end()) {
      misses += truth.file + ": was not read\n";
      continue;
    }
    const Json& letter = report->second;
    const Json& authority = letter.at("authority");
    compare(truth, "authority", authority.is_null() ? "-" : authority.at("code").get<std::string>(),
            truth.cells.at("dfe_code"));
    compare(truth, "year", letter.at("year").dump(), truth.cells.at("year"));
    for (const auto& [column, found] : grades_of(letter, truth)) {
      const std::string& cell = truth.cells.at(column);
      if (cell.empty())
        ++blank;
      else
        compare(truth, column, found, value_of_word(cell));
    }
  }
  MESSAGE(rows.size() << " reports, " << judged << " facts compared, " << blank
                      << " not judged by hand");
  CHECK_MESSAGE(misses.empty(), "\n" << misses);
  CHECK(judged > rows.size() * 6);
}

TEST_CASE("a real report as PDF, as its text and as its text laid out in columns is one letter") {
  const auto folder = real_data("letters/reports");
  if (!folder) return;
  const std::string program = "/usr/bin/pdftotext";
  if (!std::filesystem::exists(program)) {
    MESSAGE("SKIPPED: no pdftotext (poppler-utils)");
    return;
  }
  const Folder files;
  std::vector<Truth> rows = truth_of(*folder);
  rows.resize(std::min(rows.size(), static_cast<std::size_t>(amount(1000, 6, 1000))));
  for (const Truth& truth : rows) {
    const std::string report = *folder + "/" + truth.file;
    std::filesystem::copy_file(report, files / truth.file);
    REQUIRE(run(program, {report, files / (truth.file + ".txt")}).exit == 0);
    REQUIRE(run(program, {"-layout", report, files / (truth.file + "-layout.txt")}).exit == 0);
  }
  const TestIndex index;
  const Finished finished = index.index({files.path()});
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  const std::vector<std::string> ids = index.ids({"--limit", "1000"});
  CHECK(ids.size() == rows.size());
  for (const std::string& id : ids)
    CHECK_MESSAGE(index.json("show", {id}).at("sources").size() == 3, id);
}

TEST_CASE("care leavers that a real report judges with children in care are covered by that") {
  const auto folder = real_data("letters/reports");
  if (!folder) return;
  for (const Truth& truth : truth_of(*folder)) {
    const Json& letter = reports(*folder).at(truth.file);
    const Json& outcomes = letter.at("outcomes");
    const bool joint =
        truth.cells.at("care_leavers") == "-" && outcomes.contains("children-in-care");
    if (!outcomes.contains("children-in-care")) continue;
    const Json covers = outcomes["children-in-care"].value("covers", Json::array());
    CHECK_MESSAGE((covers == Json{"care-leavers"}) == joint, truth.file);
  }
}

TEST_CASE("every grade of a real report stands in the words that are shown for it") {
  const auto folder = real_data("letters/reports");
  if (!folder) return;
  for (const auto& [file, letter] : reports(*folder)) {
    const Json& evidence = letter.at("evidence");
    const auto check = [&, name = file](const std::string& field, const Json& grade) {
      std::string words = evidence.at(field).at("text");
      std::transform(words.begin(), words.end(), words.begin(),
                     [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
      const std::string word = grade.at("word");
      // "Require improvement" is "requires improvement" as reports also write it.
      const std::string stem = word.substr(0, std::min<std::size_t>(word.find(' '), 6));
      CHECK_MESSAGE(words.find(stem) != std::string::npos, name << " " << field << ": " << words);
    };
    if (!letter.at("grade").is_null()) check("grade", letter.at("grade"));
    for (const auto& item : letter.at("outcomes").items())
      check("outcomes." + item.key(), item.value());
  }
}

TEST_CASE("the grades that newspapers published of each year are words of that year's framework") {
  const auto folder = real_data("register");
  if (!folder) return;
  const std::map<std::string, std::string> other_names{
      {"enjoying-and-achieving", "enjoying-achieving"},
      {"making-a-positive-contribution", "positive-contribution"},
      {"achieving-economic-wellbeing", "economic-wellbeing"}};
  const auto records = read_csv(read_file(*folder + "/published_grades.csv"));
  REQUIRE(records.size() > 100);
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    const std::vector<std::string>& cells = record->cells;
    CAPTURE(record->line);
    const int year = std::stoi(cells.at(1));
    std::string slug = cells.at(2);
    std::replace(slug.begin(), slug.end(), '_', '-');
    if (const auto other = other_names.find(slug); other != other_names.end()) slug = other->second;
    CHECK_MESSAGE(outcome_of_slug(slug), slug);
    const auto grade = grade_of_word(cells.at(4));
    REQUIRE(grade);
    CHECK(std::to_string(grade->value) == cells.at(3));
    CHECK_FALSE(Register::built_in().resolve(cells.at(0)).empty());
    const bool judged =
        std::any_of(kFrameworks.begin(), kFrameworks.end(), [&](const FrameworkSpec& framework) {
          const bool in_use = framework.first_year <= year && year <= framework.last_year;
          return in_use && framework.judgements.find(slug) != std::string_view::npos;
        });
    CHECK_MESSAGE(judged, year << ' ' << slug);
  }
}
