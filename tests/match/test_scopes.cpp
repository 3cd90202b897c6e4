#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

/// Words that have to stand in one kind of section (in:) or in one judged statement (judged:).
namespace {

Letter first() {
  Letter letter = test::letter_of(
      {"Fostering is a strength here. Private fostering arrangements are inadequate, and adoption "
       "is good.",
       "Improve the adoption panel. Private homes for fostering are few.",
       "The council's arrangements for leisure are inadequate."});
  letter.sections[0].kind = SectionKind::findings;
  letter.sections[1].kind = SectionKind::improve;
  letter.sections[2].kind = SectionKind::context;
  test::judge(letter, "Private fostering arrangements are inadequate, and adoption is good.",
              "Private fostering arrangements", "inadequate");
  test::judge(letter, "The council's arrangements for leisure are inadequate.",
              "arrangements for leisure", "inadequate");
  return test::filed(letter, "202", 2009, 1);
}

Letter second() {
  Letter letter = test::letter_of(
      {"Improve fostering.", "Private fostering arrangements are good. Leisure is inadequate.",
       "Recruit foster carers and adopters."});
  letter.sections[0].kind = SectionKind::improve;
  letter.sections[2].kind = SectionKind::improve;
  test::judge(letter, "Private fostering arrangements are good.", "Private fostering arrangements",
              "good");
  test::judge(letter, "Leisure is inadequate.", "Leisure", "inadequate");
  return test::filed(letter, "204", 2008, 3);
}

struct Asked {
  test::Folder folder;
  Index index;
  Asked() : index(written(folder)) {}

  static std::string written(const test::Folder& folder) {
    test::write_index(folder / "index", {first(), second()});
    return folder / "index";
  }

  SearchAnswer search(const std::string& query, Unit by = Unit::letter,
                      std::vector<Filter> filters = {}) {
    SearchRequest request;
    request.query = query;
    request.by = by;
    request.filters = std::move(filters);
    request.limit = 100;
    request.snippets = 3;
    return index.search(request);
  }

  /// Codes of the councils of the hits, sorted; with sections, a code for each.
  std::string found(const std::string& query, Unit by = Unit::letter,
                    std::vector<Filter> filters = {}) {
    std::vector<std::string> codes;
    for (const Hit& hit : search(query, by, std::move(filters)).hits)
      codes.push_back(hit.authority);
    std::sort(codes.begin(), codes.end());
    std::string text;
    for (const std::string& code : codes) text += (text.empty() ? "" : " ") + code;
    return text;
  }
};

Asked& asked() {
  static Asked shared;
  return shared;
}

struct Row {
  const char* query;
  const char* letters;
  const char* sections;
};

}  // namespace

TEST_CASE("in: holds the words to one section of that kind") {
  for (const Row& row : {
           Row{"in:improve", "202 204", "202 204 204"},
           Row{"fostering in:improve", "202 204", "202 204 204"},
           Row{"in:improve panel", "202", "202"},
           Row{"in:improve fostering recruit", "204", "204"},
           Row{"in:improve panel arrangements", "202", "202"},
           Row{"in:improve AND panel AND arrangements", "", ""},
           Row{"in:context leisure", "202", "202"},
           Row{"in:findings leisure", "204", "204"},
           Row{"leisure in:context in:findings", "202 204", "202 204"},
           Row{"fostering NOT in:improve", "202 204", "202 204"},
           Row{"leisure NOT in:context", "204", "204"},
           Row{"in:board fostering", "", ""},
           Row{"(in:improve panel) OR (in:findings leisure)", "202 204", "202 204"},
           Row{"(in:improve OR in:context) leisure", "202", "202"},
           Row{"in:improve fostering year:2008", "204", "204 204"},
       }) {
    CAPTURE(row.query);
    CHECK(asked().found(row.query) == row.letters);
    CHECK(asked().found(row.query, Unit::section) == row.sections);
  }
}

TEST_CASE("beside a part in parentheses that has words of its own, in: does not reach") {
  CHECK(asked().found("leisure (in:improve panel)") == "202");
  CHECK(asked().found("leisure AND (in:improve panel)", Unit::section).empty());
  CHECK(asked().found("arrangements NOT (in:improve panel)") == "204");
}

TEST_CASE("judged: holds the words to one judged statement with that grade") {
  for (const Row& row : {
           Row{"judged:inadequate", "202 204", "202 202 204"},
           Row{"judged:inadequate \"private fostering\"", "202", "202"},
           Row{"judged:1 private fostering", "202", "202"},
           Row{"judged:good \"private fostering\"", "204", "204"},
           Row{"judged:1..3 \"private fostering\"", "202 204", "202 204"},
           Row{"judged:good judged:inadequate \"private fostering\"", "202 204", "202 204"},
           Row{"judged:inadequate AND fostering AND leisure", "", ""},
           Row{"judged:inadequate arrangements -fostering", "202", "202"},
           Row{"judged:inadequate foster*", "202", "202"},
           Row{"judged:inadequate fostering NEAR/3 inadequate", "202", "202"},
           Row{"judged:inadequate fostering NEAR/1 inadequate", "", ""},
           Row{"judged:outstanding", "", ""},
           Row{"judged:inadequate in:context", "202", "202"},
           Row{"judged:inadequate in:improve", "", ""},
           Row{"judged:inadequate leisure year:2008", "204", "204"},
           Row{"judged:inadequate (leisure OR fostering)", "202 204", "202 202 204"},
           Row{"\"private fostering\" NOT judged:good", "202", "202"},
           Row{"homes NOT (judged:good fostering)", "202", "202"},
           Row{"leisure NOT (judged:inadequate fostering)", "204", "202 204"},
       }) {
    CAPTURE(row.query);
    CHECK(asked().found(row.query) == row.letters);
    CHECK(asked().found(row.query, Unit::section) == row.sections);
  }
}

TEST_CASE("a flag equals the field, whatever the query's operators") {
  const std::vector<Filter> improve{{"in", "improve"}};
  CHECK(asked().found("panel OR leisure", Unit::letter, improve) == "202");
  CHECK(asked().found("panel OR leisure", Unit::section, improve) == "202");
  const std::vector<Filter> bad{{"judged", "inadequate"}};
  CHECK(asked().found("adoption OR homes", Unit::letter, bad) == "202");
}

TEST_CASE("the judged statement is quoted first, its words and its grade marked") {
  const SearchAnswer answer = asked().search("judged:inadequate private fostering");
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].snippets.size() == 2);
  const Snippet& first = answer.hits[0].snippets[0];
  CHECK(first.text == "Private fostering arrangements are inadequate, and adoption is good.");
  REQUIRE(first.judged);
  CHECK(first.judged->word == "inadequate");
  REQUIRE(first.highlights.size() == 3);
  CHECK(slice(first.text, first.highlights[1]) == "fostering");
  CHECK(slice(first.text, first.highlights[2]) == "inadequate");
  CHECK_FALSE(answer.hits[0].snippets[1].judged);
}

TEST_CASE("with in: only sections of that kind are quoted") {
  const SearchAnswer answer = asked().search("fostering in:improve");
  for (const Hit& hit : answer.hits)
    for (const Snippet& snippet : hit.snippets)
      CHECK(snippet.text.find("rrangements") == std::string::npos);
}

TEST_CASE("a letter weighs what its best section does") {
  const SearchAnswer sections = asked().search("fostering in:improve", Unit::section);
  for (const Hit& letter : asked().search("fostering in:improve").hits) {
    double best = 0;
    for (const Hit& hit : sections.hits)
      if (hit.id == letter.id) best = std::max(best, hit.score);
    CHECK(letter.score == best);
  }
}

TEST_CASE("totals and facets count within in: and judged:") {
  SearchRequest request;
  request.query = "judged:inadequate leisure";
  request.facets = {Field::year};
  const SearchAnswer answer = asked().index.search(request);
  CHECK(answer.total == 2);
  CHECK(answer.letters_total == 2);
  REQUIRE(answer.facets.front().values.size() == 2);
  request.query += " year:2008";
  CHECK(asked().index.search(request).total == 1);
  CHECK(asked().index.search(request).facets.front().values.size() == 2);
}
