#include <doctest/doctest.h>

#include "indexer/learn/spelling_out.hpp"
#include "indexer/learn/words.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;

namespace {

/// "SHORT: long form" of each explanation in a text.
std::vector<std::string> in(std::string_view text) {
  std::vector<std::string> found;
  for (const learn::SpelledOut& one : learn::spelled_out(text))
    found.push_back(std::string(slice(text, one.acronym)) + ": " +
                    std::string(slice(text, one.phrase)));
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a short form in parentheses stands for the words before it") {
  CHECK(in("referrals to Child and Adolescent Mental Health Services (CAMHS) are slow") ==
        Found{"CAMHS: Child and Adolescent Mental Health Services"});
  CHECK(in("young people not in education, employment or training (NEET)") ==
        Found{"NEET: not in education, employment or training"});
  CHECK(in("the multi-agency safeguarding hub (MASH), which") ==
        Found{"MASH: multi-agency safeguarding hub"});
  CHECK(in("independent reviewing officers (IROs)") ==
        Found{"IRO: independent reviewing officers"});
  CHECK(in("a Board for Rivers (BFR; formerly BR)") == Found{"BFR: Board for Rivers"});
}

TEST_CASE("words in parentheses explain the short form before them") {
  CHECK(in("CAMHS (Child and Adolescent Mental Health Services) has") ==
        Found{"CAMHS: Child and Adolescent Mental Health Services"});
  CHECK(in("the SGOs (special guardianship orders)") == Found{"SGO: special guardianship orders"});
  CHECK(in("CAMHS (see below) and PEP (often)").empty());
}

TEST_CASE("every letter begins a word; only joining words are left out, none of them first") {
  CHECK(in("assessed and supported year in employment (ASYE)") ==
        Found{"ASYE: assessed and supported year in employment"});
  CHECK(in("special new educational needs (SEN)").empty());
  CHECK(in("the county council (LSCB)").empty());
  CHECK(in("of the lamps (OTL)").empty());
}

TEST_CASE("what is no short form of three to ten capitals explains nothing") {
  for (const char* text :
       {"very important people (vip)", "county council (CC)", "first one two (2012)",
        "a b c d e f g h i j k (ABCDEFGHIJK)", "very important people (VIP",
        "very important. People (VIP)", "(ABC)", ""})
    CHECK_MESSAGE(in(text).empty(), text);
}

TEST_CASE("whatever a text holds, what is found lies in it and is what the rule says") {
  CHECK(test::holds("short forms and words", test::amount(2000, 200, 20000), [] {
    const auto piece = rc::gen::element<std::string>(
        "A", "AB", "(", ")", "ABCs", " and ", " bear ", " alpha", "\n", ",", ".", "\xE2\x80",
        "\xC3\xA9", "’", "-", "9", "(ABC)", " alpha bear cat (ABC)");
    std::string text;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece))
      text += part;
    for (const learn::SpelledOut& one : learn::spelled_out(text)) {
      RC_ASSERT(one.acronym.end <= text.size());
      RC_ASSERT(one.phrase.end <= text.size());
      RC_ASSERT(one.acronym.size() >= 3);
      const auto words = learn::words_of(slice(text, one.phrase));
      RC_ASSERT(words.size() >= one.acronym.size());
      RC_ASSERT(words.front().text.front() == text[one.acronym.begin] - 'A' + 'a');
    }
    std::uint32_t end = 0;
    for (const learn::Word& word : learn::words_of(text)) {
      RC_ASSERT(word.span.begin >= end);
      RC_ASSERT(word.span.end > word.span.begin);
      RC_ASSERT(!word.text.empty());
      end = word.span.end;
    }
    RC_ASSERT(end <= text.size());
  }));
}

TEST_CASE("words that fit a short form in very many ways are told at once") {
  std::string text;
  for (int i = 0; i < 45; ++i) text += "and ";
  CHECK(in(text + "(BAAAAAAAAA)").empty());
}
