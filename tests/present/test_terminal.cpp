#include <doctest/doctest.h>

#include "query/present/page.hpp"

using namespace lettergrade;
using namespace lettergrade::present;

namespace {

std::string plain(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

std::vector<std::string> lines(const Runs& runs, std::size_t width) {
  std::vector<std::string> result;
  for (const Runs& line : wrap(runs, width)) result.push_back(plain(line));
  return result;
}

}  // namespace

TEST_CASE("Text from a document cannot drive a terminal") {
  CHECK(safe_line("red \x1b[31mtext") == "red [31mtext");
  CHECK(safe_line("bell\a null") == "bell null");
  CHECK(safe_line(std::string_view("bell\a null\0 delete\x7F", 19)) == "bell null delete");
  CHECK(safe_line("c1 \xC2\x9B"
                  "31m") == "c1 31m");
  CHECK(safe_line("a\xE2\x80\xAE"
                  "b\xE2\x81\xA6"
                  "c\xD8\x9C") == "abc");
  CHECK(safe_line("soft\xC2\xADhyphen\xE2\x80\x8B") == "softhyphen");
}

TEST_CASE("Every white space is a space on one line") {
  CHECK(safe_line("a\tb\nc\r\nd\fe\xE2\x80\xA8"
                  "f\xC2\xA0g") == "a b c  d e f g");
}

TEST_CASE("Broken UTF-8 is shown as such and not passed on") {
  CHECK(safe_line("a\xFF"
                  "b\xC3") ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
}

TEST_CASE("A machine format keeps its lines and tabs before a terminal") {
  CHECK(safe_lines("a\tb\r\nc\x1b[2J\n") == "a\tb\nc[2J\n");
}

TEST_CASE("The width of text is what a terminal gives it") {
  CHECK(display_width("caf\xC3\xA9") == 4);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("子ども") == 6);
  CHECK(display_width("●●○○") == 4);
  CHECK(display_width("") == 0);
}

TEST_CASE("A text is cut with an ellipsis, never inside a wide character") {
  CHECK(fit("Birmingham", 10) == "Birmingham");
  CHECK(fit("Birmingham", 6) == "Birmi…");
  CHECK(fit("子ども", 4) == "子…");
  CHECK(fit("East Sussex", 6) == "East…");
  CHECK(left("子", 4) == "子  ");
  CHECK(right("7", 3) == "  7");
}

TEST_CASE("Lines break at spaces, and inside a word that is wider than the line") {
  CHECK(lines({{"one two three"}}, 7) == std::vector<std::string>{"one two", "three"});
  CHECK(lines({{"a wwwwwwwwww b"}}, 4) == std::vector<std::string>{"a", "wwww", "wwww", "ww b"});
  CHECK(lines({{"家庭庁"}}, 3) == std::vector<std::string>{"家", "庭", "庁"});
  CHECK(lines({{"   "}}, 5).empty());
}

TEST_CASE("Words of several runs stay together") {
  const Runs runs{{"the "}, {"«", Ink::mark}, {"carers", Ink::match}, {"»", Ink::mark}, {", then"}};
  CHECK(lines(runs, 10) == std::vector<std::string>{"the", "«carers»,", "then"});
}

TEST_CASE("Matches that stand side by side are marked as one") {
  const std::string text = "private  fostering and fostering";
  CHECK(plain(highlighted(text, {{0, 7}, {9, 18}})) == "«private  fostering» and fostering");
  CHECK(plain(highlighted(text, {{23, 32}, {0, 7}})) == "«private»  fostering and «fostering»");
}

TEST_CASE("Highlights that overlap or reach beyond the text do no harm") {
  CHECK(plain(highlighted("abcdef", {{0, 3}, {2, 4}, {2, 3}})) == "«abcd»ef");
  CHECK(plain(highlighted("abc", {{2, 90}, {50, 60}, {1, 1}})) == "ab«c»");
  CHECK(plain(highlighted("é", {{1, 2}})) == "\xEF\xBF\xBD«\xEF\xBF\xBD»");
}

TEST_CASE("A grade always has its word") {
  CHECK(plain(grade_runs(Grade{4, "outstanding"})) == "●●●● outstanding (4)");
  CHECK(plain(grade_runs(Grade{1, "performs poorly"})) == "●○○○ performs poorly (1)");
  CHECK(plain(grade_runs(std::nullopt)) == "no grade");
}

TEST_CASE("No line ends in a space, with or without colour") {
  for (const bool colour : {false, true}) {
    Page page({.colour = colour, .width = 40});
    page.line(Runs{{"label   ", Ink::strong}, {"   ", Ink::faint}});
    page.ends({}, {{"first"}}, {}, 2);
    const std::string text = page.take();
    CHECK(text.find(" \n") == std::string::npos);
    CHECK(text.find(" \x1b[0m\n") == std::string::npos);
  }
}

TEST_CASE("Numbers are grouped and nouns counted") {
  CHECK(counted(1, "letter") == "1 letter");
  CHECK(counted(0, "letter") == "0 letters");
  CHECK(counted(1204, "letter") == "1,204 letters");
  CHECK(grouped(1000000) == "1,000,000");
  CHECK(grouped(999) == "999");
}
