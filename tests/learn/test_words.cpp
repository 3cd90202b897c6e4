#include <doctest/doctest.h>

#include "indexer/learn/councils.hpp"
#include "indexer/learn/telling.hpp"

using namespace lettergrade;

namespace {

std::string joined(const std::vector<learn::Word>& words) {
  std::string text;
  for (const learn::Word& word : words) text.append(text.empty() ? "" : " ").append(word.text);
  return text;
}

/// The words of a text in a letter about the council with this code.
std::string about(const std::string& code, std::string_view text) {
  static const learn::Councils councils(Register::built_in());
  std::vector<learn::Word> words = learn::words_of(text);
  councils.replace_own(words, code);
  return joined(words);
}

}  // namespace

TEST_CASE("words are cut at every sign and folded; apostrophes vanish") {
  CHECK(joined(learn::words_of("The council’s well-being – 10.5% (CAMHS), it's")) ==
        "the councils well being 10 5 camhs its");
  CHECK(joined(learn::words_of("Zoë\u00A0Brontë…")) == "zoë brontë");
  CHECK(learn::words_of(" \n.;").empty());
}

TEST_CASE("a word knows where it stands, its capital, and whether it opens a sentence") {
  const auto words = learn::words_of("Letters go to Dudley. Those that do");
  REQUIRE(words.size() == 7);
  CHECK(words[0].capital);
  CHECK(words[0].opens);
  CHECK(words[3].capital);
  CHECK_FALSE(words[3].opens);
  CHECK(words[4].opens);
  CHECK(words[3].span == Span{14, 20});
}

TEST_CASE("a letter's own council is the same in every letter, however it is written") {
  CHECK(about("332", "written to Dudley Metropolitan Borough Council in May") ==
        "written to @ in may");
  CHECK(about("315", "written to the London Borough of Merton in May") ==
        "written to the @ in may");
  CHECK(about("332", "written to Merton in May") == "written to merton in may");
  CHECK(about("", "written to Dudley") == "written to dudley");
}

TEST_CASE("what judges is a finding; what counts, denies or names a service is telling") {
  for (const char* word : {"good", "inadequate", "outstanding", "majority", "improved", "above"})
    CHECK_MESSAGE(learn::is_finding(word), word);
  for (const char* word : {"council", "assessment", "carried"})
    CHECK_MESSAGE(!learn::is_finding(word), word);
  for (const char* word :
       {"12", "not", "seven", "adoption", "fostering", "schools", "march", "good", "safeguarding"})
    CHECK_MESSAGE(learn::is_telling(std::string_view(word)), word);
  for (const char* word : {"the", "council", "letter", "under"})
    CHECK_MESSAGE(!learn::is_telling(std::string_view(word)), word);
  CHECK(learn::is_telling(learn::Word{"netherton", {}, true, false}));
}
