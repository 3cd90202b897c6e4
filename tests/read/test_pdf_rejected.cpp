#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/pdf.hpp"

namespace {

using lettergrade::test::document_of;
using lettergrade::test::Pdf;
using lettergrade::test::reason_of;

Pdf letter() {
  Pdf pdf;
  pdf.text(70, 100, 11, "Dear Ms Example").page().text(70, 100, 11, "Yours sincerely");
  return pdf;
}

}  // namespace

TEST_CASE("a PDF that cannot be read is rejected with the reason and what to do") {
  CHECK(reason_of(letter().encrypted().bytes()) == "an encrypted PDF: save it without a password");
  CHECK(reason_of(Pdf().picture().bytes()) == "a PDF with no text: needs OCR");
  CHECK(reason_of(Pdf().bytes()) == "a PDF with no text: needs OCR");
  CHECK(reason_of("%PDF-1.4\n") == "a damaged PDF without readable pages: get it anew");
  CHECK(reason_of(letter().bytes().substr(0, 200)) ==
        "a damaged PDF without readable pages: get it anew");
}

TEST_CASE("a PDF without its table of objects is read all the same") {
  const std::string whole = letter().bytes();
  const std::string cut = whole.substr(0, whole.rfind("xref\n0"));
  CHECK(document_of(cut).text == "Dear Ms Example\n\fYours sincerely\n");
}

TEST_CASE("pages that are lost or hold pictures only are warned about") {
  std::string bytes = letter().page().picture().bytes();
  CHECK(document_of(bytes).warnings ==
        std::vector<std::string>{"page 3 without text, only a picture: needs OCR"});

  // The first page's object becomes something else.
  const std::size_t at = bytes.find("<< /Type /Page /Parent");
  bytes.replace(at, 22, "<< /Type /Lost /Parint");
  const auto document = document_of(bytes);
  CHECK(document.text.find("Yours sincerely") != std::string::npos);
}

TEST_CASE("junk before a PDF does not hide it") {
  CHECK(document_of("\r\n\r\n" + letter().bytes()).text.starts_with("Dear Ms Example"));
}
