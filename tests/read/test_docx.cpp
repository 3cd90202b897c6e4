#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/archive.hpp"

namespace {

using lettergrade::test::blocks_of;
using lettergrade::test::make_docx;
using lettergrade::test::make_zip;
using lettergrade::test::reason_of;
using Lines = std::vector<std::string>;

std::string p(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

std::string list(int id, int level = 0) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(id) + "\"/></w:numPr>";
}

constexpr const char* kStyles =
    "<w:styles xmlns:w=\"w\">"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Ofsted head\"/>"
    "<w:basedOn w:val=\"Heading1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:name w:val=\"a\"/>"
    "<w:basedOn w:val=\"Loop\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Numbered\"><w:name w:val=\"b\"/><w:pPr><w:numPr>"
    "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";

constexpr const char* kNumbering =
    "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"14\"/><w:numFmt w:val=\"decimal\"/>"
    "<w:lvlText w:val=\"%1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/>"
    "<w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
    "<w:lvlText w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";

Lines word(const std::string& body) {
  return blocks_of(
      make_docx(body, {{"word/styles.xml", kStyles}, {"word/numbering.xml", kNumbering}}));
}

}  // namespace

TEST_CASE("headings are told by style, also by one that is based on another, or by bold letters") {
  CHECK(word(p("Exampleshire", "<w:pStyle w:val=\"Heading1\"/>") +
             p("Findings", "<w:pStyle w:val=\"Own\"/>") + p("Plain", "<w:pStyle w:val=\"Loop\"/>") +
             "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold line</w:t></w:r></w:p>" +
             "<w:p><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Not bold</w:t></w:r></w:p>") ==
        Lines{"H Exampleshire", "H Findings", "P Plain", "H Bold line", "P Not bold"});
}

TEST_CASE("lists count as Word counts them") {
  CHECK(word(p("One.", list(1)) + p("Point.", list(1, 1)) + p("Point.", list(1, 1)) +
             p("Two.", "<w:pStyle w:val=\"Numbered\"/>") + p("Point.", list(1, 1)) +
             p("Bullet.", list(2)) + p("None.", list(0))) ==
        Lines{"P 14. One.", "L (a) Point.", "L (b) Point.", "P 15. Two.", "L (a) Point.",
              "L \u2022 Bullet.", "P None."});
}

TEST_CASE("rows of a table stay rows; a frame around text does not count") {
  const std::string cell =
      "<w:tc>" + p("Care leavers") + p("and others") + "</w:tc><w:tc>" + p("Good") + "</w:tc>";
  CHECK(word("<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>") ==
        Lines{"R Care leavers and others   Good"});
  CHECK(word("<w:tbl><w:tr><w:tc>" + p("In a box.") + p("Below.") + "</w:tc></w:tr></w:tbl>") ==
        Lines{"P In a box.", "P Below."});
}

TEST_CASE("what was deleted, hidden or is an instruction is left out; what was added is not") {
  CHECK(
      word("<w:p><w:r><w:t>Grade: </w:t></w:r><w:del><w:r><w:delText>poor</w:delText></w:r></w:del>"
           "<w:ins><w:r><w:t>good</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t>"
           "</w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>") == Lines{"P Grade: good"});
}

TEST_CASE("a page ends where Word last ended it, also in the middle of a paragraph") {
  CHECK(word("<w:p><w:r><w:t>It goes</w:t><w:lastRenderedPageBreak/><w:t>on.</w:t></w:r></w:p>" +
             p("Next.") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + p("Last.")) ==
        Lines{"P It goes", "-- 2", "P+ on.", "P Next.", "-- 3", "P Last."});
}

TEST_CASE("a text box that is there twice, for old and new programs, is read once") {
  const std::string box = "<w:txbxContent>" + p("Boxed.") + "</w:txbxContent>";
  CHECK(word("<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>" + box +
             "</mc:Choice><mc:Fallback>" + box +
             "</mc:Fallback></mc:AlternateContent></w:r></w:p>") == Lines{"P Around.", "P Boxed."});
}

TEST_CASE("a label, a tab and a value are a row; hyphens and soft hyphens arrive") {
  CHECK(word("<w:p><w:r><w:t>Published:</w:t><w:tab/><w:t>12 May</w:t></w:r></w:p>") ==
        Lines{"R Published:   12 May"});
  CHECK(word("<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>be</w:t><w:softHyphen/><w:t>ing</w:t>"
             "</w:r></w:p>") == Lines{"P well-be\u00ADing"});
}

TEST_CASE("footnotes stand at the end with their numbers") {
  CHECK(
      blocks_of(make_docx(
          p("Text."), {{"word/footnotes.xml",
                        "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\">" +
                            p("-") + "</w:footnote><w:footnote w:id=\"1\">" + p("First note.") +
                            "</w:footnote><w:footnote w:id=\"2\">" + p("Second note.") +
                            "</w:footnote></w:footnotes>"}})) ==
      Lines{"P Text.", "P 1 First note.", "P 2 Second note."});
}

TEST_CASE("other archives, damaged files and bombs are rejected with what they are") {
  CHECK(reason_of(make_zip({{"a.txt", "x"}})) == "a ZIP archive: expand it and name what is in it");
  CHECK(reason_of(make_zip({{"xl/workbook.xml", "x"}})) ==
        "an Excel workbook: save the letter as PDF or DOCX");
  CHECK(reason_of(make_zip({{"mimetype", "x"}, {"content.xml", "x"}})) ==
        "an OpenDocument file: save it as DOCX or PDF");
  CHECK(reason_of(make_docx("")) == "a Word file without text");
  CHECK(reason_of(make_zip({{"word/document.xml", "<w:document"}})) ==
        "a damaged Word file, or one that hides an entity bomb");
  CHECK(reason_of(
            make_zip({{"word/document.xml",
                       "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">]><w:document xmlns:w=\"w\">"
                       "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"}})) ==
        "a damaged Word file, or one that hides an entity bomb");
  const std::string docx = make_docx(p("Text."));
  CHECK(reason_of(docx.substr(0, docx.size() / 2)) == "a damaged ZIP archive or Office file");
  CHECK(reason_of(make_docx(std::string(70'000'000, ' '))) ==
        "a compression bomb: it expands to far more than a letter");
}
