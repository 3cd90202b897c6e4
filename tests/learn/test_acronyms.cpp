#include <doctest/doctest.h>

#include "tests/learn/made.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

using Rows = std::vector<std::string>;

/// "acronym: phrase, letters" for each row that is learnt from letters with these texts.
Rows from(const std::vector<std::string>& texts) {
  std::vector<Letter> letters;
  for (const std::string& text : texts) letters.push_back(made({text}));
  Rows rows;
  for (const auto& row : learnt(letters).acronyms)
    rows.push_back(row.acronym + ": " + row.phrase + ", " + std::to_string(row.letters));
  return rows;
}

}  // namespace

TEST_CASE("acronyms are learnt as queries meet them, and count letters, not places") {
  CHECK(from({"The Town’s Lamp-Lighters’ Guild (TLLG). Again: Town Lamp-lighters Guild (TLLG)"}) ==
        Rows{"tllg: town lamp lighters guild, 1"});
  CHECK(from({}).empty());
}

TEST_CASE("what most letters say it stands for wins") {
  CHECK(from({"Town Lamp Guild (TLG)", "Town Lamp Guild (TLG)", "The Long Garden (TLG)"}) ==
        Rows{"tlg: town lamp guild, 2"});
}

TEST_CASE("two spellings of one meaning stay, as in the shipped list") {
  CHECK(from({"town lamp guild (TLG)", "town lamp guilds (TLGs)", "town lamp guilds (TLGs)"}) ==
        Rows{"tlg: town lamp guilds, 2", "tlg: town lamp guild, 1"});
}

TEST_CASE("a word that letters use in small letters is no acronym") {
  CHECK(from({"Support for All Families Early (SAFE). Children are safe and feel safe."}).empty());
  CHECK(from({"Support for All Families Early (SAFE)."}) ==
        Rows{"safe: support for all families early, 1"});
}
