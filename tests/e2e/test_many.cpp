#include <doctest/doctest.h>

#include <sstream>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// `--queries`: one JSON object a line in, one a line out.
namespace {

struct Answers {
  int exit = 0;
  std::vector<Json> lines;
};

Answers ask(const std::string& verb, const std::string& lines, Arguments arguments = {}) {
  const Folder folder;
  write_file(folder / "queries.jsonl", lines);
  arguments.insert(arguments.begin(), {"--queries", folder / "queries.jsonl"});
  const Finished finished = corpus().ask(verb, arguments);
  Answers answers{finished.exit, {}};
  std::istringstream out(finished.out);
  for (std::string line; std::getline(out, line);) answers.lines.push_back(Json::parse(line));
  return answers;
}

/// An answer without what differs from run to run.
Json plain(Json answer) {
  for (const char* key : {"took_ms", "line", "id"}) answer.erase(key);
  return answer;
}

}  // namespace

TEST_CASE("many queries are answered in their order, each as it is answered alone") {
  const Answers many =
      ask("search", R"({"id":"a","query":"fostering","limit":3})"
                    "\n\n"
                    R"({"query":"children","year":["2007","2009"],"by":"section","limit":2})"
                    "\r\n"
                    R"({"id":7,"query":"xylophone","facets":"none"})");
  CHECK(many.exit == 0);
  REQUIRE(many.lines.size() == 3);
  CHECK(many.lines[0].at("id") == "a");
  CHECK(many.lines[0].at("line") == 1);
  CHECK(many.lines[1].at("line") == 3);
  CHECK_FALSE(many.lines[1].contains("id"));
  CHECK(many.lines[2].at("id") == "7");
  CHECK(many.lines[2].at("total") == 0);
  CHECK(plain(many.lines[0]) == plain(corpus().json("search", {"fostering", "-n", "3"})));
  CHECK(plain(many.lines[1]) ==
        plain(corpus().json("search", {"children", "--year", "2007", "--year", "2009", "--by",
                                       "section", "-n", "2"})));
}

TEST_CASE("what is wrong with a line is its answer, and the others are answered all the same") {
  const Answers many = ask("search", R"({"query":"children"})"
                                     "\nno JSON\n[1]\n"
                                     R"({"id":"c","query":"\"open"})"
                                     "\n"
                                     R"({"query":"children","yaer":2007})"
                                     "\n"
                                     R"({"query":"children","year":"20x7"})"
                                     "\n"
                                     R"({"query":"children","limit":-1})"
                                     "\n"
                                     R"({"query":"children","sort":"best"})"
                                     "\n"
                                     R"({"query":"children","any":1})"
                                     "\n"
                                     R"({"query":"children"})");
  CHECK(many.exit == 2);
  REQUIRE(many.lines.size() == 10);
  for (std::size_t i = 0; i < many.lines.size(); ++i) {
    CAPTURE(i);
    CHECK(many.lines[i].at("line") == i + 1);
    CHECK(many.lines[i].contains("error") == (i > 0 && i < 9));
  }
  CHECK(many.lines[3].at("id") == "c");
  CHECK(many.lines[3].at("error").at("name") == "open-quote");
  CHECK(many.lines[3].at("error").at("place").get<std::string>().find('^') != std::string::npos);
  CHECK(many.lines[4].at("error").at("text").get<std::string>().find("yaer") != std::string::npos);
  CHECK(many.lines[5].at("error").at("name") == "bad-year");
}

TEST_CASE("a key that there is not is told with the nearest that there is") {
  const auto told = [](const std::string& line) {
    const Answers many = ask("search", line);
    REQUIRE(many.lines.size() == 1);
    return many.lines[0].at("error").at("text").get<std::string>();
  };
  CHECK(told(R"({"yaer":2007})") == "there is no key 'yaer'; did you mean 'year'?");
  CHECK(told(R"({"No-Brige":true})") == "there is no key 'No-Brige'; did you mean 'no_bridge'?");
  CHECK(told(R"({"staying_save":3})") ==
        "there is no key 'staying_save'; did you mean 'staying-safe'?");
  CHECK(told(R"({"xylophone":1})") == "there is no key 'xylophone'");
}

TEST_CASE("a line may keep words as they are written") {
  const Answers many = ask("search",
                           "{\"query\":\"fostring\"}\n"
                           "{\"query\":\"fostring\",\"no_spelling\":true}\n");
  REQUIRE(many.lines.size() == 2);
  CHECK(many.lines[0].at("corrected") == "fostering");
  CHECK(many.lines[0].at("total") > 0);
  CHECK(many.lines[1].at("corrected").is_null());
  CHECK(many.lines[1].at("total") == 0);
}

TEST_CASE("facets answers many queries, too, and the command line's flags hold for each") {
  const Answers many =
      ask("facets", "{\"query\":\"children\"}\n{\"query\":\"fostering\",\"facets\":[\"year\"]}\n",
          {"--grade", "1..2", "--facet-limit", "2"});
  CHECK(many.exit == 0);
  REQUIRE(many.lines.size() == 2);
  CHECK(plain(many.lines[0]) ==
        plain(corpus().json("facets", {"children", "--grade", "1..2", "--facet-limit", "2"})));
  CHECK(many.lines[1].at("facets").size() == 1);
  CHECK_FALSE(many.lines[0].contains("hits"));
}

TEST_CASE("many queries that find nothing end with 1, and what cannot be asked with 2") {
  CHECK(ask("search", "{\"query\":\"xylophone\"}\n").exit == 1);
  CHECK(ask("search", "").exit == 1);
  CHECK(corpus().ask("search", {"--queries", "/nowhere/at/all"}).exit == 2);
  CHECK(corpus().ask("search", {"words", "--queries", "-"}).exit == 2);
  CHECK(corpus().ask("search", {"--queries", "-", "--format", "csv"}).exit == 2);
}

TEST_CASE("queries come from standard input, too") {
  const Folder folder;
  write_file(folder / "queries.jsonl", "{\"query\":\"children\",\"limit\":1}\n");
  RunOptions options;
  options.input = folder / "queries.jsonl";
  const Finished finished =
      run("lettergrade", {"search", "--db", corpus().path(), "--queries", "-"}, options);
  CHECK(finished.exit == 0);
  CHECK(Json::parse(finished.out).at("hits").size() == 1);
}
