#include <doctest/doctest.h>

#include "lettergrade/analyser.hpp"
#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("words of prose") {
  test::check({
      {"an empty text has no terms", "", ""},
      {"white space has no terms", " \t\r\n\f\v ", ""},
      {"signs have no terms", "?! ... (--) * & % £ \" ' _ __", ""},
      {"words are folded and counted", "The council is Good.", "the@0 council@1 is@2 good@3",
       "The|council|is|Good"},
      {"function words are terms like any other", "to be or not to be",
       "to@0 be@1 or@2 not@3 to@4 be@5"},
      {"every white space separates", "a\tb\nc\r\nd\fe\vf g", "a@0 b@1 c@2 d@3 e@4 f@5 g@6"},
      {"a no-break space separates", "Grade 3", "grade@0 3@1", "Grade|3"},
      {"brackets and quotes are no part of a word", "(“children”, [young] people)",
       "children@0 young@1 people@2", "children|young|people"},
      {"capitals stay one word", "DUDLEY LSCB", "dudley@0 lscb@1"},
      {"a single capital before a word is no border", "A Council", "a@0 council@1"},
      {"a NUL byte separates", std::string_view("a\0b", 3), "a@0 b@1", "a|b"},
      {"a slash separates", "GCSE/VCE and/or", "gcse@0 vce@1 and@2 or@3", "GCSE|VCE|and|or"},
      {"an ampersand separates", "AT&T", "at@0 t@1", "AT|T"},
      {"a bullet is no word", "• Staying safe\n▪ good", "staying@0 safe@1 good@2"},
  });
}

TEST_CASE("dots, colons and underscores") {
  test::check({
      {"an abbreviation is one term", "e.g. this", "eg@0 this@1", "e.g|this"},
      {"a host is one term", "see www.ofsted.gov.uk.", "see@0 www.ofsted.gov.uk@1",
       "see|www.ofsted.gov.uk"},
      {"an address is name and host", "enquiries@ofsted.gov.uk", "enquiries@0 ofsted.gov.uk@1",
       "enquiries|ofsted.gov.uk"},
      {"an underscore cuts", "midlands_apa@ofsted.gov.uk", "midlands@0 apa@1 ofsted.gov.uk@2",
       "midlands|apa|ofsted.gov.uk"},
      {"underscores around a word vanish", "__safe__", "safe@0", "safe"},
      {"words around an underscore are no compound", "staying_safe", "staying@0 safe@1"},
      {"a missing space after a full stop cuts", "minimum requirements.The council",
       "minimum@0 requirements@1 the@2 council@3", "minimum|requirements|The|council"},
      {"sentences crushed together are no compound", "good.The", "good@0 the@1"},
      {"a full stop after an accent cuts", "café.The", "cafe@0 the@1", "café|The"},
      {"a sentence after a number", "paragraph 27.The", "paragraph@0 27@1 the@2",
       "paragraph|27|The"},
      {"a colon cuts", "grade:good", "grade@0 good@1", "grade|good"},
      {"a middle dot cuts", "staying·safe", "staying@0 safe@1", "staying|safe"},
      {"a hyphenation point cuts", "staying‧safe", "staying@0 safe@1"},
      {"a semicolon between digits cuts", "3;5", "3@0 5@1"},
      {"an ellipsis separates", "safe...sound safe…sound", "safe@0 sound@1 safe@2 sound@3"},
      {"a full-width full stop is one", "ｅ．ｇ", "eg@0", "ｅ．ｇ"},
  });
}

TEST_CASE("an acronym is one term, with and without dots") {
  test::check({
      {"without", "the UK", "the@0 uk@1", "the|UK"},
      {"with", "the U.K. and the U.S.A.", "the@0 uk@1 and@2 the@3 usa@4", "the|U.K|and|the|U.S.A"},
      {"with one dot", "U.K policy", "uk@0 policy@1", "U.K|policy"},
      {"in small letters", "u.k. i.e.", "uk@0 ie@1", "u.k|i.e"},
      {"a possessive", "the U.K.'s", "the@0 uk@1 s@2"},
      {"the start of a sentence is none", "grade A.The council", "grade@0 a@1 the@2 council@3"},
      {"words between dots are none", "www.gov.uk a.ofsted", "www.gov.uk@0 a.ofsted@1"},
      {"numbers are none", "1.2.3", "1.2.3@0"},
  });
}

TEST_CASE("one analyser reads many texts") {
  Analyser analyser;
  const std::vector<Token> first = analyser.tokens("one two-three");
  CHECK(analyser.tokens("").empty());
  CHECK(analyser.tokens("one two-three").size() == first.size());
  CHECK(analyser.tokens("four").front().position == 0);
  Analyser moved = std::move(analyser);
  CHECK(moved.tokens("four").front().term == "four");
}

}  // namespace lettergrade
