#include <doctest/doctest.h>

#include <map>

#include "lettergrade/kind.hpp"
#include "tests/e2e/index_of.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

std::map<std::string, Json> sample_reports() {
  const std::string folder = source_folder() + "/corpus";
  return reported({"--register", folder + "/register.csv", folder + "/letters"});
}

/// Sections of one outcome have this many points; "overall" stands for any other section.
std::size_t points_of(const Json& letter, const std::string& outcome) {
  std::size_t points = 0;
  for (const Json& section : letter.at("sections")) {
    const Json& found = section.at("outcome");
    const bool same = found == outcome || (outcome == "overall" && found.is_null());
    if (same) points += section.at("points").size();
  }
  return points;
}

}  // namespace

TEST_CASE("every sample letter gives the fields that corpus/expected.json states") {
  const Json expected = Json::parse(read_file(source_folder() + "/corpus/expected.json"));
  const auto found = sample_reports();
  CHECK(found.size() == expected.at("letters").size());
  for (const Json& wanted : expected.at("letters")) {
    CAPTURE(wanted.at("file"));
    REQUIRE(found.contains(wanted.at("file")));
    const Json& letter = found.at(wanted.at("file"));
    for (const char* field : {"id", "authority", "year", "date", "type", "framework", "grade",
                              "outcomes", "addressee", "inspected_from", "inspected_to"}) {
      if (!wanted.contains(field)) continue;
      CHECK_MESSAGE(letter.at(field) == wanted[field],
                    field << " is " << letter.at(field) << ", not " << wanted[field]);
    }
    const Json areas = wanted.value("areas_for_development", Json::object());
    for (const auto& area : areas.items()) {
      const std::string& outcome = area.key();
      CHECK_MESSAGE(points_of(letter, outcome) == area.value().get<std::size_t>(), outcome);
    }
  }
}

TEST_CASE("the words of every piece of evidence stand at its place") {
  for (const auto& entry : sample_reports()) {
    const std::string& file = entry.first;
    CAPTURE(file);
    for (const auto& item : entry.second.at("evidence").items()) {
      const std::string& field = item.key();
      const Json& evidence = item.value();
      CAPTURE(field);
      const bool placed = evidence.at("end") > evidence.at("start");
      const bool derived = evidence.contains("derived_from");
      const bool missing = evidence.at("confidence") == "missing";
      CHECK((placed || derived || missing));
      if (placed) CHECK_FALSE(evidence.at("text").get<std::string>().empty());
    }
  }
}

TEST_CASE("in:improve finds the outcomes of 2007 that list areas for development") {
  const Json answer =
      corpus().json("search", {"in:improve", "--by", "section", "--type", "apa", "--year", "2007"});
  CHECK(answer.at("total") > 0);
  for (const Json& hit : answer.at("hits")) {
    const Json shown = corpus().json("show", {hit.at("id")});
    const bool lists = points_of(shown, hit.at("section").at("outcome").is_null()
                                            ? "overall"
                                            : hit.at("section").at("outcome")) > 0;
    CHECK(lists);
  }
}

TEST_CASE("at least twenty-four letters cover every family and year style") {
  const Json expected = Json::parse(read_file(source_folder() + "/corpus/expected.json"));
  CHECK(expected.at("letters").size() >= 24);
  std::map<std::string, int> types;
  std::map<std::string, int> frameworks;
  for (const Json& letter : expected.at("letters")) {
    ++types[letter.at("type")];
    if (letter.at("framework").is_string()) ++frameworks[letter["framework"]];
  }
  for (const LetterTypeSpec& type : kLetterTypes)
    CHECK_MESSAGE(types[std::string(type.slug)] > 0, type.slug);
  for (const FrameworkSpec& framework : kFrameworks)
    CHECK_MESSAGE(frameworks[std::string(framework.slug)] > 0, framework.slug);
}
