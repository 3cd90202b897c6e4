#include <doctest/doctest.h>

#include <set>
#include <string>
#include <unordered_set>

#include "bench/letter_generator.hpp"
#include "bench/letters/words.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/text.hpp"

using namespace lettergrade;
using bench::Random;
using bench::Words;

namespace {

void add_words(std::string_view text, std::unordered_set<std::string>& words) {
  std::string word;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    if (letter) {
      word += c;
    } else if (!word.empty()) {
      words.insert(ascii_lower(word));
      word.clear();
    }
  }
}

}  // namespace

TEST_CASE("two ranks never make the same word") {
  const Words words(Register::built_in());
  for (const Words::Kind kind : {Words::Kind::noun, Words::Kind::verb, Words::Kind::name}) {
    std::unordered_set<std::string> seen;
    constexpr std::uint64_t kEach = 60'000;
    for (const std::uint64_t first : {std::uint64_t{0}, std::uint64_t{1'020'000},
                                      std::uint64_t{4'190'000}, std::uint64_t{400'000'000}})
      for (std::uint64_t rank = first; rank < first + kEach; ++rank)
        seen.insert(words.made(rank, kind));
    CHECK(seen.size() == 4 * kEach);
  }
}

TEST_CASE("a made word is no grade and names no council") {
  const Words words(Register::built_in());
  std::set<std::string> names;
  for (const Register::Name& name : Register::built_in().names()) names.insert(name.folded);
  std::size_t wrong = 0;
  for (std::uint64_t rank = 0; rank < 200'000; ++rank) {
    const std::string word = words.made(rank, Words::Kind::name);
    if (names.contains(ascii_lower(word)) || grade_of_word(word)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the vocabulary goes on growing, about with the square root of the text") {
  const bench::LetterGenerator generator({});
  bench::GeneratedLetter made;
  std::unordered_set<std::string> words;
  std::size_t before = 0;
  std::uint64_t number = 0;
  for (const std::uint64_t end : {250U, 1000U, 4000U}) {
    for (; number < end; ++number) {
      generator.make(number, made);
      add_words(made.text, words);
    }
    const double growth = static_cast<double>(words.size()) / static_cast<double>(before);
    if (before > 0) {
      CHECK(growth > 1.6);
      CHECK(growth < 2.4);
    }
    before = words.size();
  }
  // Few words make up most of the text, as in prose.
  CHECK(before > 15'000);
  CHECK(before < 40'000);
}
