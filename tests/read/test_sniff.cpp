#include <doctest/doctest.h>

#include <string>

#include "indexer/read/formats/sniff.hpp"
#include "tests/read/blocks.hpp"

namespace {

using lettergrade::read::Kind;
using lettergrade::read::kind_of;
using lettergrade::test::reason_of;
using namespace std::string_literals;

}  // namespace

TEST_CASE("a format is told by content") {
  struct Row {
    std::string bytes;
    Kind kind;
  };
  const Row rows[] = {
      {"Dear Mr Smith", Kind::text},
      {"%PDF-1.7\n", Kind::pdf},
      {"\n\n%PDF-1.7\n", Kind::pdf},
      {"PK\x03\x04rest", Kind::zip},
      {"\x1F\x8B\x08rest", Kind::gzip},
      {"<!DOCTYPE html><p>x", Kind::html},
      {"\xEF\xBB\xBF \n<HTML>", Kind::html},
      {"<!-- saved from url=(0022)http://example.org -->\n<html>", Kind::html},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html>", Kind::html},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, Kind::html},
      {"{\"id\":\"a\"}\n{\"id\":\"b\"}\n", Kind::records},
      {"\xEF\xBB\xBF{\"id\":\"a\"}", Kind::records},
      {"{\n \"id\": 1\n}\n", Kind::text},
      {"{draft} Dear Ms Example", Kind::text},
      {"[Letterhead] Dear Ms Example", Kind::text},
      {"\xD0\xCF\x11\xE0", Kind::other},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(kind_of(row.bytes) == row.kind);
  }
}

TEST_CASE("what is no letter is named, with what to do where there is something to do") {
  CHECK(reason_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
        "an old Office file, or one with a password: save it as DOCX or PDF");
  CHECK(reason_of("{\\rtf1\\ansi Dear Mr Smith}") ==
        "a rich text file (RTF): save it as DOCX or PDF");
  CHECK(reason_of("\x89PNG\r\n") == "a picture: needs OCR");
  CHECK(reason_of("\xFF\xD8\xFF\xE0") == "a picture: needs OCR");
  CHECK(reason_of("\x7F"
                  "ELF") == "not text: a program");
  CHECK(reason_of("<?xml version=\"1.0\"?><w:wordDocument/>") ==
        "an XML file: save it as DOCX, PDF or web page");
  CHECK(reason_of("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
                  "<!ENTITY lol2 \"&lol;&lol;\">]><lolz>&lol2;</lolz>") ==
        "an XML file that defines entities, which can be a bomb");
}
