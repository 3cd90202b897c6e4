#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// The five real letters and what they must give (letters/seeds/expected.json).
namespace {

struct Seeds {
  std::string folder;
  Json expected;
  TestIndex index;
};

/// The seeds indexed once; null where the data is not at hand.
const Seeds* seeds() {
  static const std::unique_ptr<Seeds> shared = [] {
    auto folder = real_data("letters/seeds");
    if (!folder) return std::unique_ptr<Seeds>();
    auto made = std::make_unique<Seeds>(
        Seeds{*folder, Json::parse(read_file(*folder + "/expected.json")), {}});
    const Finished finished = made->index.index({*folder});
    REQUIRE_MESSAGE(finished.exit == 1, finished.err);
    CHECK(finished.err.find("expected.json") != std::string::npos);
    return made;
  }();
  return shared.get();
}

Arguments arguments_of(const Json& test) {
  Arguments arguments;
  // An argument that may start with a dash or be empty is a query: it comes behind "--".
  for (std::size_t i = 1; i < test.at("args").size(); ++i) arguments.push_back(test["args"][i]);
  arguments.emplace_back("--");
  arguments.push_back(test.at("args").at(0));
  return arguments;
}

std::vector<std::string> sorted(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  return values;
}

/// Checks that every key of `wanted` is in `found` with the same value, objects part by part.
void check_contains(const Json& found, const Json& wanted, const std::string& where) {
  if (!wanted.is_object() || wanted.empty() || !found.is_object()) {
    CHECK_MESSAGE(found == wanted, where << " is " << found << ", not " << wanted);
    return;
  }
  const std::string below = where + ".";
  for (const auto& item : wanted.items()) {
    const std::string& key = item.key();
    CHECK_MESSAGE(found.contains(key), where << " has no " << key);
    if (found.contains(key)) check_contains(found.at(key), item.value(), below + key);
  }
}

void check_letter(const Json& found, const Json& wanted) {
  for (const char* field :
       {"id", "authority", "year", "date", "type", "grade", "outcomes", "addressee"})
    if (wanted.contains(field))
      check_contains(found.at(field), wanted.at(field),
                     wanted.at("id").get<std::string>() + "." + field);
  if (wanted.contains("evidence"))
    for (const auto& [field, text] : wanted["evidence"].items())
      CHECK(found.at("evidence").at(field).at("text") == text);
  if (wanted.contains("sections")) {
    std::vector<std::string> outcomes;
    for (const Json& section : found.at("sections"))
      if (!section.at("outcome").is_null()) outcomes.push_back(section["outcome"]);
    CHECK(outcomes == wanted["sections"].get<std::vector<std::string>>());
  }
  if (wanted.contains("areas_for_development"))
    for (const auto& item : wanted["areas_for_development"].items()) {
      const std::string& outcome = item.key();
      std::size_t points = 0;
      for (const Json& section : found.at("sections"))
        if (section.at("outcome") == outcome) points += section.at("areas_for_development").size();
      CHECK_MESSAGE(points == item.value().get<std::size_t>(), outcome);
    }
}

}  // namespace

TEST_CASE("every field of the real letters comes out as expected, without an index") {
  if (seeds() == nullptr) return;
  std::vector<std::string> arguments{"--dry-run", "--report", "json"};
  for (const Json& letter : seeds()->expected.at("letters"))
    arguments.push_back(seeds()->folder + "/" + letter.at("file").get<std::string>());
  const Finished finished = run("lettergrade-index", arguments);
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  std::map<std::string, Json> found;
  std::istringstream lines(finished.out);
  for (std::string line; std::getline(lines, line);) {
    Json letter = Json::parse(line);
    const std::string path = letter.at("path");
    found[path.substr(path.rfind('/') + 1)] = std::move(letter);
  }
  for (const Json& wanted : seeds()->expected.at("letters")) {
    CAPTURE(wanted.at("file"));
    REQUIRE(found.contains(wanted.at("file")));
    check_letter(found.at(wanted.at("file")), wanted);
  }
}

TEST_CASE("show gives the same fields from the index") {
  if (seeds() == nullptr) return;
  for (const Json& wanted : seeds()->expected.at("letters"))
    check_letter(seeds()->index.json("show", {wanted.at("id")}), wanted);
}

TEST_CASE("each search finds exactly the letters it should") {
  if (seeds() == nullptr) return;
  for (const Json& test : seeds()->expected.at("searches")) {
    CAPTURE(test.dump());
    Arguments arguments = arguments_of(test);
    const Json answer = seeds()->index.json("search", arguments);
    const Finished finished = seeds()->index.ask("search", arguments);
    CHECK(finished.exit == test.value("exit", 0));
    std::vector<std::string> ids;
    for (const Json& hit : answer.at("hits")) ids.push_back(hit.at("id"));
    if (test.contains("ids")) {
      CHECK(sorted(ids) == sorted(test["ids"].get<std::vector<std::string>>()));
      CHECK(answer.at("total") == test["ids"].size());
    }
    if (test.contains("min")) CHECK(ids.size() >= test["min"].get<std::size_t>());
    if (test.contains("first")) CHECK(ids.front() == test["first"]);
    if (test.contains("top_section"))
      CHECK(answer.at("hits").at(0).at("section").at("outcome") == test["top_section"]);
  }
}

TEST_CASE("each facet counts exactly, ignoring its own selection") {
  if (seeds() == nullptr) return;
  for (const Json& test : seeds()->expected.at("facets")) {
    CAPTURE(test.dump());
    for (const char* verb : {"facets", "search"}) {
      Arguments arguments = arguments_of(test);
      const Json answer = seeds()->index.json(verb, arguments);
      CHECK(answer.at("total") == test.at("total"));
      for (const auto& item : test.at("facets").items()) {
        const std::string& facet = item.key();
        Json found = Json::object();
        for (const Json& value : answer.at("facets").at(facet)) {
          const Json& name = value.at("value");
          const std::string key = name.is_string() ? name.get<std::string>() : name.dump();
          if (value.at("count") > 0) found[key] = value.at("count");
        }
        CHECK_MESSAGE(found == item.value(), facet);
      }
    }
  }
}

TEST_CASE("each wrong request ends with its exit code and helps") {
  if (seeds() == nullptr) return;
  for (const Json& test : seeds()->expected.at("errors")) {
    CAPTURE(test.dump());
    const Finished finished = seeds()->index.ask("search", arguments_of(test));
    CHECK(finished.exit == test.at("exit"));
    CHECK(finished.out.empty());
    if (test.contains("stderr_contains"))
      CHECK(finished.err.find(test["stderr_contains"].get<std::string>()) != std::string::npos);
  }
}
