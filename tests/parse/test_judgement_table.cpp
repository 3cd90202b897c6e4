#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "indexer/parse/judgement_table.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

/// "help-and-protection=2 children-in-care=3+care-leavers": the rows in short; "?" where unsure.
std::string rows_of(const std::string& text) {
  const Reading reading(text, Register::built_in());
  std::string result;
  for (const GradeRow& row : find_judgement_table(reading).rows) {
    if (!result.empty()) result += ' ';
    result += std::string(spec(row.name.outcome).slug) + '=' + std::to_string(row.grade->value);
    if (row.name.with_care_leavers) result += "+care-leavers";
    if (row.unsure) result += '?';
  }
  return result;
}

const std::string kFour =
    "leadership=3 help-and-protection=2 children-in-care=3 care-leavers=1 overall=1";

}  // namespace

TEST_CASE("the rows of a table of judgements are the same however it is drawn") {
  const std::string columns =
      " Judgement                                  Grade\n\n"
      " The impact of leaders on social work       Good\n"
      " practice with children and families\n\n"
      " The experiences and progress of            Requires improvement to be good\n"
      " children who need help and protection\n\n"
      " The experiences and progress of            Good\n children in care\n\n"
      " The experiences and progress of care       Inadequate\n leavers\n\n"
      " Overall effectiveness                      Inadequate\n\n"
      "Children in this place are not safe.\n";
  CHECK(rows_of(columns) == kFour);
  const std::string cells =
      "Judgement\nGrade\nThe impact of leaders on practice with children and families\nGood\n"
      "The experiences and progress of children who need help and protection\n"
      "Requires improvement to be good\n"
      "The experiences and progress of children in care\nGood\n"
      "The experiences and progress of care leavers\nInadequate\nOverall effectiveness\n"
      "Inadequate\n";
  CHECK(rows_of(cells) == kFour);
  const std::string one_column_after_the_other =
      "The impact of leaders on practice with children and families\n"
      "The experiences and progress of children who need help and protection\n"
      "The experiences and progress of children in care\n"
      "The experiences and progress of care leavers\nOverall effectiveness\n"
      "Good\nRequires improvement to be good\nGood\nInadequate\nInadequate\n";
  CHECK(rows_of(one_column_after_the_other) == kFour);
  const std::string grade_in_front =
      "Good   The impact of leaders on social work\n       practice with children and families\n"
      "Requires improvement to be good   The experiences and progress of\n"
      "       children who need help and protection\n"
      "Good   The experiences and progress of children in care\n"
      "Inadequate   The experiences and progress of care leavers\n"
      "Inadequate   Overall effectiveness\n";
  CHECK(rows_of(grade_in_front) == kFour);
  const std::string bars =
      "| Judgement | Grade |\n|---|---|\n| The impact of leaders on practice | Good |\n"
      "| The experiences and progress of children who need help and protection | Requires "
      "improvement to be good |\n"
      "| The experiences and progress of children in care | Good |\n"
      "| The experiences and progress of care leavers | Inadequate |\n"
      "| Overall effectiveness | Inadequate |\n";
  CHECK(rows_of(bars) == kFour);
  const std::string running =
      "Inspection of Eastwold. Judgement Grade The impact of leaders on social work practice with "
      "children and families Good The experiences and progress of children who need help and "
      "protection Requires improvement to be good The experiences and progress of children in care "
      "Good The experiences and progress of care leavers Inadequate Overall effectiveness "
      "Inadequate Children in this place are not safe. Good leaders have left.\n";
  CHECK(rows_of(running) == kFour);
}

TEST_CASE("capitals, note numbers and dashes do not change a grade") {
  CHECK(rows_of("The impact of leaders on practice with children and families \u2013 GOOD\n"
                "The experiences and progress of children who need help and protection: "
                "Requires Improvement to be good1\n"
                "The experiences and progress of children in care \u2014 Good*\n"
                "The experiences and progress of care leavers   INADEQUATE 2\n"
                "Overall effectiveness2   inadequate\n") == kFour);
}

TEST_CASE("a grade broken over lines around its name is one grade") {
  CHECK(rows_of("                                              Requires\n"
                "1. Children who need help and protection\n"
                "                                              improvement\n"
                "2. Children looked after and achieving        Requires\n"
                "   permanence                                 Improvement\n"
                "          2.1 Adoption performance            Good\n"
                "                                              Requires improvement to\n"
                "          2.2 Experiences and progress of care leavers\n"
                "                                              be good\n"
                "3. Leadership, management & governance        Outstanding\n") ==
        "help-and-protection=2 children-in-care=2 adoption=3 care-leavers=2 leadership=4");
}

TEST_CASE("a table goes on behind a page end") {
  CHECK(rows_of("Judgement   Grade\n"
                "The impact of leaders on practice with children and families   Good\n"
                "The experiences and progress of children who need help and protection   "
                "Requires improvement to be good\n\n"
                "                                       1\n\fJudgement   Grade\n"
                "The experiences and progress of children in care   Good\n"
                "The experiences and progress of care leavers   Inadequate\n"
                "Overall effectiveness   Inadequate\n") == kFour);
}

TEST_CASE("a row that no one knows keeps its grade to itself") {
  CHECK(rows_of("The impact of leaders on practice with children and families   Good\n"
                "The experiences and progress of disabled children   Outstanding\n"
                "The experiences and progress of children in care   Inadequate\n"
                "Overall effectiveness   Inadequate\n") ==
        "leadership=3 children-in-care=1 overall=1");
}

TEST_CASE("a row that lost its grade does not take its neighbour's") {
  CHECK(rows_of("The impact of leaders on practice with children and families   Good\n"
                "The experiences and progress of children who need help and protection\n"
                "The experiences and progress of children in care   Good\n"
                "Overall effectiveness   Inadequate\n") ==
        "leadership=3 children-in-care=3 overall=1");
  CHECK(rows_of("The impact of leaders on practice with children and families\n"
                "The experiences and progress of children who need help and protection\n"
                "The experiences and progress of children in care\n"
                "Overall effectiveness\nGood\nGood\nInadequate\n")
            .empty());
}

TEST_CASE("half a grade is none") {
  CHECK(rows_of("The impact of leaders on practice with children and families   Good\n"
                "The experiences and progress of children who need help and protection   Requires\n"
                "The experiences and progress of children in care   Good\n"
                "Overall effectiveness   to be good\n") == "leadership=3 children-in-care=3");
}

TEST_CASE("columns that lost a row each are read with a doubt") {
  CHECK(rows_of("The impact of leaders on practice with children and families\n"
                "The experiences and progress of children in care\n"
                "Good\nInadequate\n") == "leadership=3? children-in-care=1?");
}

TEST_CASE("prose that names what is judged is no table") {
  CHECK(rows_of("Children who need help and protection receive good services.\n"
                "Leadership, management and governance require improvement, as was said.\n")
            .empty());
  CHECK(rows_of("Contents\nChildren who need help and protection   12\n"
                "Leadership, management and governance   31\n")
            .empty());
}

TEST_CASE("a table of two-line cells that were read across gives its grades also in one line") {
  const std::string lines =
      "1. Children who need help and Requires\nprotection Improvement\n"
      "2. Children looked after and Requires\nachieving permanence Improvement\n"
      "2.1 Adoption performance Good\n2.2 Experiences and progress of Requires\n"
      "care leavers Improvement\n3. Leadership, management and Requires\n"
      "governance Improvement\n";
  const std::string rows =
      "help-and-protection=2 children-in-care=2 adoption=3 care-leavers=2 leadership=2";
  CHECK(rows_of(lines) == rows);
  CHECK(rows_of(squeeze(lines)) == rows);
  std::string by_row = squeeze(lines);
  for (const char* number : {" 2. ", " 2.1 ", " 2.2 ", " 3. "}) by_row[by_row.find(number)] = '\n';
  CHECK(rows_of(by_row) == rows);
}

TEST_CASE("the grade of the sentence above a table is none of its rows") {
  const std::string rows =
      "1. Children who need help and protection\n\nGood\n\n"
      "2. Children looked after and achieving permanence\n\nOutstanding\n\n"
      "2.1 Adoption performance\n\nOutstanding\n\n"
      "2.2 Experiences and progress of care leavers\n\nGood\n\n"
      "3. Leadership, management and governance\n\nOutstanding\n\n";
  const std::string wanted =
      "help-and-protection=3 children-in-care=4 adoption=4 care-leavers=3 leadership=4";
  CHECK(rows_of("The services of this council are\n" + rows) == wanted);
  CHECK(rows_of("The services of this council are\noutstanding " + rows) == wanted);
  // With one grade lost nothing tells any more whose the others are: each is doubtful.
  std::string less = "outstanding " + rows;
  less.erase(less.find("Outstanding\n"), 12);
  const std::string found = rows_of("The services of this council are\n" + less);
  CHECK(std::count(found.begin(), found.end(), '=') == std::count(found.begin(), found.end(), '?'));
}
