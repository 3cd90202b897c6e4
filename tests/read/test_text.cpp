#include <doctest/doctest.h>

#include <string>

#include "indexer/read/formats/text.hpp"

namespace {

using lettergrade::read::Document;
using lettergrade::read::read_text;
using lettergrade::read::Rejection;
using namespace std::string_literals;

Document text_of(std::string_view bytes) {
  auto result = read_text(bytes);
  const auto* rejection = std::get_if<Rejection>(&result);
  REQUIRE_MESSAGE(rejection == nullptr, (rejection ? rejection->reason : ""));
  return std::get<Document>(result);
}

std::string reason_of(std::string_view bytes) {
  auto result = read_text(bytes);
  REQUIRE(std::holds_alternative<Rejection>(result));
  return std::get<Rejection>(result).reason;
}

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF);
    const char high = static_cast<char>(c >> 8U);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("the encoding is told by content") {
  struct Row {
    std::string bytes;
    std::string text;
    std::string encoding;
  };
  const std::u16string_view wide = u"Children\u2019s services \u2013 14\u201319";
  const std::string narrow = "Children\u2019s services \u2013 14\u201319";
  const Row rows[] = {
      {"plain letter", "plain letter", "utf-8"},
      {narrow, narrow, "utf-8"},
      {"\xEF\xBB\xBF" + narrow, narrow, "utf-8"},
      {"\xFF\xFE" + utf16(wide, true), narrow, "utf-16le"},
      {"\xFE\xFF" + utf16(wide, false), narrow, "utf-16be"},
      {utf16(wide, true), narrow, "utf-16le"},
      {utf16(wide, false), narrow, "utf-16be"},
      {"Children\x92s services \x96 14\x97"
       "19 \x93good\x94 caf\xE9",
       "Children\u2019s services \u2013 14\u2014"
       "19 \u201Cgood\u201D caf\u00E9",
       "windows-1252"},
  };
  for (const Row& row : rows) {
    const Document document = text_of(row.bytes);
    CHECK(document.text == row.text);
    CHECK(document.encoding == row.encoding);
  }
}

TEST_CASE("a damaged byte among many good sequences leaves the rest of a UTF-8 letter readable") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "children\u2019s ";
  const Document document = text_of(text + "\xE2\x80");
  CHECK(document.encoding == "utf-8");
  CHECK(document.text == text + "\uFFFD");
}

TEST_CASE("every line ends in LF, and pages stay apart") {
  CHECK(text_of("a\r\nb\rc\n\rd\fe").text == "a\nb\nc\n\nd\fe");
}

TEST_CASE("what is not text is rejected with the reason") {
  CHECK(reason_of("") == "empty file");
  CHECK(reason_of(" \r\n\t\f\xC2\xA0") == "empty file");
  CHECK(reason_of("\xEF\xBB\xBF") == "empty file");
  CHECK(reason_of("letter\0with NUL"s) == "not text: it holds NUL bytes");
  CHECK(reason_of("\x01\x02\x03\x04 abc") == "not text: it holds control characters");
  CHECK(reason_of("\xFF\xFE\x00\xD8\x01\xD8\x02\xD8"s) == "not text: it holds control characters");
}

TEST_CASE("one stray control character does not cost a letter") {
  CHECK(text_of(std::string(100, 'a') + "\x0B\x07").text.size() == 102);
}

TEST_CASE("what lies beside letters is named: JSON, registers") {
  CHECK(reason_of("{\n \"letters\": []\n}\n") == "JSON, not the text of a letter");
  CHECK(reason_of("dfe_code,gss_codes,name,official_name\n1,2,3,4\n") ==
        "a register of authorities, not a letter; give it with --register");
}

TEST_CASE("a table of comma-separated values is no letter; a text with commas is one") {
  const std::string reason = "a table of comma-separated values, not the text of a letter";
  CHECK(reason_of("file,authority,grade\na.pdf,Dudley,3\nb.pdf,Leeds,\n") == reason);
  CHECK(reason_of("a,b,c\r\n1,\"Well, it is\",3\r\n4,5,6\r\n") == reason);
  for (const char* letter :
       {"Ann, Bob, and Carl wrote.\nThey live in Leeds, York, and Hull.\nThey are well, safe, and "
        "happy.\n",
        "Dear Ann, Bob and Carl\nFostering is strong.\nAdoption, care and health are good.\n",
        "Leeds,York,Hull\nThese are the towns,\nas you know.\n", "a,b,c\n1,2,3\n"})
    CHECK(text_of(letter).text.find(",") != std::string::npos);
}

TEST_CASE("a letter that begins with a bracket is a letter") {
  CHECK(std::holds_alternative<Document>(read_text("[Letterhead] Dear Ms Example")));
  CHECK(std::holds_alternative<Document>(read_text("{draft} Dear Ms Example")));
}
