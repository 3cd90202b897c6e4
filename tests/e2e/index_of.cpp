#include "tests/e2e/index_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace lettergrade::test {

Finished TestIndex::index(Arguments arguments) const {
  arguments.insert(arguments.begin(), {"--db", path()});
  return run("lettergrade-index", arguments);
}

Finished TestIndex::ask(const std::string& verb, Arguments arguments) const {
  arguments.insert(arguments.begin(), {verb, "--db", path()});
  return run("lettergrade", arguments);
}

Json TestIndex::json(const std::string& verb, Arguments arguments) const {
  arguments.insert(arguments.begin(), {"--format", "json"});
  const Finished finished = ask(verb, arguments);
  REQUIRE_MESSAGE(finished.exit <= 1, finished.err);
  return Json::parse(finished.out);
}

std::vector<std::string> TestIndex::ids(Arguments arguments) const {
  std::vector<std::string> result;
  const Json answer = json("search", std::move(arguments));
  for (const Json& hit : answer.at("hits")) result.push_back(hit.at("id"));
  return result;
}

Json TestIndex::summary(Arguments arguments) const {
  arguments.insert(arguments.begin(), {"--format", "json"});
  const Finished finished = index(arguments);
  REQUIRE_MESSAGE(finished.exit <= 1, finished.err);
  return Json::parse(finished.out);
}

const TestIndex& corpus() {
  static const TestIndex shared = [] {
    TestIndex made;
    const std::string folder = source_folder() + "/corpus";
    const Finished finished =
        made.index({"--register", folder + "/register.csv", folder + "/letters"});
    REQUIRE_MESSAGE(finished.exit == 0, finished.err);
    return made;
  }();
  return shared;
}

std::map<std::string, Json> reported(Arguments arguments) {
  arguments.insert(arguments.begin(), {"--dry-run", "--report", "json"});
  const Finished finished = run("lettergrade-index", arguments);
  REQUIRE_MESSAGE(finished.exit <= 1, finished.err);
  std::map<std::string, Json> found;
  std::istringstream lines(finished.out);
  for (std::string line; std::getline(lines, line);) {
    Json letter = Json::parse(line);
    const std::string path = letter.at("path");
    found[path.substr(path.rfind('/') + 1)] = std::move(letter);
  }
  return found;
}

const TestIndex* indexed_seeds() {
  static const std::unique_ptr<TestIndex> made = [] {
    const auto folder = real_data("letters/seeds");
    if (!folder) return std::unique_ptr<TestIndex>();
    auto index = std::make_unique<TestIndex>();
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(*folder))
      if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    REQUIRE(index->index(files).exit == 0);
    return index;
  }();
  return made.get();
}

std::string sample_letter(const std::string& council, const std::string& finding) {
  return "9 December 2009\n\nMs A Example\nDirector of Children's Services\n" + council +
         "\n\nDear Ms Example\n\nChildren's services annual rating\n\n"
         "Children's services rating 2009\n\nChildren's services rating\tPerforms well (3)\n\n"
         "Children's services in " +
         council + " perform well.\n\n" + finding + "\n";
}

}  // namespace lettergrade::test
