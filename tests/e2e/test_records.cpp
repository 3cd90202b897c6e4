#include <doctest/doctest.h>

#include <filesystem>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string line(const std::string& id, const std::string& title, const std::string& text) {
  return Json{{"id", id}, {"title", title}, {"text", text}}.dump() + "\n";
}

/// A file of records with an index of it.
struct Collection {
  Folder folder;
  TestIndex index;
  std::string file = folder / "records.jsonl";

  [[nodiscard]] Json run(const std::string& lines, Arguments more = {}) const {
    write_file(file, lines);
    more.push_back(file);
    return index.summary(more);
  }
};

const std::string kThree = line("test/neg/0_2", "Once again", "Costner dragged out a movie.") +
                           line("2", "Reading in Bury", "The Kent of this film is Essex.") +
                           line("3", "Slipstream", "");

}  // namespace

TEST_CASE("any collection of records can be indexed and searched; records keep their ids") {
  const Collection test;
  const Json summary = test.run(kThree);
  CHECK(summary.at("added") == 3);
  CHECK(test.index.ids({"dragged"}) == std::vector<std::string>{"test/neg/0_2"});
  const Json shown = test.index.json("show", {"test/neg/0_2"});
  CHECK(shown.at("title") == "Once again");
  CHECK(shown.at("path") == test.file);
}

TEST_CASE("a record without text is found by its title, as a letter and as a section") {
  const Collection test;
  static_cast<void>(test.run(kThree));
  CHECK(test.index.ids({"slipstream"}) == std::vector<std::string>{"3"});
  CHECK(test.index.ids({"--by", "section", "slipstream"}) == std::vector<std::string>{"3"});
}

TEST_CASE("a council's name in passing makes no letter of a record, and warns of nothing") {
  const Collection test;
  write_file(test.file, kThree);
  const Finished finished = test.index.index({test.file});
  CHECK(finished.exit == 0);
  CHECK(finished.err.empty());
  for (const char* id : {"2", "3", "test/neg/0_2"}) {
    const Json shown = test.index.json("show", {id});
    CHECK(shown.at("authority").is_null());
    CHECK(shown.at("warnings").empty());
  }
}

TEST_CASE("what a record gives wins over its text and says where it comes from") {
  const Collection test;
  Json record{{"id", "a"},
              {"title", "The letter to Dudley"},
              {"text", "Dear Director,\n\nFostering is strong.\n"},
              {"authority", "Dudley"},
              {"year", 2008},
              {"date", "2008-12-17"},
              {"type", "apa"},
              {"grade", 3},
              {"outcomes", {{"staying-safe", "adequate"}, {"being-healthy", 4}}},
              {"url", "https://example.org/a"},
              {"unknown", {1, 2}}};
  CHECK(test.run(record.dump() + "\n").at("added") == 1);
  const Json shown = test.index.json("show", {"a"});
  CHECK(shown.at("authority").at("code") == "332");
  CHECK(shown.at("year") == 2008);
  CHECK(shown.at("date") == "2008-12-17");
  CHECK(shown.at("type") == "apa");
  CHECK(shown.at("framework") == "apa-2008");
  CHECK(shown.at("grade") == Json{{"value", 3}, {"word", "good"}});
  CHECK(shown.at("outcomes").at("staying-safe").at("value") == 2);
  CHECK(shown.at("outcomes").at("being-healthy").at("word") == "outstanding");
  CHECK(shown.at("url") == "https://example.org/a");
  CHECK(shown.at("title") == "The letter to Dudley");
  for (const char* field : {"authority", "year", "date", "type", "grade", "title",
                            "outcomes.staying-safe", "outcomes.being-healthy"}) {
    CAPTURE(field);
    CHECK(shown.at("evidence").at(field).at("confidence") == "corrected");
    CHECK(shown.at("evidence").at(field).at("derived_from") == "the record");
  }
  CHECK(test.index.ids({"--authority", "Dudley", "--grade", "good", "--outcome",
                        "staying-safe=2"}) == std::vector<std::string>{"a"});
}

TEST_CASE("a warning about a record names the record") {
  const Collection test;
  // A letter about a council that no register has.
  const Json record{{"id", "x1"},
                    {"title", "A letter"},
                    {"text", sample_letter("Nowhere Borough Council", "Fostering is strong.")}};
  write_file(test.file, record.dump() + "\n");
  const Finished file = test.index.index({"--dry-run", "--report", "json", test.file});
  CHECK(file.err.find(test.file + ": record x1: no council") != std::string::npos);
  RunOptions options;
  options.input = test.file;
  const Finished input = run("lettergrade-index", {"--dry-run", "--report", "json", "-"}, options);
  CHECK(input.err.find("-: record x1: no council") != std::string::npos);
}

TEST_CASE("the text of a record that is a letter says what the record does not") {
  const Collection test;
  const std::string text = sample_letter("Eastwold Borough Council", "Fostering is strong.");
  const Json record{
      {"id", "x1"}, {"title", "A letter"}, {"text", text}, {"grade", "performs poorly"}};
  CHECK(test.run(record.dump() + "\n", {"--register", source_folder() + "/corpus/register.csv"})
            .at("added") == 1);
  const Json shown = test.index.json("show", {"x1"});
  CHECK(shown.at("authority").at("name") == "Eastwold");
  CHECK(shown.at("year") == 2009);
  CHECK(shown.at("type") == "rating");
  CHECK(shown.at("grade").at("value") == 1);
}

TEST_CASE("a broken line is rejected with its number and the rest goes on") {
  const Collection test;
  const Json summary =
      test.run(line("1", "a", "first") + "{\"id\": \"2\", \"title\": \n" + "\n" +
               line("two words", "b", "x") + line(std::string(201, 'x'), "c", "x") +
               line("1", "d", "again") + "[1, 2]\n" +
               R"({"title": "no id"})"
               "\n" +
               R"({"id": "g", "grade": "splendid"})"
               "\n" +
               R"({"id": "t", "text": 7})"
               "\n" +
               R"({"id": "y", "year": 20081})"
               "\n" +
               R"({"id": "u", "authority": "Nowhere at all"})"
               "\n" +
               line("9", "z", "last"));
  CHECK(summary.at("added") == 2);
  const std::vector<std::pair<std::string, std::string>> expected{
      {"line 2", "no JSON"},     {"line 4", "white space"}, {"line 5", "201 bytes"},
      {"line 6", "'1'"},         {"line 7", "object"},      {"line 8", "no id"},
      {"line 9", "is no grade"}, {"line 10", "text"},       {"line 11", "is no year"},
      {"line 12", "Nowhere"}};
  REQUIRE(summary.at("rejected").size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::string reason = summary["rejected"][i].at("reason");
    CHECK_MESSAGE(reason.starts_with(expected[i].first + ":"), reason);
    CHECK_MESSAGE(contains(reason, expected[i].second), reason);
    CHECK(summary["rejected"][i].at("path") == test.file);
  }
  CHECK(test.index.ids({"last"}) == std::vector<std::string>{"9"});
  CHECK(test.index.ids({"again"}).empty());
}

TEST_CASE("records come from a gzipped file and from standard input just the same") {
  const Collection test;
  write_file(test.file, kThree);
  CHECK(run("lettergrade-index", {"--db", test.index.path(), "-"}, {.input = test.file}).exit == 0);
  CHECK(test.index.ids({}).size() == 3);
  const std::string command = "gzip -kf '" + test.file + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  const TestIndex packed;
  CHECK(packed.summary({test.file + ".gz"}).at("added") == 3);
  CHECK(packed.ids({}) == test.index.ids({}));
}

TEST_CASE("a gzipped file that breaks off is named, and what came before is kept") {
  const Collection test;
  std::string lines;
  for (int i = 0; i < 3000; ++i)
    lines +=
        line(std::to_string(i), "t" + std::to_string(i * 7919), "text of " + std::to_string(i));
  write_file(test.file, lines);
  const std::string command = "gzip -kf '" + test.file + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  const std::string packed = test.file + ".gz";
  std::filesystem::resize_file(packed, std::filesystem::file_size(packed) / 2);
  const Json summary = test.index.summary({packed});
  CHECK(summary.at("added") > 0);
  REQUIRE(summary.at("rejected").size() == 1);
  CHECK(contains(summary["rejected"][0].at("reason"), "damaged"));
}

TEST_CASE("only records that changed are read anew") {
  const Collection test;
  static_cast<void>(test.run(kThree));
  CHECK(test.run(kThree).at("unchanged") == 3);
  const Json summary =
      test.run(line("2", "Changed", "words") + kThree.substr(0, kThree.find('\n') + 1));
  CHECK(summary.at("replaced") == 1);
  CHECK(summary.at("unchanged") == 1);
  CHECK(test.index.ids({}).size() == 3);
  CHECK(test.index.json("show", {"2"}).at("title") == "Changed");
}

TEST_CASE("prune takes out records that their file no longer has, never those of standard input") {
  const Collection test;
  const std::string other = test.folder / "input.jsonl";
  write_file(other, line("from-input", "Kept", "words"));
  CHECK(run("lettergrade-index", {"--db", test.index.path(), "-"}, {.input = other}).exit == 0);
  static_cast<void>(test.run(kThree));
  CHECK(test.run(line("3", "Slipstream", ""), {"--prune"}).at("removed") == 2);
  CHECK(test.index.ids({}) == std::vector<std::string>{"3", "from-input"});
  // A file with a broken line may have lost it by accident.
  CHECK(test.run("{\"id\"\n" + line("4", "New", ""), {"--prune"}).at("removed") == 0);
}

TEST_CASE("records and letters share one index") {
  const Collection test;
  write_file(test.folder / "a.txt",
             sample_letter("Eastwold Borough Council", "Fostering is strong."));
  write_file(test.file, kThree);
  const Json summary = test.index.summary(
      {"--register", source_folder() + "/corpus/register.csv", test.folder.path()});
  CHECK(summary.at("added") == 4);
  CHECK(summary.at("rejected").empty());
}

TEST_CASE("the dry run reports records as it reports letters") {
  const Collection test;
  write_file(test.file, kThree);
  const Finished finished = run("lettergrade-index", {"--dry-run", "--report", "json", test.file});
  CHECK(finished.exit == 0);
  CHECK(std::count(finished.out.begin(), finished.out.end(), '\n') == 3);
  CHECK(contains(finished.out, "\"id\":\"test/neg/0_2\""));
}
