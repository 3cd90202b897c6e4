#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/tables.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

/// "help-and-protection=2 children-in-care=3+care-leavers": the rows in short.
std::string rows_of(const std::string& text, CellKind kind) {
  const Reading reading(text, Register::built_in());
  std::string result;
  for (const GradeRow& row : read_grade_table(reading, 0, kind).rows) {
    if (!result.empty()) result += ' ';
    result += std::string(spec(row.name.outcome).slug) + '=' +
              std::to_string(row.grade ? row.grade->value : row.number.value_or(0));
    if (row.name.with_care_leavers) result += "+care-leavers";
  }
  return result;
}

}  // namespace

TEST_CASE("names and grades pair whatever the layout") {
  const std::string four = "leadership=3 help-and-protection=2 children-in-care=3 care-leavers=1";
  CHECK(rows_of("The impact of leaders on social work practice with children and families\tGood\n"
                "The experiences and progress of children who need help and protection\t"
                "Requires improvement to be good\n"
                "The experiences and progress of children in care\tGood\n"
                "The experiences and progress of care leavers\tInadequate\n",
                CellKind::word) == four);
  CHECK(rows_of(" The impact of leaders on social work        Good\n"
                " practice with children and families\n\n"
                " The experiences and progress of             Requires improvement to be good\n"
                " children who need help and protection\n\n"
                " The experiences and progress of             Good\n children in care\n\n"
                " The experiences and progress of care        Inadequate\n leavers\n\n"
                "Children and their families do not receive consistently good services here.\n",
                CellKind::word) == four);
  CHECK(rows_of("The impact of leaders on practice with children and families\nGood\n"
                "The experiences and progress of children who need help and protection\n"
                "Requires improvement to be good\n"
                "The experiences and progress of children in care\nGood\n"
                "The experiences and progress of care leavers\nInadequate\n",
                CellKind::word) == four);
  CHECK(rows_of("| The impact of leaders on practice | Good |\n"
                "| Help and protection | Requires improvement to be good |\n"
                "| Children in care | Good |\n| Care leavers | Inadequate |\n",
                CellKind::word) == four);
}

TEST_CASE("children in care and care leavers may be judged as one") {
  CHECK(rows_of(" The experiences and progress of            Good\n"
                " children in care and care leavers\n\n"
                " Overall effectiveness                      Outstanding\n",
                CellKind::word) == "children-in-care=3+care-leavers overall=4");
}

TEST_CASE("a grade broken over lines around its name is one grade") {
  CHECK(rows_of("                                              Requires\n"
                "1. Children who need help and protection\n"
                "                                              Improvement\n"
                "2. Children looked after and achieving\n"
                "                                              Good\n   permanence\n",
                CellKind::word) == "help-and-protection=2 children-in-care=3");
  CHECK(rows_of("                                   Requires improvement to\n"
                "1. Children who need help and protection\n"
                "                                   be good\n",
                CellKind::word) == "help-and-protection=2");
}

TEST_CASE("bare numbers are read where the table holds numbers, and its scale is no row") {
  CHECK(rows_of("The contribution of the council's social care services to\n"
                "maintaining and improving outcomes for children             2\n\n"
                "The council's capacity to improve its services              3\n\n"
                "Inspectors use this scale:  4 outstanding   3 good   2 adequate   1 inadequate\n",
                CellKind::number) == "social-care=2 capacity-to-improve=3");
  CHECK(rows_of("Overall effectiveness of children's services\t3\nBeing healthy\t2\n",
                CellKind::number) == "overall=3 being-healthy=2");
}

TEST_CASE("where names and grades do not pair, only those of one line count") {
  CHECK(rows_of("Being healthy    3\nStaying safe\nEnjoying and achieving    2\n",
                CellKind::number) == "being-healthy=3 enjoying-achieving=2");
}
