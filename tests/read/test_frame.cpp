#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>

#include "indexer/read/frame.hpp"

/// What comes out of a reader's process is believed only where it holds together.
namespace {

using namespace lettergrade;
using read::decode;
using read::Document;
using read::encode;
using read::Format;
using read::Rejection;

Document good() {
  Document document;
  document.text = "Heading\n\nA caf\u00E9.\n\fPage two.\n";
  document.encoding = "utf-8";
  document.format = Format::pdf;
  document.created = Date{2013, 8, 7};
  document.warnings = {"page 2 is odd"};
  document.layout = {{{0, 7}, 1, BlockKind::heading, false, false},
                     {{9, 17}, 1, BlockKind::paragraph, false, false},
                     {{19, 28}, 2, BlockKind::paragraph, true, true}};
  return document;
}

std::string fault(const Document& document) {
  const auto result = decode(encode(document));
  const auto* rejection = std::get_if<Rejection>(&result);
  return rejection == nullptr ? "none" : rejection->reason;
}

std::string malformed(const std::string& what) {
  return "the reader gave a malformed answer: " + what;
}

}  // namespace

TEST_CASE("a document arrives as it was") {
  const auto result = decode(encode(good()));
  REQUIRE(std::holds_alternative<Document>(result));
  const auto& document = std::get<Document>(result);
  const Document expected = good();
  CHECK(document.text == expected.text);
  CHECK(document.encoding == expected.encoding);
  CHECK(document.format == expected.format);
  CHECK(document.created == expected.created);
  CHECK(document.warnings == expected.warnings);
  REQUIRE(document.layout.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(document.layout[i].span == expected.layout[i].span);
    CHECK(document.layout[i].page == expected.layout[i].page);
    CHECK(document.layout[i].kind == expected.layout[i].kind);
    CHECK(document.layout[i].continues == expected.layout[i].continues);
    CHECK(document.layout[i].boilerplate == expected.layout[i].boilerplate);
  }
}

TEST_CASE("a rejection arrives as it was, cut where it is long") {
  const auto reason = [](const std::string& text) {
    return std::get<Rejection>(decode(encode(Rejection{text}))).reason;
  };
  CHECK(reason("needs OCR") == "needs OCR");
  CHECK(reason(std::string(10'000, 'x')).size() == 500);
  CHECK(reason(std::string(499, 'x') + "\u00E9") == std::string(499, 'x'));
}

TEST_CASE("a document that does not hold together is rejected with the fault") {
  const auto with = [](auto change) {
    Document document = good();
    change(document);
    return fault(document);
  };
  CHECK(with([](Document&) {}) == "none");
  CHECK(with([](Document& d) { d.text[0] = '\xFF'; }) == malformed("its text is not UTF-8"));
  CHECK(with([](Document& d) { d.text[0] = '\0'; }) == malformed("its text holds NUL or CR"));
  CHECK(with([](Document& d) { d.text[0] = '\r'; }) == malformed("its text holds NUL or CR"));
  CHECK(with([](Document& d) {
          d.layout[1].span = {5, 17};
        }) == malformed("a block is not in its place"));
  CHECK(with([](Document& d) { d.layout[2].span.end = 400; }) ==
        malformed("a block is not in its place"));
  CHECK(with([](Document& d) { d.layout[0].span.end = 0; }) ==
        malformed("a block is not in its place"));
  CHECK(with([](Document& d) { d.layout[1].span.end = 15; }) ==
        malformed("a block cuts a character"));
  CHECK(with([](Document& d) { d.layout[2].page = 1; }) == malformed("a block is not on its page"));
  CHECK(with([](Document& d) { d.layout[1].span.end = 20; }) ==
        malformed("a block is not on its page"));
  CHECK(with([](Document& d) { d.layout[0].kind = static_cast<BlockKind>(9); }) ==
        malformed("a block is of no known kind"));
  CHECK(with([](Document& d) { d.created = Date{2013, 2, 30}; }) == malformed("its date is none"));
  CHECK(with([](Document& d) { d.format = static_cast<Format>(77); }) ==
        malformed("its format is unknown"));
  CHECK(with([](Document& d) { d.encoding = "\x1b[31m"; }) ==
        malformed("its encoding has no name"));
  CHECK(with([](Document& d) { d.warnings = {"\x1b[31mred"}; }) ==
        malformed("a message holds control characters"));
  CHECK(with([](Document& d) { d = {}; }) == malformed("it has no text"));
}

TEST_CASE("a frame that is cut short or goes on is rejected, never believed in part") {
  const std::string bytes = encode(good());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(std::holds_alternative<Rejection>(decode(std::string_view(bytes).substr(0, size))));
  CHECK(std::holds_alternative<Rejection>(decode(bytes + "x")));
}

TEST_CASE("whatever bytes are changed, the answer holds together or is rejected") {
  const std::string bytes = encode(good());
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string changed = bytes;
    for (int i = 0; i < 3; ++i) changed[random() % changed.size()] = static_cast<char>(random());
    const auto result = decode(changed);
    const auto* document = std::get_if<Document>(&result);
    // What passes once passes again, unchanged: nothing was repaired on the way.
    if (document != nullptr) CHECK(fault(*document) == "none");
  }
}
