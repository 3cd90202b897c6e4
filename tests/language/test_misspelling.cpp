#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "query/language/spelling.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;
using language::can_be_misspelt;
using language::kWrongLetter;
using language::Misspelling;
using language::most_cost;

namespace {

constexpr int kAnything = 500;

/// What the slips cost that make `typed` of `word`.
int cost(const std::string& typed, const std::string& word) {
  Misspelling misspelling(typed, kAnything);
  CHECK(misspelling.read(word) == 0);
  return misspelling.cost();
}

/// Words whose slips cost no more than `most`, each looked at by itself.
std::set<std::string> near_one_by_one(const std::string& typed, int most,
                                      const std::set<std::string>& words) {
  std::set<std::string> found;
  for (const std::string& word : words) {
    Misspelling misspelling(typed, kAnything);
    if (misspelling.read(word) == 0 && misspelling.cost() <= most) found.insert(word);
  }
  return found;
}

/// The same as a walk through the list finds them, which leaves out what it is told to.
std::set<std::string> near_in_one_walk(const std::string& typed, int most,
                                       const std::set<std::string>& words) {
  std::set<std::string> found;
  Misspelling misspelling(typed, most);
  for (auto word = words.begin(); word != words.end();) {
    const std::size_t left_out = misspelling.read(*word);
    if (left_out == 0 && misspelling.cost() <= most) found.insert(*word);
    std::string next = word->substr(0, left_out);
    if (left_out > 0) ++next.back();
    word = left_out == 0 ? std::next(word) : words.lower_bound(next);
  }
  return found;
}

}  // namespace

TEST_CASE("the slips of hands and ears cost less than any other letter") {
  CHECK(cost("fostering", "fostering") == 0);
  for (const auto& slip :
       {std::pair("safegaurding", "safeguarding"), std::pair("recieve", "receive"),
        std::pair("accomodation", "accommodation"), std::pair("fosterring", "fostering"),
        std::pair("fostwring", "fostering"), std::pair("fostaring", "fostering"),
        std::pair("fostring", "fostering"), std::pair("fotografs", "photografs"),
        std::pair("sience", "science"), std::pair("wich", "which"), std::pair("rize", "rise")}) {
    const char* const typed = slip.first;
    const char* const word = slip.second;
    CAPTURE(typed);
    CHECK(cost(typed, word) > 0);
    CHECK(cost(typed, word) < kWrongLetter);
  }
  CHECK(cost("fosterinq", "fostering") == kWrongLetter);
  CHECK(cost("fosterig", "fostering") == kWrongLetter);
  CHECK(cost("fosxtering", "fostering") == kWrongLetter);
}

TEST_CASE("what a slip costs, it costs in both directions") {
  CHECK(test::holds("symmetric", test::amount(300, 100, 5000), [] {
    const auto letters =
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("aehpfcks")));
    const auto word = *rc::gen::suchThat(
        letters, [](const std::string& text) { return text.size() >= 4 && text.size() <= 12; });
    const auto other = *rc::gen::suchThat(
        letters, [](const std::string& text) { return text.size() >= 4 && text.size() <= 12; });
    // Another first letter is limited, so both begin with one.
    RC_ASSERT(cost("m" + word, "m" + other) == cost("m" + other, "m" + word));
  }));
}

TEST_CASE("a walk that leaves words out finds what a look at each of them finds") {
  CHECK(test::holds("a walk misses nothing", test::amount(300, 50, 5000), [] {
    const auto word = rc::gen::map(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("aehpfcktsq'"))),
        [](const std::string& text) { return "m" + text.substr(0, 9); });
    const auto words = *rc::gen::container<std::set<std::string>>(word);
    std::string typed =
        "m" + *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aehpfckts")));
    typed.resize(std::clamp<std::size_t>(typed.size(), 4, 10), 'a');
    const int most = *rc::gen::element(6, 8, 10, 15, 20);
    RC_ASSERT(near_in_one_walk(typed, most, words) == near_one_by_one(typed, most, words));
  }));
}

TEST_CASE("short words may have lighter slips than long ones, first letters lighter than others") {
  for (std::size_t letters = 4; letters < 32; ++letters)
    CHECK(most_cost(letters) <= most_cost(letters + 1));
  CHECK(most_cost(4) < kWrongLetter);
  CHECK(most_cost(32) == 2 * kWrongLetter);
  // Swapped first letters, a neighbouring key; not two wrong letters.
  for (const char* typed : {"sfeguarding", "dafeguarding"}) {
    Misspelling misspelling(typed, 20);
    CHECK(misspelling.read("safeguarding") == 0);
    CHECK(misspelling.cost() <= kWrongLetter);
  }
  Misspelling misspelling("dafegurding", 20);
  CHECK((misspelling.read("safeguarding") > 0 || misspelling.cost() > 20));
}

TEST_CASE("numbers, short words, function words and other scripts are never misspelt") {
  for (const char* word : {"sen", "ld", "2009", "a4", "g20x", "their", "whether", "caf\u00E9",
                           "o'brien", "\u5B50\u3069\u3082\u5B50", "abc-def", ""}) {
    CAPTURE(word);
    CHECK_FALSE(can_be_misspelt(word));
  }
  CHECK_FALSE(can_be_misspelt(std::string(33, 'a')));
  CHECK(can_be_misspelt("fostring"));
}
