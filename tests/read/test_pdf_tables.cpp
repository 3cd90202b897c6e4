#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/pdf.hpp"

/// A row is a row, however its cells wrap and whether or not there are lines.
namespace {

using lettergrade::test::blocks_of;
using lettergrade::test::Pdf;
using Lines = std::vector<std::string>;

const Lines kJudgements{
    "R Judgement   Grade",
    "R The impact of leaders on social work practice with children and families   Good",
    "R The experiences and progress of children in care   Requires improvement to be good",
    "R Overall effectiveness   Good"};

/// A table of two columns whose cells wrap.
void write_judgements(Pdf& pdf) {
  pdf.text(75, 100, 11, "Judgement", Pdf::Font::bold).text(305, 100, 11, "Grade", Pdf::Font::bold);
  pdf.lines(75, 130, 11, 14,
            {"The impact of leaders on social work", "practice with children and families"})
      .text(305, 130, 11, "Good");
  pdf.lines(75, 170, 11, 14, {"The experiences and progress of", "children in care"})
      .lines(305, 170, 11, 14, {"Requires improvement", "to be good"});
  pdf.text(75, 210, 11, "Overall effectiveness").text(305, 210, 11, "Good");
}

}  // namespace

TEST_CASE("a table with lines around its cells gives its rows") {
  Pdf pdf;
  write_judgements(pdf);
  for (const double y : {85.0, 115.0, 155.0, 195.0, 220.0}) pdf.rule(70, y, 520, y);
  for (const double x : {70.0, 300.0, 520.0}) pdf.rule(x, 85, x, 220);
  CHECK(blocks_of(pdf.bytes()) == kJudgements);
}

TEST_CASE("lines drawn in pieces, cell by cell, are the same lines") {
  Pdf pdf;
  write_judgements(pdf);
  const double tops[] = {85, 115, 155, 195, 220};
  for (int row = 0; row < 4; ++row) {
    pdf.frame(70, tops[row], 300, tops[row + 1]);
    pdf.frame(300.4, tops[row], 520, tops[row + 1]);
  }
  CHECK(blocks_of(pdf.bytes()) == kJudgements);
}

TEST_CASE("painted cells without lines are a table, too") {
  Pdf pdf;
  const double tops[] = {85, 115, 155, 195, 220};
  for (int row = 0; row < 4; ++row) {
    pdf.fill(70, tops[row], 299, tops[row + 1] - 1, "0.8 0.9 1");
    pdf.fill(300, tops[row], 520, tops[row + 1] - 1, "0.8 0.9 1");
  }
  write_judgements(pdf);
  CHECK(blocks_of(pdf.bytes()) == kJudgements);
}

TEST_CASE("a table without any lines gives its rows") {
  Pdf pdf;
  write_judgements(pdf);
  CHECK(blocks_of(pdf.bytes()) == kJudgements);
}

TEST_CASE("a line between two words parts cells, however close they are") {
  Pdf pdf;
  pdf.text(75, 100, 11, "Children looked after").text(184, 100, 11, "Good");
  pdf.text(75, 130, 11, "Adoption").text(184, 130, 11, "Outstanding");
  for (const double y : {85.0, 115.0, 145.0}) pdf.rule(70, y, 300, y);
  for (const double x : {70.0, 181.5, 300.0}) pdf.rule(x, 85, x, 145);
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"R Children looked after   Good", "R Adoption   Outstanding"});
}

TEST_CASE("a number, a name and a grade in cells of their own make one row") {
  Pdf pdf;
  pdf.text(75, 100, 11, "1.")
      .text(105, 100, 11, "Children who need help")
      .text(405, 100, 11, "Good");
  pdf.text(105, 130, 11, "2.1")
      .text(135, 130, 11, "Adoption performance")
      .text(405, 130, 11, "Good");
  for (const double y : {85.0, 115.0, 145.0}) pdf.rule(70, y, 520, y);
  for (const double x : {70.0, 400.0, 520.0}) pdf.rule(x, 85, x, 145);
  pdf.rule(100, 85, 100, 145).rule(130, 115, 130, 145);
  const Lines blocks = blocks_of(pdf.bytes());
  CHECK(blocks ==
        Lines{"R 1.   Children who need help   Good", "R 2.1   Adoption performance   Good"});
}

TEST_CASE("a box around running text is no row") {
  Pdf pdf;
  pdf.frame(70, 85, 520, 150)
      .text(75, 100, 12, "The overall judgement is inadequate", Pdf::Font::bold)
      .text(75, 125, 11, "There are widespread failures that leave children at risk.");
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"H The overall judgement is inadequate",
              "P There are widespread failures that leave children at risk."});
}

TEST_CASE("the entries of a contents page are rows, also where they wrap") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Executive summary").text(510, 100, 11, "2");
  pdf.lines(70, 120, 11, 14,
            {"The experiences and progress of children who need help and protection, and of those",
             "who are looked after"})
      .text(510, 134, 11, "17");
  pdf.text(70, 154, 11, "Recommendations ..................... 20");
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"R Executive summary   2",
              "R The experiences and progress of children who need help and protection, and of "
              "those who are looked after   17",
              "R Recommendations   20"});
}

TEST_CASE("a label and its value far apart are a row") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Inspection dates:").text(200, 100, 11, "8 to 12 July 2013");
  CHECK(blocks_of(pdf.bytes()) == Lines{"R Inspection dates:   8 to 12 July 2013"});
}
