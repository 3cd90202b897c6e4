#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "indexer/parse/numbering.hpp"
#include "indexer/parse/paragraphs.hpp"
#include "indexer/parse/sections.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

namespace {

struct Read {
  explicit Read(std::string content) : text(std::move(content)) {
    const Reading reading(text, Register::built_in());
    letter.text = text;
    letter.blocks = reading.blocks;
    letter.sections = make_sections(reading, {});
    add_paragraphs(reading, letter);
  }
  [[nodiscard]] std::string ids() const {
    std::string joined;
    for (const Paragraph& paragraph : letter.paragraphs)
      joined += (joined.empty() ? "" : " ") + paragraph.id;
    return joined;
  }
  [[nodiscard]] std::string words(std::size_t i) const {
    return squeeze(slice(text, letter.paragraphs.at(i).span));
  }
  std::string text;
  Letter letter;
};

}  // namespace

TEST_CASE("numbered paragraphs keep their numbers and lose them from their text") {
  const Read found(
      "1.   Children are seen.\n\n2)   Plans are written.\n\n3. They are read.\n\n"
      "4.The space behind a number may be lost.\n");
  CHECK(found.ids() == "1 2 3 4");
  CHECK(found.words(0) == "Children are seen.");
  CHECK(found.words(3) == "The space behind a number may be lost.");
}

TEST_CASE("a number alone on its line belongs to the paragraph below it") {
  const Read found(
      "1.\n     Children are seen by people who know them.\n\n2.\n\nPlans are written and kept.\n");
  REQUIRE(found.ids() == "1 2");
  CHECK(found.words(0) == "Children are seen by people who know them.");
  CHECK(found.words(1) == "Plans are written and kept.");
}

TEST_CASE("a numbered list inside a paragraph is a part of it") {
  const Read found(
      "1.   Members may wish to know:\n\n     1.   who was seen;\n     2.   by whom;\n"
      "     3.   when.\n\n2.   The plan is sound.\n\n3.   It costs little.\n\n4.   It is read.\n");
  CHECK(found.ids() == "1 2 3 4");
  CHECK(found.words(0).ends_with("when."));
}

TEST_CASE("numbers that start anew behind a heading get ids of their own") {
  const Read found(
      "Findings\n\n1. Children are seen.\n\n2. Plans are written.\n\nRecommendations\n\n"
      "1. See every child.\n\n2. Read every plan.\n");
  CHECK(found.ids() == "1 2 1-2 2-2");
  CHECK(found.letter.paragraphs[2].number == "1");
  CHECK(found.letter.paragraphs[2].section == 1);
}

TEST_CASE("numbers in parts go on through headings") {
  const Read found(
      "1. Purpose of report\n\n1.1 To tell members what was found.\n\n1.2 To ask for views.\n\n"
      "2. Background\n\n2.1 Inspectors came in March.\n");
  CHECK(found.ids() == "1.1 1.2 2.1");
}

TEST_CASE("what looks like a number and is none is no paragraph") {
  const Read found(
      "27 children were seen.\n\n2009. The year was hard.\n\n3.5 million pounds were spent.\n\n"
      "1\tStaying safe\t3\n");
  CHECK(found.ids().empty());
}

TEST_CASE("a paragraph over a page end is one, its lists with it") {
  const Read found(
      "1. Children who are looked after by the council of this town see a doctor and a\n\f"
      "dentist when they should.\n\n2. Inspectors read:\n\n- files\n\n- minutes\n\n"
      "3. They also spoke to parents.\n");
  REQUIRE(found.ids() == "1 2 3");
  CHECK(found.words(0).ends_with("when they should."));
  CHECK(found.words(1).ends_with("minutes"));
}

TEST_CASE("one number follows another as they do in reports") {
  struct Row {
    std::string last;
    std::string next;
    bool follows;
  };
  const Row rows[] = {{"1", "2", true},     {"9", "10", true},      {"10", "12", true},
                      {"10", "20", false},  {"2", "2", false},      {"3", "2", false},
                      {"2.1", "2.2", true}, {"2.6", "3", true},     {"1.4", "2.1", true},
                      {"2", "2.1", true},   {"2.1", "2.1.1", true}, {"2.1", "2.3", false},
                      {"1", "1.0", true},   {"1.9", "1.10", true}};
  for (const Row& row : rows)
    CHECK_MESSAGE(follows(number_parts(row.last), number_parts(row.next)) == row.follows, row.last,
                  " ", row.next);
}
