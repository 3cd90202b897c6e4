#include <doctest/doctest.h>

#include "indexer/learn/alike.hpp"
#include "indexer/learn/known.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;
using learn::words_of;

namespace {

bool are_alike(std::string_view a, std::string_view b) {
  const bool one = learn::alike(words_of(a), words_of(b));
  CHECK(one == learn::alike(words_of(b), words_of(a)));
  // What is alike is found among what is known.
  learn::KnownPassages known;
  known.add(words_of(a));
  CHECK(known.find(words_of(b)).has_value() == one);
  return one;
}

constexpr std::string_view kText =
    "This letter follows the annual conference of the council and the meeting that was held "
    "under the terms of the order, which everybody who came to it has read.";

std::string with(std::string_view from, std::string_view to) {
  std::string text(kText);
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("passages that differ in few plain words are alike") {
  CHECK(are_alike(kText, kText));
  CHECK(are_alike(kText, with("meeting", "gathering")));
  CHECK(are_alike(kText, with("This letter", "The letter")));
  CHECK(are_alike(kText, with("annual ", "")));
}

TEST_CASE("passages that differ in more than one word in ten are not") {
  CHECK_FALSE(are_alike(kText, with("follows the annual conference of", "was lost on a road by")));
  CHECK_FALSE(are_alike(kText, kText.substr(0, 90)));
}

TEST_CASE("one number, negation, grade, service or name makes another passage of it") {
  for (const char* word :
       {"12", "not", "seven", "good", "adoption", "schools", "March", "Halesowen"}) {
    CAPTURE(word);
    CHECK_FALSE(are_alike(kText, with("annual", word)));
    CHECK_FALSE(are_alike(kText, with("annual", std::string("annual ") + word)));
  }
}

TEST_CASE("what is written down of a passage reads back as it was") {
  const auto words = words_of("Each letter of Dudley goes to Ofsted. Nobody else has it");
  const auto again = learn::read_back(learn::written(words));
  CHECK(learn::written(again) == learn::written(words));
  CHECK(learn::written(words).find("^dudley") != std::string::npos);
  CHECK(learn::written(words).find("^nobody") == std::string::npos);
}

TEST_CASE("whatever was alike once is found again") {
  using test::holds;
  CHECK(holds("alike passages are found", test::amount(500, 50, 5000), [] {
    const auto word = rc::gen::map(rc::gen::inRange(0, 400), [](int n) {
      return "w" + std::string(1, static_cast<char>('a' + n % 20)) +
             std::string(1, static_cast<char>('a' + n / 20));
    });
    const auto texts = *rc::gen::container<std::vector<std::string>>(40, word);
    std::string a;
    std::string b;
    const int changed = *rc::gen::inRange(0, 40);
    for (int i = 0; i < 40; ++i) {
      const std::string& text = texts[static_cast<std::size_t>(i)];
      a += text + " ";
      b += (i == changed || i == (changed + 7) % 40 ? "other" : text) + " ";
    }
    learn::KnownPassages known;
    known.add(words_of("something else that has nothing to do with either of them"));
    const std::size_t number = known.add(words_of(a));
    RC_ASSERT(known.find(words_of(b)) == number);
  }));
}
