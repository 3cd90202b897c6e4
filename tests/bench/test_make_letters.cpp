#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

using namespace lettergrade::test;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(json::parse(line));
  return result;
}

}  // namespace

TEST_CASE("make_letters writes files that the indexer reads as the facts say") {
  const Folder folder;
  const std::string letters = folder / "letters";
  const std::string facts = folder / "facts.jsonl";
  const Finished made = run(
      "make_letters", {"--count", "30", "--first", "985", "--folder", letters, "--facts", facts});
  REQUIRE_MESSAGE(made.exit == 0, made.err);
  CHECK(made.out.empty());

  const Finished read = run("lettergrade-index", {"--dry-run", "--report", "json", "--register",
                                                  letters + "/register.csv", letters});
  std::map<std::string, json> by_path;
  for (const json& letter : lines_of(read.out)) {
    const std::string path = letter.at("path");
    by_path[path.substr(letters.size() + 1)] = letter;
  }
  const std::vector<json> written = lines_of(read_file(facts));
  CHECK(written.size() == 30);
  for (const json& fact : written) {
    const std::string path = fact.at("path");
    REQUIRE_MESSAGE(by_path.contains(path), path);
    const json& letter = by_path[path];
    CHECK(letter.at("authority").at("code") == fact.at("authority"));
    CHECK(letter.at("type") == fact.at("type"));
    CHECK(letter.at("year") == fact.at("year"));
    if (fact.contains("grade")) CHECK(letter.at("grade").at("word") == fact.at("grade"));
  }
  // A thousand a folder.
  CHECK(by_path.contains("0000/985.txt"));
  CHECK(by_path.contains("0001/014.txt"));
}

TEST_CASE("make_letters writes records of title and text, with the fields where asked") {
  const std::vector<json> plain = lines_of(run("make_letters", {"--jsonl", "--count", "20"}).out);
  REQUIRE(plain.size() == 20);
  std::set<std::string> ids;
  for (const json& record : plain) {
    CHECK(record.size() == 3);
    ids.insert(record.at("id"));
    CHECK_FALSE(record.at("title").get<std::string>().empty());
    CHECK(record.at("text").get<std::string>().size() > 1000);
  }
  CHECK(ids.size() == 20);

  const std::vector<json> full =
      lines_of(run("make_letters", {"--jsonl", "--fields", "--real", "--count", "20"}).out);
  for (const json& record : full) {
    CHECK(record.contains("authority"));
    CHECK(record.contains("year"));
    CHECK(record.contains("type"));
  }

  const std::vector<json> small =
      lines_of(run("make_letters", {"--jsonl", "--short", "--count", "20"}).out);
  for (const json& record : small) CHECK(record.at("text").get<std::string>().size() < 1500);
}

TEST_CASE("make_letters says what is missing or cannot be written") {
  const Finished nowhere = run("make_letters", {"--count", "1"});
  CHECK(nowhere.exit == 2);
  CHECK(nowhere.err.find("--folder FOLDER or --jsonl") != std::string::npos);

  const Finished refused = run("make_letters", {"--count", "1", "--folder", "/proc/nowhere"});
  CHECK(refused.exit == 2);
  CHECK(refused.err.find("/proc/nowhere") != std::string::npos);

  CHECK(run("make_letters", {"--short", "--folder", "/tmp"}).exit != 0);
}
