#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "lettergrade/letter_json.hpp"
#include "tests/parse/expected.hpp"
#include "tests/parse/invariants.hpp"

using namespace lettergrade;
using nlohmann::json;

namespace {

json slug_or_null(const std::optional<Outcome>& outcome) {
  return outcome ? json(std::string(spec(*outcome).slug)) : json(nullptr);
}

/// What the structure of a letter is, in the form of the expected one.
json structure_of(const Letter& letter) {
  json found;
  found["kinds"] = found["paragraphs"] = found["points"] = found["statements"] = json::array();
  for (const Section& section : letter.sections) {
    found["kinds"].push_back(std::string(to_string(section.kind)));
    for (const Point& point : section.points)
      found["points"].push_back({slug_or_null(point.outcome),
                                 point.paragraph.empty() ? json(nullptr) : json(point.paragraph)});
  }
  for (const Paragraph& paragraph : letter.paragraphs) found["paragraphs"].push_back(paragraph.id);
  for (const Statement& statement : letter.statements)
    found["statements"].push_back(
        {passage_text(letter, statement.thing), passage_text(letter, statement.word)});
  if (!letter.sources.empty())
    found["pages"] = {letter.sources.front().first_page, letter.sources.front().last_page};
  return found;
}

}  // namespace

TEST_CASE("sample documents give their sections, points, paragraphs, statements and pages") {
  const std::string folder = expected::corpus_folder();
  if (folder.empty()) {
    MESSAGE("SKIPPED: no sample documents; set LETTERGRADE_CORPUS");
    return;
  }
  const Register authorities =
      Register::built_in().with_rows(expected::slurp(folder + "/register.csv"), "register.csv");
  const json content = json::parse(expected::slurp(folder + "/expected.json"));
  std::map<std::string, std::vector<Letter>> read;
  for (const json& wanted : content.at("documents")) {
    const std::string file = wanted.at("file");
    CAPTURE(file);
    if (!read.contains(file))
      read[file] = expected::read_letters(folder + "/documents/" + file, authorities);
    const std::vector<Letter>& letters = read[file];
    REQUIRE(letters.size() == wanted.at("of").get<std::size_t>());
    const Letter& letter = letters[wanted.at("letter").get<std::size_t>() - 1];
    CHECK_MESSAGE(broken_invariant(letter).empty(), broken_invariant(letter));
    json found = expected::fields_of(letter, authorities);
    found.update(structure_of(letter));
    for (const auto& item : wanted.items()) {
      const std::string& name = item.key();
      if (name == "file" || name == "letter" || name == "of" || name == "note" || name == "same_as")
        continue;
      CHECK_MESSAGE(found[name] == item.value(), name, ": ", found[name].dump(), " is not ",
                    item.value().dump());
    }
    if (!wanted.contains("same_as")) continue;
    const Letter& other =
        read.at(wanted["same_as"][0])[wanted["same_as"][1].get<std::size_t>() - 1];
    CHECK(letter.content_hash == other.content_hash);
  }
}
