#include <doctest/doctest.h>

#include <string>

#include "indexer/parse/folded.hpp"

using namespace lettergrade;
using namespace lettergrade::parse;

TEST_CASE("text is folded to lower case with plain quotes, hyphens and spaces") {
  struct Row {
    std::string text;
    std::string folded;
  };
  const Row rows[] = {
      {"Children\u2019s  Services", "children's services"},
      {"14\u201319 \u201Cyear\u201D olds", "14-19 \"year\" olds"},
      {"a\n\n\f b\tc", "a b c"},
      {"re\u00ADorganise", "reorganise"},
      {"caf\u00E9\u00A0bar", "caf\u00E9 bar"},
      {"improve-\n     ment plan", "improvement plan"},
      {"aged 14-\n19", "aged 14- 19"},
      {"well-being", "well-being"},
      {"end-\n\nnew paragraph", "end- new paragraph"},
  };
  for (const Row& row : rows) CHECK(Folded(row.text).text() == row.folded);
}

TEST_CASE("every part of the folded text leads back to the words it was made from") {
  const std::string text = "  Mr  O\u2019Hara,\nDirector of Children\u2019s\tServices ";
  const Folded folded(text);
  const auto back = [&](std::string_view part) {
    const std::size_t at = folded.text().find(part);
    REQUIRE(at != std::string_view::npos);
    return slice(text, folded.original(folded.text().substr(at, part.size())));
  };
  CHECK(back("o'hara") == "O\u2019Hara");
  CHECK(back("children's services") == "Children\u2019s\tServices");
  CHECK(back("mr o") == "Mr  O");
  CHECK(folded.of({2, 15}) == "mr o'hara,");
  CHECK(folded.original(std::string_view{}).empty());
}

TEST_CASE("long texts are found from any byte") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word" + std::to_string(i) + "  \u2019 ";
  const Folded folded(text);
  for (std::uint32_t at = 0; at < text.size(); at += 37) {
    const std::size_t from = folded.from(at);
    REQUIRE(from <= folded.text().size());
    if (from < folded.text().size()) CHECK(folded.original(from, from + 1).begin >= at);
    if (from > 0) CHECK(folded.original(from - 1, from).begin < at);
  }
  CHECK(folded.from(static_cast<std::uint32_t>(text.size())) == folded.text().size());
}

TEST_CASE("words are found as wholes") {
  CHECK(has_words("is good.", "good"));
  CHECK_FALSE(has_words("goods", "good"));
  CHECK_FALSE(has_words("inadequate", "adequate"));
  CHECK(find_words("goods good", "good") == 6);
  CHECK(has_any("the cabinet met", "committee|cabinet"));
  CHECK_FALSE(has_any("the cabinets", "committee|cabinet"));
  CHECK_FALSE(has_any("text", ""));
}
