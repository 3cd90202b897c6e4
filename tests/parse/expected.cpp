#include "tests/parse/expected.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "indexer/parse/parse.hpp"
#include "indexer/read/document.hpp"

namespace lettergrade::expected {
namespace {

using nlohmann::json;

std::string folder(const char* variable, const std::string& fallback, const std::string& proof) {
  const char* given = std::getenv(variable);
  const std::string path = given != nullptr ? given : fallback;
  return std::filesystem::exists(path + "/" + proof) ? path : std::string{};
}

json grade_json(const Grade& grade) {
  return {{"value", grade.value}, {"word", std::string(grade.word)}};
}

json date_json(const std::optional<Date>& date) { return date ? json(iso(*date)) : json(nullptr); }

json outcomes_json(const Letter& letter) {
  json result = json::object();
  for (const OutcomeGrade& own : letter.outcomes) {
    json one = grade_json(own.grade);
    for (const Outcome covered : own.covers) one["covers"].push_back(spec(covered).slug);
    result[std::string(spec(own.outcome).slug)] = one;
  }
  return result;
}

/// Points by outcome; those of no outcome's section count as overall.
json points_json(const Letter& letter) {
  json result = json::object();
  for (const Section& section : letter.sections) {
    if (section.points.empty()) continue;
    const Outcome outcome = section.outcome.value_or(Outcome::overall);
    const std::string slug(spec(outcome).slug);
    result[slug] = result.value(slug, std::size_t{0}) + section.points.size();
  }
  return result;
}

}  // namespace

std::string slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string data_folder() {
  return folder("LETTERGRADE_DATA", std::string(LETTERGRADE_SOURCE_DIR) + "/../shared",
                "letters/seeds/expected.json");
}

std::string corpus_folder() {
  return folder("LETTERGRADE_CORPUS", std::string(LETTERGRADE_SOURCE_DIR) + "/corpus",
                "register.csv");
}

std::vector<Case> cases(const std::string& folder, const std::string& file,
                        const std::string& below) {
  std::vector<Case> result;
  const json content = json::parse(slurp(folder + "/" + file));
  const std::string letters = folder + "/" + below;
  for (const json& letter : content.at("letters"))
    result.push_back({letters + letter.at("file").get<std::string>(), letter});
  return result;
}

std::vector<Letter> read_letters(const std::string& path, const Register& authorities) {
  auto result = read::read_file(path);
  REQUIRE_MESSAGE(std::holds_alternative<read::Document>(result), path);
  auto& document = std::get<read::Document>(result);
  return parse::parse({std::move(document.text), std::move(document.layout), document.created},
                      authorities);
}

Letter read_letter(const std::string& path, const Register& authorities) {
  return read_letters(path, authorities).front();
}

json fields_of(const Letter& letter, const Register& authorities) {
  json fields;
  fields["id"] = letter.base_id;
  const Authority* authority = authorities.by_code(letter.authority);
  fields["authority"] = authority ? json{{"code", authority->code},
                                         {"name", authority->name},
                                         {"region", authority->region}}
                                  : json(nullptr);
  fields["year"] = letter.year ? json(*letter.year) : json(nullptr);
  fields["date"] = date_json(letter.date);
  fields["inspected_from"] = date_json(letter.inspected_from);
  fields["inspected_to"] = date_json(letter.inspected_to);
  fields["type"] = spec(letter.type).slug;
  fields["framework"] = letter.framework.empty() ? json(nullptr) : json(letter.framework);
  fields["grade"] = letter.grade ? grade_json(*letter.grade) : json(nullptr);
  fields["outcomes"] = outcomes_json(letter);
  fields["addressee"] = letter.addressee.empty() ? json(nullptr) : json(letter.addressee);
  fields["sections"] = json::array();
  for (const Section& section : letter.sections)
    if (section.outcome) fields["sections"].push_back(spec(*section.outcome).slug);
  fields["areas_for_development"] = points_json(letter);
  for (const Evidence& evidence : letter.evidence)
    fields["evidence"][evidence.field] = std::string(slice(letter.text, evidence.span));
  return fields;
}

}  // namespace lettergrade::expected
