#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/pdf.hpp"

/// Paragraphs, headings, lists, pages: what a reader of the page sees as one thing is one block.
namespace {

using lettergrade::test::blocks_of;
using lettergrade::test::document_of;
using lettergrade::test::Pdf;
using Lines = std::vector<std::string>;

/// Two full lines and a short one, as a word processor breaks them at 520 points.
const std::vector<std::string_view> kParagraph{
    "Children who need help receive a good service from social workers who know them well and who",
    "visit them often. Plans are made with families and are written in words that children can "
    "read",
    "and keep."};

std::string joined(const std::vector<std::string_view>& lines) {
  std::string text;
  for (const std::string_view line : lines) text += (text.empty() ? "" : "|") + std::string(line);
  return text;
}

}  // namespace

TEST_CASE("lines that a word processor broke are one paragraph, a gap parts paragraphs") {
  Pdf pdf;
  pdf.lines(70, 100, 11, 14, kParagraph).lines(70, 150, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()) == Lines{"P " + joined(kParagraph), "P " + joined(kParagraph)});
}

TEST_CASE("a line with room for the next word ends its paragraph, even without a gap") {
  Pdf pdf;
  pdf.lines(70, 100, 11, 14, kParagraph).lines(70, 142, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()) == Lines{"P " + joined(kParagraph), "P " + joined(kParagraph)});
}

TEST_CASE("larger letters and bold lines are headings; bold words in a paragraph are not") {
  Pdf pdf;
  pdf.text(70, 80, 18, "Inspection of Exampleshire")
      .text(70, 110, 11, "What needs to improve?", Pdf::Font::bold)
      .lines(70, 130, 11, 14, kParagraph)
      .text(70, 190, 11, "Lead inspector:", Pdf::Font::bold)
      .text(160, 190, 11, "A Person");
  CHECK(blocks_of(pdf.bytes()) == Lines{"H Inspection of Exampleshire", "H What needs to improve?",
                                        "P " + joined(kParagraph), "P Lead inspector: A Person"});
}

TEST_CASE("a heading that wraps is one heading") {
  Pdf pdf;
  pdf.lines(70, 80, 12, 15,
            {"The experiences and progress of children who need help and",
             "protection: requires improvement to be good"},
            Pdf::Font::bold)
      .lines(70, 130, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()).front() ==
        "H The experiences and progress of children who need help and|protection: requires "
        "improvement to be good");
}

TEST_CASE("a bold line that states a date is no heading") {
  Pdf pdf;
  pdf.text(70, 80, 11, "Report published: 23 May 2014", Pdf::Font::bold)
      .lines(70, 130, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()).front() == "P Report published: 23 May 2014");
}

TEST_CASE("a number that hangs before a paragraph belongs to it") {
  Pdf pdf;
  pdf.text(70, 100, 11, "14.")
      .lines(100, 100, 11, 14,
             {"Social workers know the children whom they visit and write down what they say, so "
              "that any",
              "colleague can go on from there."});
  pdf.text(70, 140, 11, "15.").text(100, 140, 11, "Leaders listen.");
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"P 14. Social workers know the children whom they visit and write down what they "
              "say, so that any|colleague can go on from there.",
              "P 15. Leaders listen."});
}

TEST_CASE("a number without a space behind it is parted from its paragraph") {
  Pdf pdf;
  pdf.lines(70, 100, 11, 14, kParagraph).text(70, 160, 11, "27.The authority acts.");
  CHECK(blocks_of(pdf.bytes()).back() == "P 27. The authority acts.");
}

TEST_CASE("a number that happens to start a line does not start a paragraph") {
  Pdf pdf;
  pdf.lines(70, 100, 11, 14,
            {"The last inspection of services for children who are looked after was done in the "
             "autumn of",
             "12. They were good then, and they are good now, which all who work there know."});
  CHECK(blocks_of(pdf.bytes()).size() == 1);
}

TEST_CASE("bullets of any kind become one kind, each item a block") {
  Pdf pdf;
  pdf.text(70, 100, 11, "\x95")
      .lines(90, 100, 11, 14,
             {"The quality of the plans that are made for children who leave care, and how often "
              "they are",
              "looked at."});
  pdf.text(70, 134, 11, "-").text(90, 134, 11, "Health assessments.");
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"L \u2022 The quality of the plans that are made for children who leave care, and "
              "how often they are|looked at.",
              "L \u2022 Health assessments."});
}

TEST_CASE(
    "running headers, footers and page numbers are dropped; a heading that comes back stays") {
  Pdf pdf;
  for (int page = 1; page <= 4; ++page) {
    if (page > 1) pdf.page();
    pdf.text(70, 40, 9, "Inspection of Exampleshire children's services")
        .text(70, 90, 14, page % 3 == 1 ? "Inspection findings" : "Summary of page")
        .lines(70, 130, 11, 14, kParagraph)
        .text(70, 800, 9, "11 to 15 September 2023")
        .text(500, 800, 9, std::to_string(page));
  }
  const Lines blocks = blocks_of(pdf.bytes());
  CHECK(blocks.size() == 4 * 2 + 3);
  CHECK(blocks[0] == "H Inspection findings");
  CHECK(blocks[2] == "-- 2");
}

TEST_CASE("numbers of paragraphs at the top of several pages are no furniture") {
  Pdf pdf;
  for (int page = 1; page <= 4; ++page) {
    if (page > 1) pdf.page();
    pdf.text(70, 90, 11, std::to_string(10 + page) + ".")
        .text(100, 90, 11,
              "The finding of page " + std::string(static_cast<std::size_t>(page), 'x'));
  }
  CHECK(blocks_of(pdf.bytes()).back() == "P 14. The finding of page xxxx");
}

TEST_CASE("a paragraph that a page end broke goes on; a footnote does not come between") {
  Pdf pdf;
  pdf.lines(70, 690, 11, 14, {kParagraph[0], kParagraph[1]})
      .text(70, 740, 8, "1 Unless stated, figures are those of the authority.")
      .page()
      .text(70, 80, 11, "and keep.")
      .lines(70, 120, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()) == Lines{"P 1 Unless stated, figures are those of the authority.",
                                        "P " + joined({kParagraph[0], kParagraph[1]}), "-- 2",
                                        "P+ and keep.", "P " + joined(kParagraph)});
}

TEST_CASE("a paragraph that ends with its page is not continued by the next") {
  Pdf pdf;
  pdf.lines(70, 690, 11, 14, kParagraph).page().lines(70, 80, 11, 14, kParagraph);
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"P " + joined(kParagraph), "-- 2", "P " + joined(kParagraph)});
}

TEST_CASE("text in two columns is read one column after the other") {
  Pdf pdf;
  pdf.text(70, 80, 16, "Summary for children");
  const std::vector<std::string_view> left{
      "Social workers visit often and", "know the names of the pets of",
      "those whom they visit, which",   "all of them are glad about when",
      "they come home from school at",  "the end of a long day, too.",
      "Foster carers are well looked",  "after by those who help them."};
  const std::vector<std::string_view> right{
      "Leaders know what goes well in",   "the services and what does not,",
      "and they act on it when they",     "should, which was not so in the",
      "years before the last visit that", "inspectors paid to the town.",
      "They listen to what is said by",   "children who live in care here."};
  pdf.lines(70, 120, 11, 14, left).lines(320, 120, 11, 14, right);
  CHECK(blocks_of(pdf.bytes()) ==
        Lines{"H Summary for children", "P " + joined(left), "P " + joined(right)});
}

TEST_CASE("the creation date is taken, whatever its form") {
  const auto created = [](std::string_view date) {
    Pdf pdf;
    pdf.text(70, 100, 11, "Dear Ms Example").created(date);
    return document_of(pdf.bytes()).created;
  };
  const lettergrade::Date expected{2013, 8, 7};
  for (const char* form : {"D:20130807085153+01'00'", "D:20130807085153Z", "D:20130807", "20130807",
                           "2013-08-07T08:51:53Z"})
    CHECK(created(form) == expected);
  for (const char* none : {"D:", "yesterday", "D:20131307", "D:00000000000000"})
    CHECK_FALSE(created(none).has_value());
}
