#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "lettergrade/letter_json.hpp"
#include "query/present/check.hpp"
#include "query/present/json.hpp"
#include "tests/present/fixture.hpp"

using namespace lettergrade;
using namespace lettergrade::present;
using Json = nlohmann::ordered_json;
using Keys = std::set<std::string>;

namespace {

const Register& councils() { return Register::built_in(); }

/// The keys in the first column of the table below the heading `title` of docs/json.md.
Keys documented(const std::string& title) {
  std::ifstream file(LETTERGRADE_DOCS "/json.md");
  REQUIRE(file);
  Keys keys;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) inside = line == "## " + title;
    if (inside && line.starts_with("| `")) keys.insert(line.substr(3, line.find('`', 3) - 3));
  }
  return keys;
}

bool has_varying_names(const std::string& key) {
  for (const std::string_view end : {"outcomes", "evidence", "grades", "facets_more"})
    if (key.ends_with(end)) return true;
  return false;
}

void collect(const Json& value, const std::string& path, Keys& keys) {
  if (value.is_array())
    for (const Json& entry : value) collect(entry, path + "[]", keys);
  if (!value.is_object()) return;
  const std::string below = path + ".";
  for (const auto& [name, child] : value.items()) {
    const std::string shown = has_varying_names(path) ? "*" : name;
    const std::string key = path.empty() ? shown : below + shown;
    keys.insert(key);
    collect(child, key, keys);
  }
}

Keys emitted(std::initializer_list<std::string> texts) {
  Keys keys;
  for (const std::string& text : texts) collect(Json::parse(text), "", keys);
  return keys;
}

/// An answer in which every key has something to say.
SearchAnswer full_answer() {
  SearchAnswer answer = fixture::plain_answer();
  answer.hits.push_back(fixture::section_answer().hits.front());
  answer.hits.back().snippets.front().judged = Grade{3, "good"};
  answer.hits.back().snippets.front().paragraph = "14";
  answer.hits.back().section->covers = {Outcome::care_leavers};
  answer.expanded = {{"children in care", "bridge", "2018-: a newer name"}};
  answer.corrections = {{"fosterng", "fostering"}};
  answer.explained = true;
  answer.hits.back().explanation = {
      {"fostering", "forms", {"fostering"}, "written", {"text", "title"}, 1, 2.5}};
  answer.path = {{"fostering", "2 posting lists"}};
  answer.facets.push_back({Field::council_type, {{"unitary", "Unitary", 1, false, {}}}});
  answer.facets.push_back({Field::framework, {{"rating", "Rating", 3, false, {}}}});
  return answer;
}

/// What a letter lacks, and what it has.
WhyAnswer full_why() {
  WhyAnswer answer;
  answer.search.corrections = {{"fosterng", "fostering"}};
  answer.explanation = {{"fostering", "forms", {"fostering"}, "written", {"text"}, 1, 2.5}};
  answer.parts = {{"fostering", "word", "needed", true, false, false, {}, {}}};
  return answer;
}

/// Keys up to the second level of the facets, which the page describes once, under search.
Keys without_facet_values(Keys keys) {
  std::erase_if(keys, [](const std::string& key) {
    return key.starts_with("facets.") || key.starts_with("facets_more.");
  });
  return keys;
}

}  // namespace

/// A similar letter.
SearchAnswer full_similar() {
  SearchAnswer answer = fixture::plain_answer();
  answer.similar_to = "dudley-2007-apa";
  answer.hits.front().shared = {"fostering"};
  return answer;
}

Suggestions full_suggestions() {
  Suggestions found;
  found.authorities = {{"332", "Dudley", 3}};
  found.terms = {{"dudley", 3}};
  found.phrases = {{"looked after children", "lac", 3}};
  return found;
}

TEST_CASE("docs/json.md names every key that is printed, and no other") {
  const JsonStyle limited{.indent = -1, .facet_limit = 1, .line = 1, .id = "a"};
  CHECK(documented("Search") == emitted({search_json(full_answer(), councils()),
                                         search_json(full_answer(), councils(), limited),
                                         search_json(full_similar(), councils())}));
  CHECK(documented("Suggestions") == emitted({suggestions_json(full_suggestions())}));
  CHECK(documented("Facets") ==
        without_facet_values(emitted({facets_json(full_answer(), councils(), limited)})));
  CHECK(documented("Many queries") ==
        emitted({error_json(Error(Message::bad_request, {"no"}), limited)}));
  CHECK(documented("Why") == emitted({why_json(full_why())}));
  CHECK(documented("A letter") == emitted({letter_json(fixture::letter(), councils())}));
  const Letter letter = fixture::letter();
  const std::vector<const Paragraph*> cited{&letter.paragraphs.front()};
  CHECK(documented("Paragraphs") == emitted({paragraphs_json(letter, cited)}));
  CHECK(documented("The index") == emitted({info_json(fixture::info())}));
  CheckReport checked;
  checked.problems = {"damaged"};
  checked.notes = {"not all was looked at"};
  CHECK(documented("Soundness") == emitted({check_json(checked)}));
  CHECK(documented("Authorities") == emitted({authorities_json(fixture::authorities())}));
}
