#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/pdf.hpp"

/// The words that a person sees on the page, no others.
namespace {

using lettergrade::test::blocks_of;
using lettergrade::test::Pdf;
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("white words on white are left out, white words on colour are not") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Seen.").raw("1 1 1 rg").text(70, 130, 11, "Hidden.").raw("0 0 0 rg");
  pdf.fill(60, 150, 300, 180, "0 0.2 0.5").raw("1 1 1 rg").text(70, 170, 11, "On blue.");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Seen.", "P On blue."});
}

TEST_CASE("words in the colour of their ground are left out") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Seen.").fill(60, 150, 300, 180, "0 0.2 0.5");
  pdf.raw("0 0.2 0.5 rg").text(70, 170, 11, "Blue on blue.");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Seen."});
}

TEST_CASE("words that are not painted are left out, unless they stand behind a scanned page") {
  Pdf visible;
  visible.text(70, 100, 11, "Seen.").raw("3 Tr").text(70, 130, 11, "Not painted.");
  CHECK(blocks_of(visible.bytes()) == Lines{"P Seen."});

  Pdf scanned;
  scanned.picture().raw("3 Tr").text(70, 130, 11, "Read by somebody's OCR.");
  CHECK(blocks_of(scanned.bytes()) == Lines{"P Read by somebody's OCR."});
}

TEST_CASE("the number of a footnote does not grow onto a word or a grade") {
  Pdf pdf;
  pdf.text(70, 100, 12, "Requires improvement").text(186.5, 96, 7, "12");
  pdf.text(70, 130, 12, "On 1").text(94, 126, 7, "st").text(103, 130, 12, "April");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Requires improvement", "P On 1st April"});
}

TEST_CASE("words drawn twice to look bold are there once") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Good").text(70.3, 100, 11, "Good");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Good"});
}

TEST_CASE("words that are placed one by one get the spaces that a person sees") {
  Pdf pdf;
  pdf.text(70, 100, 11, "Social").text(103, 100, 11, "workers").text(145, 100, 11, "visit.");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Social workers visit."});
}

TEST_CASE("words drawn in any order are read from top to bottom and left to right") {
  Pdf pdf;
  pdf.text(70, 200, 11, "Third.").text(110, 100, 11, "second").text(70, 100, 11, "First,");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P First, second", "P Third."});
}

TEST_CASE("a page shown turned, or set sideways, is read as it is meant") {
  Pdf turned;
  turned.page(180).text(70, 100, 11, "Upside").text(70, 130, 11, "down.");
  CHECK(blocks_of(turned.bytes()) == Lines{"P Upside", "P down."});

  Pdf sideways;
  sideways.raw("BT /F1 11 Tf 0 1 -1 0 100 100 Tm (First line of a wide table.) Tj ET")
      .raw("BT /F1 11 Tf 0 1 -1 0 130 100 Tm (Second line.) Tj ET");
  CHECK(blocks_of(sideways.bytes()) == Lines{"P First line of a wide table.", "P Second line."});
}

TEST_CASE("a watermark across the page is left out") {
  Pdf pdf;
  pdf.text(70, 100, 11, "A letter.").raw("BT /F2 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P A letter."});
}

TEST_CASE("what lies beside the page is left out") {
  Pdf pdf;
  pdf.text(70, 100, 11, "On the page.")
      .text(700, 100, 11, "Beside it.")
      .text(70, 900, 11, "Below.");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P On the page."});
}

TEST_CASE("quotes, dashes and accents of the usual encoding arrive") {
  Pdf pdf;
  pdf.text(70, 100, 11,
           "Children\x92s \x93"
           "caf\xE9\x94 \x96 good");
  CHECK(blocks_of(pdf.bytes()) == Lines{"P Children\u2019s \u201Ccaf\u00E9\u201D \u2013 good"});
}
