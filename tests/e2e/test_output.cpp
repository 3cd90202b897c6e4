#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

/// The characters [begin, end) of a UTF-8 text, counted in code points.
std::string characters(const std::string& text, std::size_t begin, std::size_t end) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (text[i] & 0xC0) != 0x80) ++at;
    if (at >= begin && at < end) result += text[i];
  }
  return result;
}

}  // namespace

TEST_CASE("pages put together are the whole answer, each hit once") {
  const Json whole = corpus().json("search", {"--limit", "100", "children"});
  std::vector<std::string> paged;
  for (std::size_t offset = 0; offset < whole.at("total"); offset += 7)
    for (const std::string& id :
         corpus().ids({"--limit", "7", "--offset", std::to_string(offset), "children"}))
      paged.push_back(id);
  CHECK(paged == corpus().ids({"--limit", "100", "children"}));
  CHECK(paged.size() == whole.at("total"));
}

TEST_CASE("totals and counts do not depend on the page") {
  const Json first = corpus().json("search", {"--limit", "1", "children"});
  const Json last = corpus().json("search", {"--limit", "0", "--offset", "90", "children"});
  CHECK(first.at("total") == last.at("total"));
  CHECK(first.at("facets") == last.at("facets"));
  CHECK(last.at("hits").empty());
}

TEST_CASE("each order is the one asked for") {
  const auto dates = [](const char* order) {
    std::vector<std::string> keys;
    const Json answer = corpus().json("search", {"--limit", "100", "--sort", order});
    for (const Json& hit : answer.at("hits"))
      keys.push_back(hit.at("date").is_null() ? hit.at("year").dump() + "-00-00"
                                              : hit.at("date").get<std::string>());
    return keys;
  };
  std::vector<std::string> newest = dates("newest");
  newest.erase(std::remove(newest.begin(), newest.end(), "null-00-00"), newest.end());
  CHECK(std::is_sorted(newest.rbegin(), newest.rend()));
  std::vector<std::string> oldest = dates("oldest");
  oldest.erase(std::remove(oldest.begin(), oldest.end(), "null-00-00"), oldest.end());
  CHECK(std::is_sorted(oldest.begin(), oldest.end()));

  std::vector<int> grades;
  const Json answer = corpus().json("search", {"--limit", "100", "--sort", "grade"});
  for (const Json& hit : answer.at("hits"))
    grades.push_back(hit.at("grade").is_null() ? 0 : hit["grade"].at("value").get<int>());
  CHECK(std::is_sorted(grades.rbegin(), grades.rend()));
}

TEST_CASE("highlights are the words that were asked for, in characters") {
  for (const char* query : {"fostering", "\"private fostering\"", "CAMHS", "wellbeing"}) {
    const Json answer = corpus().json("search", {"--snippets", "3", query});
    for (const Json& hit : answer.at("hits"))
      for (const Json& snippet : hit.at("snippets")) {
        CAPTURE(snippet.dump());
        REQUIRE_FALSE(snippet.at("highlights").empty());
        for (const Json& span : snippet["highlights"]) {
          const std::string word = characters(snippet["text"], span[0], span[1]);
          CHECK_FALSE(word.empty());
          CHECK(word.front() != ' ');
          CHECK(word.back() != ' ');
        }
      }
  }
  const Json phrase = corpus().json("search", {"\"private fostering\""});
  const Json& hit = phrase.at("hits").at(0);
  const Json& snippet = hit.at("snippets").at(0);
  std::string marked =
      characters(snippet.at("text"), snippet["highlights"][0][0], snippet["highlights"][0][1]);
  std::transform(marked.begin(), marked.end(), marked.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  CHECK(marked == "private fostering");
}

TEST_CASE("by section, hits are sections and letters are counted beside them") {
  const Json answer = corpus().json("search", {"--by", "section", "--limit", "100", "placements"});
  CHECK(answer.at("by") == "section");
  std::set<std::string> letters;
  for (const Json& hit : answer.at("hits")) {
    CHECK(hit.at("section").is_object());
    letters.insert(hit.at("id"));
  }
  REQUIRE(answer.at("total") <= 100);
  CHECK(answer.at("letters_total") == letters.size());
  CHECK(answer.at("total") == answer.at("hits").size());
}

TEST_CASE("by section, an outcome filter is the section's own") {
  const Json answer =
      corpus().json("search", {"--by", "section", "--limit", "100", "--outcome", "staying-safe"});
  REQUIRE(answer.at("total") > 0);
  for (const Json& hit : answer.at("hits")) CHECK(hit["section"].at("outcome") == "staying-safe");
}

TEST_CASE("csv and tsv have a header and a row a hit; paths a line a hit") {
  const auto total = corpus().json("search", {"fostering"}).at("total").get<std::size_t>();
  const auto csv =
      lines(corpus().ask("search", {"--format", "csv", "--limit", "100", "fostering"}).out);
  REQUIRE_FALSE(csv.empty());
  CHECK(csv[0].starts_with("\xEF\xBB\xBFrank,id,"));
  const auto tsv =
      lines(corpus().ask("search", {"--format", "tsv", "--limit", "100", "fostering"}).out);
  CHECK(tsv.size() == total + 1);
  CHECK(tsv[0].starts_with("rank\tid\t"));
  const auto paths =
      lines(corpus().ask("search", {"--format", "paths", "--limit", "100", "fostering"}).out);
  CHECK(paths.size() == total);
  for (const std::string& path : paths) CHECK(path.find("corpus/letters/") != std::string::npos);
  const auto jsonl =
      lines(corpus().ask("search", {"--format", "jsonl", "--limit", "100", "fostering"}).out);
  CHECK(jsonl.size() == total);
  for (const std::string& line : jsonl) CHECK(Json::parse(line).contains("id"));
}

TEST_CASE("no output to a pipe has colour, and --color always has") {
  CHECK(corpus().ask("search", {"fostering"}).out.find('\x1b') == std::string::npos);
  CHECK(corpus().ask("search", {"--color", "always", "fostering"}).out.find('\x1b') !=
        std::string::npos);
}

TEST_CASE("found is 0, nothing found is 1") {
  CHECK(corpus().ask("search", {"fostering"}).exit == 0);
  CHECK(corpus().ask("search", {"zebra"}).exit == 1);
  CHECK(corpus().ask("authorities", {"Eastw"}).exit == 0);
  CHECK(corpus().ask("authorities", {"Zzz"}).exit == 1);
}

TEST_CASE("help names every verb and option of the tables, and needs no index") {
  const Finished help = run("lettergrade", {"--help"});
  CHECK(help.exit == 0);
  for (const char* verb : {"search", "facets", "show", "info", "authorities", "export"})
    CHECK_MESSAGE(help.out.find(verb) != std::string::npos, verb);
  const Finished search = run("lettergrade", {"search", "--help"});
  CHECK(search.exit == 0);
  for (const char* option : {"--authority", "--year", "--grade", "--outcome", "--by", "--limit",
                             "--include-boilerplate", "--snippets"})
    CHECK_MESSAGE(search.out.find(option) != std::string::npos, option);
  CHECK(run("lettergrade", {"--version"}).out.starts_with("lettergrade "));
}

TEST_CASE("lettergrade index runs the indexer") {
  const TestIndex index;
  const Finished finished = run("lettergrade", {"index", "--help"});
  CHECK(finished.exit == 0);
  CHECK(finished.out.find("lettergrade-index") != std::string::npos);
}

TEST_CASE("a limit larger than any number of letters lists them all, an offset beyond them none") {
  const std::string most = "18446744073709551615";
  const Json all = corpus().json("search", {"--limit", most, "--snippets", "0", "children"});
  CHECK(all.at("hits").size() == all.at("total").get<std::size_t>());
  for (const char* sort : {"relevance", "newest"}) {
    const Json none =
        corpus().json("search", {"--limit", most, "--offset", most, "--sort", sort, "children"});
    CHECK(none.at("hits").empty());
    CHECK(none.at("total") == all.at("total"));
  }
}
