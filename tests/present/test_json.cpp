#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lettergrade/letter_json.hpp"
#include "query/present/json.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;
using Json = nlohmann::ordered_json;

namespace {

const Register& councils() { return Register::built_in(); }

Json search(const SearchAnswer& answer, JsonStyle style = {}) {
  return Json::parse(search_json(answer, councils(), style));
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

/// The code points [begin, end) of UTF-8 `text`.
std::string code_point_slice(const std::string& text, const Json& range) {
  std::string result;
  std::size_t point = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (text[i] & 0xC0) != 0x80) ++point;
    if (point >= range[0] && point < range[1]) result += text[i];
  }
  return result;
}

}  // namespace

TEST_CASE("The JSON of a search has the keys of the design, in order") {
  const Json json = search(fixture::plain_answer());
  CHECK(keys(json) == std::vector<std::string>{"schema", "index", "query", "ran", "corrected",
                                               "corrections", "notes", "match", "by", "total",
                                               "letters_total", "expanded", "related", "offset",
                                               "limit", "took_ms", "hits", "facets"});
  CHECK(json["schema"] == 1);
  CHECK(json["index"]["generation"] == 7);
  CHECK(json["corrected"].is_null());
  CHECK(json["match"] == "all");
  CHECK(json["by"] == "letter");
  CHECK(json["took_ms"] == 0.8);
}

TEST_CASE("A hit says everything that is known of the letter") {
  const Json hit = search(fixture::plain_answer())["hits"][1];
  CHECK(hit.dump() ==
        R"({"rank":2,"id":"dudley-2009-rating","score":5.5,"title":"Dudley: annual rating 2009",)"
        R"("title_highlights":[],"path":"letters/dudley.txt","url":null,)"
        R"("authority":{"code":"332","name":"Dudley","region":"West Midlands"},"year":2009,)"
        R"("date":"2009-12-09","type":"rating","framework":"rating",)"
        R"("grade":{"value":3,"word":"performs well"},)"
        R"("outcomes":{"staying-safe":{"value":3,"word":"good"},)"
        R"("children-in-care":{"value":2,"word":"adequate","covers":["care-leavers"]}},)"
        R"("doubtful":[],"corrected":[],"section":null,"snippets":[{"text":)"
        R"("In December 2008 arrangements for private fostering were judged to be good",)"
        R"("highlights":[[34,51]],"page":2}]})");
}

TEST_CASE("What is not known is null, and never left out") {
  const Json hit = search(fixture::hostile_answer())["hits"][1];
  CHECK(hit["authority"].is_null());
  CHECK(hit["year"].is_null());
  CHECK(hit["date"].is_null());
  CHECK(hit["framework"].is_null());
  CHECK(hit["url"] == "https://example.org/a,b");
}

TEST_CASE("Facets hold their values as the design writes them") {
  const Json facets = search(fixture::plain_answer())["facets"];
  CHECK(keys(facets) ==
        std::vector<std::string>{"authority", "region", "year", "type", "grade", "outcome"});
  CHECK(facets["authority"][1].dump() ==
        R"({"value":"Dudley","code":"332","count":1,"selected":true})");
  CHECK(facets["region"].dump() == R"([{"value":"West Midlands","count":3,"selected":false}])");
  CHECK(facets["year"][0].dump() == R"({"value":2009,"count":3,"selected":false})");
  CHECK(facets["type"][0].dump() == R"({"value":"rating","count":3,"selected":false})");
  CHECK(facets["grade"][0].dump() ==
        R"({"value":3,"word":"performs well","count":1,"selected":false})");
  CHECK(facets["grade"][3].dump() == R"({"value":null,"count":0,"selected":false})");
  CHECK(facets["outcome"][0].dump() ==
        R"({"value":"staying-safe","count":2,"selected":false,"grades":{"3":1,"2":1}})");
}

TEST_CASE("All values are listed unless a limit is given; then what is left out is counted") {
  const SearchAnswer answer = fixture::hostile_answer();
  CHECK(search(answer)["facets"]["authority"].size() == 52);
  CHECK_FALSE(search(answer).contains("facets_more"));
  const Json limited = search(answer, {.indent = -1, .facet_limit = 2});
  CHECK(limited["facets"]["authority"].size() == 3);
  CHECK(limited["facets"]["authority"][2]["selected"] == true);
  CHECK(limited["facets_more"].dump() == R"({"authority":49,"grade":2})");
}

TEST_CASE("A section hit says which section it is") {
  const Json json = search(fixture::section_answer());
  CHECK(json["by"] == "section");
  CHECK(json["hits"][0]["section"].dump() ==
        R"({"outcome":"staying-safe","heading":"Staying safe","grade":{"value":3,"word":"good"}})");
  CHECK(json["hits"][1]["section"].dump() == R"({"outcome":null,"heading":"","grade":null})");
}

TEST_CASE("Highlights are code points that slice to the words that matched") {
  const SearchAnswer answer = fixture::hostile_answer();
  const Json hits = search(answer)["hits"];
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const Snippet& snippet = answer.hits[i].snippets[0];
    const Json& shown = hits[i]["snippets"][0];
    REQUIRE(shown["highlights"].size() == snippet.highlights.size());
    for (std::size_t k = 0; k < snippet.highlights.size(); ++k)
      CHECK(code_point_slice(shown["text"], shown["highlights"][k]) ==
            slice(snippet.text, snippet.highlights[k]));
  }
  CHECK(hits[1]["snippets"][0]["text"].get<std::string>().find("\xEF\xBF\xBD broken") !=
        std::string::npos);
}

TEST_CASE("JSON can be shown in a terminal and still says exactly what the document says") {
  const std::string json = search_json(fixture::hostile_answer(), councils(), {-1, {}});
  CHECK(json == json.substr(0, json.size() - 1) + "\n");
  for (const std::string_view raw : {"\x1b", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xC2\x9B"})
    CHECK(json.find(raw) == std::string::npos);
  CHECK(json.find("\\u202e") != std::string::npos);
  CHECK(Json::parse(json)["hits"][0]["title"] == fixture::hostile_answer().hits[0].title);
}

TEST_CASE("JSON Lines: one hit a line, no facets") {
  const std::string lines = search_jsonl(fixture::plain_answer(), councils());
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
  const Json first = Json::parse(lines.substr(0, lines.find('\n')));
  CHECK(first == search(fixture::plain_answer())["hits"][0]);
  CHECK(search_jsonl(fixture::empty_answer(), councils()).empty());
}

TEST_CASE("A letter's JSON: fields, sections, points and evidence in code points") {
  const Letter letter = fixture::letter();
  const Json json = Json::parse(letter_json(letter, councils()));
  CHECK(keys(json).front() == "schema");
  CHECK(json["path"] == "letters/001.txt");
  CHECK(json["sources"].size() == 2);
  CHECK(json["inspected_from"].is_null());
  CHECK(json["addressee"] == "Mr John Freeman");
  CHECK(json["sections"][0]["outcome"].is_null());
  CHECK_FALSE(json["sections"][0].contains("areas_for_development"));
  const Json& safe = json["sections"][1];
  CHECK(safe["text"] == "The council’s work is good.\n\n- Reduce the number of exclusions.");
  CHECK(safe["page"] == 1);
  CHECK(
      safe["points"].dump() ==
      R"([{"text":"Reduce the number of exclusions.","page":2,"paragraph":"14","outcome":"staying-safe","national_framework":"outcome 2"}])");
  CHECK(safe["areas_for_development"].dump() == R"(["Reduce the number of exclusions."])");
  const Json& grade = json["evidence"]["grade"];
  CHECK(grade["text"] == "Grade 3");
  CHECK(code_point_slice(letter.text, Json{grade["start"], grade["end"]}) == "Grade 3");
  CHECK(grade["doubt"] == "two grades differ");
  CHECK_FALSE(grade.contains("derived_from"));
  CHECK(json["evidence"]["region"].dump() ==
        R"({"text":null,"start":null,"end":null,"page":null,"confidence":"derived",)"
        R"("derived_from":"authority"})");
}

TEST_CASE("A section that is nothing but boilerplate keeps its text") {
  Letter letter = fixture::letter();
  letter.sections[0].first_block = 2;
  letter.sections[0].end_block = 3;
  CHECK(section_text(letter, letter.sections[0]) == "Page 2 of 8");
  letter.sections[0].first_block = 90;
  letter.sections[0].end_block = 99;
  CHECK(section_text(letter, letter.sections[0]).empty());
}

TEST_CASE("A letter that is not yet in an index is named by what its id will be made of") {
  Letter letter = fixture::letter();
  letter.id.clear();
  letter.addressee.clear();
  letter.sources.clear();
  const Json json = Json::parse(letter_json(letter, councils()));
  CHECK(json["id"] == "dudley-2007-apa");
  CHECK(json["addressee"].is_null());
  CHECK(json["path"].is_null());
}
