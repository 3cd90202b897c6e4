#include <doctest/doctest.h>

#include <sstream>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

/// A line of a TREC run.
struct Line {
  std::string query;
  std::string id;
  std::size_t rank = 0;
  double score = 0;
  std::string tag;
};

std::vector<Line> lines_of(const std::string& run) {
  std::vector<Line> lines;
  std::istringstream stream(run);
  for (std::string text; std::getline(stream, text);) {
    std::istringstream columns(text);
    Line line;
    std::string q0;
    std::string rest;
    columns >> line.query >> q0 >> line.id >> line.rank >> line.score >> line.tag;
    CHECK_MESSAGE(static_cast<bool>(columns), text);
    CHECK(q0 == "Q0");
    CHECK_FALSE(static_cast<bool>(columns >> rest));
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Runs the queries on the corpus.
Finished ranked(const std::string& queries, Arguments arguments = {}) {
  const Folder folder;
  write_file(folder / "queries.tsv", queries);
  arguments.push_back(folder / "queries.tsv");
  return corpus().ask("run", std::move(arguments));
}

std::vector<std::string> ids_of(const Finished& finished) {
  std::vector<std::string> ids;
  for (const Line& line : lines_of(finished.out)) ids.push_back(line.id);
  return ids;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a run ranks the letters that have any of a query's words, best first") {
  const Finished finished = ranked("a1\tprivate fostering notifications\nb\tNEET\n");
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  const std::vector<Line> lines = lines_of(finished.out);
  std::string query;
  std::size_t rank = 0;
  double above = 0;
  for (const Line& line : lines) {
    if (line.query != query) rank = 0;
    CHECK(line.rank == ++rank);
    if (rank > 1) CHECK(line.score <= above);
    CHECK(line.tag == "lettergrade");
    query = line.query;
    above = line.score;
  }
  CHECK(lines.front().query == "a1");
  CHECK(lines.back().query == "b");

  // The same letters in the same order as a search for any of the words.
  std::vector<std::string> first;
  for (const Line& line : lines)
    if (line.query == "a1") first.push_back(line.id);
  CHECK(first ==
        corpus().ids({"--any", "--limit", "1000", "private", "fostering", "notifications"}));
  CHECK(first.size() > corpus().ids({"private", "fostering", "notifications"}).size());
}

TEST_CASE("the text of a run's query knows no query language") {
  const auto plain = ids_of(ranked("1\tprivate fostering and not grade 1 council near 3\n"));
  REQUIRE_FALSE(plain.empty());
  for (const std::string text : {"private fostering AND NOT grade:1 council* NEAR/3",
                                 "\"private fostering AND (NOT grade 1 council near 3",
                                 "+private) fostering ??? and -not grade:\"1\" 'council' NEAR 3"})
    CHECK_MESSAGE(ids_of(ranked("1\t" + text + "\n")) == plain, text);
}

TEST_CASE("filters, depth and tag of a run apply to each query") {
  const std::string queries = "1\tchildren\n2\tschools\n";
  const auto all = lines_of(ranked(queries).out);
  const auto some = lines_of(ranked(queries, {"--year", "2009", "--tag", "y-09"}).out);
  CHECK(some.size() < all.size());
  for (const Line& line : some) {
    CHECK(contains(line.id, "-2009-"));
    CHECK(line.tag == "y-09");
  }
  CHECK(lines_of(ranked(queries, {"--depth", "3"}).out).size() == 6);
  CHECK(lines_of(ranked(queries, {"--depth", "0"}).out).size() == all.size());
}

TEST_CASE("a run by section names the letter and which of its sections") {
  const auto lines = lines_of(ranked("1\tcare leavers\n", {"--by", "section"}).out);
  REQUIRE_FALSE(lines.empty());
  const std::size_t mark = lines.front().id.find('#');
  REQUIRE(mark != std::string::npos);
  const Json letter = corpus().json("show", {lines.front().id.substr(0, mark)});
  const std::size_t number = std::stoul(lines.front().id.substr(mark + 1));
  CHECK(contains(letter.at("sections").at(number).at("text").get<std::string>(), "eavers"));
}

TEST_CASE(
    "queries come from standard input, with or without a last line end or a byte order mark") {
  const Folder folder;
  write_file(folder / "queries.tsv",
             "\xEF\xBB\xBF"
             "1\tfostering\r\n\r\n2\tadoption");
  RunOptions options;
  options.input = folder / "queries.tsv";
  const Finished finished = run("lettergrade", {"run", "--db", corpus().path(), "-"}, options);
  CHECK_MESSAGE(finished.exit == 0, finished.err);
  const auto lines = lines_of(finished.out);
  CHECK(lines.front().query == "1");
  CHECK(lines.back().query == "2");
}

TEST_CASE("a query that nothing matches is named and has no lines") {
  const Finished some = ranked("1\tzzyzx\n2\tfostering\n3\t\n");
  CHECK(some.exit == 0);
  CHECK(contains(some.err, "line 1: nothing matches query 1"));
  CHECK(contains(some.err, "line 3: nothing matches query 3"));
  CHECK(lines_of(some.out).front().query == "2");

  const Finished none = ranked("1\tzzyzx\n");
  CHECK(none.exit == 1);
  CHECK(none.out.empty());
}

TEST_CASE("a file of queries that is wrong is refused with its line, before anything is printed") {
  struct Row {
    std::string queries;
    std::string said;
  };
  for (const Row& row :
       {Row{"1\tfostering\nadoption\n", "line 2: there is no tab"},
        Row{"1\tfostering\n\n\tadoption\n", "line 3: there is no id"},
        Row{"1 2\tfostering\n", "line 1: the id '1 2' has a space in it"},
        Row{"1\ta\n2\tb\n1\tc\n", "line 3: the id '1' stands in line 1 already"}}) {
    const Finished finished = ranked(row.queries);
    CHECK(finished.exit == 2);
    CHECK(finished.out.empty());
    CHECK_MESSAGE(contains(finished.err, "queries.tsv, " + row.said), finished.err);
  }
  CHECK(corpus().ask("run", {"/nowhere/queries.tsv"}).exit == 2);
  const Finished folder = corpus().ask("run", {"/tmp"});
  CHECK(folder.exit == 2);
  CHECK(contains(folder.err, "cannot read /tmp"));
  CHECK(corpus().ask("run", {}).exit == 2);
  CHECK(ranked("1\tfostering\n", {"--tag", "two words"}).exit == 2);
  CHECK(ranked("1\tfostering\n", {"--grade", "purple"}).exit == 2);
}
