#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "lettergrade/flags.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/kind.hpp"
#include "lettergrade/search.hpp"

using namespace lettergrade;

namespace {

/// "One of a, b, c." from the rows of another table.
template <class Table, class Name>
std::string sentence(std::string text, const Table& table, Name name) {
  std::string separator = " ";
  for (const auto& row : table) {
    text += separator + std::string(name(row));
    separator = ", ";
  }
  return text + ".";
}

std::string_view explanation(std::string_view flag) {
  return find_flag(Program::query, "search", flag)->more;
}

}  // namespace

TEST_CASE("No verb has two flags of one name or letter") {
  for (const VerbSpec& verb : kVerbs) {
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const FlagSpec& flag : kFlags) {
      if (!applies(flag, verb.program, verb.name)) continue;
      CAPTURE(std::string(flag.name));
      CHECK(names.insert(flag.name).second);
      CHECK((flag.letter == '\0' || letters.insert(flag.letter).second));
    }
  }
}

TEST_CASE("Every verb that a flag names exists") {
  for (const FlagSpec& flag : kFlags)
    for (std::string_view rest = flag.verbs; !rest.empty();) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      CAPTURE(std::string(flag.name));
      CHECK(find_verb(Program::query, rest.substr(0, bar)) != nullptr);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
}

TEST_CASE("Every flag and verb is explained, and defaults are among the choices") {
  for (const FlagSpec& flag : kFlags) {
    CAPTURE(std::string(flag.name));
    CHECK(flag.help.size() > 10);
    CHECK(flag.help.size() < 90);
    CHECK_FALSE(flag.help.ends_with('.'));
    CHECK((flag.more.empty() || flag.more.ends_with('.')));
    CHECK((flag.choices.empty() || flag.fallback.empty() || in_list(flag.choices, flag.fallback)));
    CHECK_FALSE(flag.group.empty());
  }
  for (const VerbSpec& verb : kVerbs) CHECK_FALSE(verb.examples.empty());
}

TEST_CASE("The values that help lists are those of the tables") {
  CHECK(explanation("type") ==
        sentence("One of", kLetterTypes, [](const LetterTypeSpec& row) { return row.slug; }));
  CHECK(explanation("framework") ==
        sentence("One of", kFrameworks, [](const FrameworkSpec& row) { return row.slug; }));
  CHECK(explanation("facets") ==
        sentence("They are", kFacetFields, [](Field field) { return spec(field).name; }));
  std::vector<SectionKind> kinds;
  for (std::size_t i = 0; i < kSectionKindCount; ++i) kinds.push_back(static_cast<SectionKind>(i));
  CHECK(explanation("in") ==
        sentence("One of", kinds, [](SectionKind kind) { return to_string(kind); }));
  for (const Authority& authority : Register::built_in().all())
    CHECK(explanation("council-type").find(authority.type) != std::string_view::npos);
}

TEST_CASE("Words are found in lists as wholes") {
  CHECK(in_list("text|json", "json"));
  CHECK_FALSE(in_list("text|jsonl", "json"));
  CHECK_FALSE(in_list("", "json"));
}
