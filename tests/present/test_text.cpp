#include <doctest/doctest.h>

#include <sstream>

#include "query/present/text.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;

namespace {

const Register& councils() { return Register::built_in(); }

/// Everything that is written for people, in one style.
std::vector<std::string> all_texts(const TextStyle& style) {
  std::vector<std::string> texts;
  for (const SearchAnswer& answer : {fixture::plain_answer(), fixture::hostile_answer(),
                                     fixture::section_answer(), fixture::empty_answer()}) {
    texts.push_back(search_text(answer, councils(), style));
    texts.push_back(facets_text(answer, style));
  }
  texts.push_back(letter_text(fixture::letter(), councils(), style));
  texts.push_back(evidence_text(fixture::letter(), style));
  const Letter letter = fixture::letter();
  texts.push_back(paragraphs_text(letter, std::vector{letter.paragraph("14")}, style));
  texts.push_back(info_text(fixture::info(), style));
  texts.push_back(authorities_text(fixture::authorities(), style));
  texts.push_back(authorities_text({}, style));
  return texts;
}

std::string without_colours(std::string text) {
  for (std::size_t at = 0; (at = text.find("\x1b[", at)) != std::string::npos;) {
    const std::size_t end = text.find_first_not_of("0123456789;", at + 2);
    if (end == std::string::npos || text[end] != 'm') return "not a colour: " + text;
    text.erase(at, end + 1 - at);
  }
  return text;
}

std::string without_marks(std::string text) {
  for (const std::string_view mark : {"«", "»"})
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
      text.erase(at, mark.size());
  return text;
}

/// With every run of spaces as one: where a mark gives way the next column keeps its place.
std::string words(const std::string& text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' || !result.ends_with(' ')) result += c;
  return result;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string first_line(const SearchAnswer& answer) {
  return lines_of(search_text(answer, councils(), {})).front();
}

}  // namespace

TEST_CASE("No line is wider than the terminal, from 60 columns to 200") {
  for (std::size_t width = 60; width <= 200; ++width)
    for (const std::string& text : all_texts({.width = width}))
      for (const std::string& line : lines_of(text)) {
        CAPTURE(line);
        REQUIRE(display_width(line) <= width);
      }
}

TEST_CASE("No line ends in a space and every text ends in a line end") {
  for (const std::size_t width : {60U, 80U, 133U, 200U})
    for (const std::string& text : all_texts({.width = width})) {
      CHECK(text.find(" \n") == std::string::npos);
      CHECK(text.ends_with('\n'));
      CHECK_FALSE(text.ends_with("\n\n"));
    }
}

TEST_CASE("Colour changes no word and no line: only the marks of matches give way to it") {
  for (const std::size_t width : {60U, 80U, 133U, 200U}) {
    const auto coloured = all_texts({.colour = true, .width = width});
    const auto plain = all_texts({.colour = false, .width = width});
    REQUIRE(coloured.size() == plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i)
      CHECK(words(without_colours(coloured[i])) == words(without_marks(plain[i])));
  }
}

TEST_CASE("Without colour there is not one escape character, whatever the documents hold") {
  for (const std::string& text : all_texts({.colour = false})) {
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text == safe_lines(text));
  }
}

TEST_CASE("With colour the only escapes are the palette's, each one closed on its line") {
  for (const std::string& text : all_texts({.colour = true})) {
    CHECK(without_colours(text).find('\x1b') == std::string::npos);
    for (const std::string& line : lines_of(text)) {
      const std::size_t last = line.rfind("\x1b[");
      CHECK((last == std::string::npos || line.compare(last, 4, "\x1b[0m") == 0));
    }
  }
}

TEST_CASE("The colours of grades run from green to red") {
  const TextStyle style{.colour = true};
  SearchAnswer answer = fixture::plain_answer();
  answer.facets.clear();
  const std::string text = search_text(answer, councils(), style);
  CHECK(text.find("\x1b[31m●○○○ performs poorly (1)") != std::string::npos);
  CHECK(text.find("\x1b[36m●●●○ performs well (3)") != std::string::npos);
  CHECK(text.find("\x1b[33m●●○○ performs adequately (2)") != std::string::npos);
}

TEST_CASE("The first line says how many there are and which are shown") {
  SearchAnswer answer = fixture::plain_answer();
  CHECK(first_line(answer) == "3 letters match, 1-3 shown");
  answer.total = 1204;
  answer.hits.resize(1);
  CHECK(first_line(answer) == "1,204 letters match, number 1 shown");
  answer.total = 1;
  CHECK(first_line(answer) == "1 letter matches, shown");
  answer.hits.clear();
  answer.offset = 40;
  CHECK(first_line(answer) == "1 letter matches, none shown: the offset 40 is past the last");
  answer.offset = answer.limit = 0;
  CHECK(first_line(answer) == "1 letter matches");
  answer.query = answer.ran = "";
  CHECK(first_line(answer) == "1 letter");
}

TEST_CASE("Where any word was enough the answer says so") {
  CHECK(first_line(fixture::hostile_answer()) == "1,204 letters have any of the words, 9-10 shown");
}

TEST_CASE("A long facet ends in what it leaves out, and selected values are never left out") {
  const SearchAnswer answer = fixture::hostile_answer();
  const std::string text = facets_text(answer, {.facet_limit = 5});
  CHECK(text.find("and 46 more") != std::string::npos);
  CHECK(text.find("✓ Évil council [5m 市 40") != std::string::npos);
  const std::string all = facets_text(answer, {.facet_limit = 0});
  CHECK(all.find(" more") == std::string::npos);
  CHECK(all.find("市 48") != std::string::npos);
}

TEST_CASE("An unknown council, year or grade is said to be unknown") {
  SearchAnswer answer = fixture::plain_answer();
  Hit& hit = answer.hits.front();
  hit.authority.clear();
  hit.year.reset();
  hit.grade.reset();
  const std::string text = search_text(answer, councils(), {});
  CHECK(text.find("unknown council · unknown year · rating") != std::string::npos);
  CHECK(text.find(" no grade\n") != std::string::npos);
}

TEST_CASE("What is doubtful has a ?, what was corrected a *, and a line says so") {
  SearchAnswer answer = fixture::plain_answer();
  CHECK(search_text(answer, councils(), {}).find("doubtful") == std::string::npos);
  answer.hits[0].doubtful = {"grade"};
  answer.hits[0].corrected = {"year"};
  const std::string text = search_text(answer, councils(), {});
  CHECK(text.find("performs poorly (1)?\n") != std::string::npos);
  CHECK(text.find("Birmingham · 2009* · rating") != std::string::npos);
  CHECK(text.find("? doubtful * corrected 'lettergrade show ID' says why") != std::string::npos);
}

TEST_CASE("A letter's doubtful and corrected fields say why") {
  Letter letter = fixture::letter();
  CHECK(letter_text(letter, councils(), {}).find("good (3) ? doubtful: two grades differ") !=
        std::string::npos);
  letter.evidence.push_back({"year", {}, 0, Confidence::corrected, "overrides.csv", ""});
  CHECK(letter_text(letter, councils(), {}).find("2007 * corrected, overrides.csv") !=
        std::string::npos);
}

TEST_CASE("A letter lists its judged statements and the numbers of its paragraphs") {
  const std::string text = letter_text(fixture::letter(), councils(), {});
  CHECK(text.find("Judged statements\n  The council\u2019s work") != std::string::npos);
  CHECK(text.find("Staying safe \u00B7 staying-safe \u00B7 paragraph 14") != std::string::npos);
}

TEST_CASE("The evidence stands marked in its page, with the names of its fields") {
  const std::string text = evidence_text(fixture::letter(), {});
  CHECK(text.find("Page 1\n  \u00AB26 November 2007\u00BB [date] \u2013 caf\u00E9\n") !=
        std::string::npos);
  CHECK(text.find("Evidence\n  date") != std::string::npos);
}

TEST_CASE("A paragraph is cited with its letter, number, page and section") {
  const Letter letter = fixture::letter();
  const std::vector<const Paragraph*> cited{letter.paragraph("14")};
  CHECK(paragraphs_text(letter, cited, {}) ==
        "Dudley: annual performance assessment 2007\n"
        "paragraph 14, page 2, Staying safe \u00B7 dudley-2007-apa#14\n"
        "  Reduce the number of exclusions.\n");
  CHECK(letter.paragraph("15") == nullptr);
}
