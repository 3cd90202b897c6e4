#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "lettergrade/csv.hpp"
#include "query/present/json.hpp"
#include "query/present/page.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;

namespace {

const Register& councils() { return Register::built_in(); }

/// Any bytes at all, rich in the pieces that break programs.
std::string any_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
      rc::gen::elementOf(std::vector<std::string>{" ", "carers", "\x1b[31m", "\xE2\x80\xAE", "子",
                                                  "e\xCC\x81", "\xFF", "’", "\t", "\r\n", "\"", ",",
                                                  "=", "\\", "«", "\xF0\x9F\x8F\xB4", "\xC2\x85"}),
      rc::gen::arbitrary<std::string>()));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

SearchAnswer any_answer() {
  SearchAnswer answer = fixture::hostile_answer();
  answer.query = any_text();
  for (Hit& hit : answer.hits) {
    hit.title = any_text();
    hit.path = any_text();
    Snippet& snippet = hit.snippets.front();
    snippet.text = any_text();
    const auto size = static_cast<std::uint32_t>(snippet.text.size());
    const auto begin = *rc::gen::inRange<std::uint32_t>(0, size + 1);
    snippet.highlights = {{begin, *rc::gen::inRange<std::uint32_t>(begin, size + 1)}};
  }
  return answer;
}

}  // namespace

TEST_CASE("Whatever documents hold, text fits the width and drives no terminal") {
  CHECK(rc::check([] {
    const TextStyle style{.width = *rc::gen::inRange<std::size_t>(60, 201)};
    const std::string text = search_text(any_answer(), councils(), style);
    RC_ASSERT(text == safe_lines(text));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      RC_ASSERT(display_width(line) <= style.width);
      RC_ASSERT(!line.ends_with(' '));
    }
  }));
}

TEST_CASE("Whatever documents hold, JSON is valid and its highlights lie inside the text") {
  CHECK(rc::check([] {
    const SearchAnswer answer = any_answer();
    const auto json = nlohmann::json::parse(search_json(answer, councils()));
    for (const auto& hit : json["hits"]) {
      const auto& snippet = hit["snippets"][0];
      const std::size_t size = code_points(snippet["text"].get<std::string>());
      const auto& range = snippet["highlights"][0];
      RC_ASSERT(range[0] <= range[1]);
      RC_ASSERT(range[1].get<std::size_t>() <= size);
    }
  }));
}

TEST_CASE("Whatever documents hold, a CSV reader gets the same cells back") {
  CHECK(rc::check([] {
    const SearchAnswer answer = any_answer();
    const auto rows = read_csv(search_table(answer, councils(), TableFormat::csv));
    RC_ASSERT(rows.size() == answer.hits.size() + 1);
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
      RC_ASSERT(rows[i + 1].cells.size() == 19U);
      const std::string& title = rows[i + 1].cells[3];
      const std::string wanted = valid_utf8(answer.hits[i].title);
      RC_ASSERT(title == wanted || title == "'" + wanted);
    }
  }));
}

TEST_CASE("Cutting and filling up give exactly the width asked for") {
  CHECK(rc::check([] {
    const std::string text = safe_line(any_text());
    const auto width = *rc::gen::inRange<std::size_t>(1, 40);
    RC_ASSERT(display_width(fit(text, width)) <= width);
    RC_ASSERT(display_width(left(text, width)) == width);
    RC_ASSERT(display_width(right(text, width)) == width);
    RC_ASSERT(display_width(padded({{text}, {text}}, width)) == width);
  }));
}
