#include "query/language/words.hpp"

#include <doctest/doctest.h>

#include "lettergrade/analyser.hpp"

using namespace lettergrade;

TEST_CASE("function words are never required; words that turn a sentence are") {
  for (const char* word : {"of", "in", "are", "the", "and"})
    CHECK(language::is_function_word(word));
  for (const char* word : {"no", "not", "none", "without", "being", "after", "out", "further"})
    CHECK_FALSE(language::is_function_word(word));
}

TEST_CASE("an acronym stands for its phrases, and a phrase for its acronym") {
  CHECK_FALSE(language::phrases_of("neet").empty());
  const std::vector<std::string> words{"young", "looked", "after", "children"};
  const auto found = language::acronyms_at(words, 1);
  REQUIRE(found.size() == 1);
  CHECK(found[0].acronym == "lac");
  CHECK(found[0].length == 3);
  CHECK(language::acronyms_at(words, 0).empty());
}

TEST_CASE("the acronyms users of the field type are shipped") {
  for (const char* acronym : {"neet", "camhs", "lscb", "lac", "cypp", "sen", "ldd", "uasc", "cse"})
    CHECK_MESSAGE(!language::phrases_of(acronym).empty(), acronym);
}

TEST_CASE("the acronym table is written as the analyser writes words") {
  Analyser analyser;
  for (const auto& row : language::kAcronyms) {
    CAPTURE(row.acronym);
    std::vector<std::string> analysed;
    for (const Token& token : analyser.tokens(row.phrase)) analysed.push_back(token.term);
    CHECK(analysed == language::split_words(row.phrase));
    CHECK(analyser.tokens(row.acronym).size() == 1);
  }
}
