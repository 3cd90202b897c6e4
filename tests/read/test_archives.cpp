#include <doctest/doctest.h>

#include "tests/read/blocks.hpp"
#include "tests/support/archive.hpp"
#include "tests/support/pdf.hpp"

namespace {

using lettergrade::read::Format;
using lettergrade::test::document_of;
using lettergrade::test::make_docx;
using lettergrade::test::make_gzip;
using lettergrade::test::Pdf;
using lettergrade::test::reason_of;

}  // namespace

TEST_CASE("a compressed letter of any format is read") {
  CHECK(document_of(make_gzip("Dear Ms Example")).text == "Dear Ms Example");
  CHECK(document_of(make_gzip("<html><p>Dear Ms Example")).format == Format::html);
  CHECK(document_of(make_gzip(Pdf().text(70, 100, 11, "Dear").bytes())).format == Format::pdf);
  CHECK(document_of(make_gzip(make_docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>"))).format ==
        Format::docx);
}

TEST_CASE("damaged and monstrous compressed files are rejected") {
  const std::string letter = make_gzip(std::string(100'000, 'x') + "end");
  CHECK(reason_of(letter.substr(0, letter.size() / 2)) == "a damaged gzip file");
  CHECK(reason_of(make_gzip(std::string(80'000'000, 'x'))) ==
        "a compression bomb: it expands to far more than a letter");
}
