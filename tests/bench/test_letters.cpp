#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "bench/letter_generator.hpp"
#include "indexer/parse/parse.hpp"

using namespace lettergrade;
using bench::GeneratedLetter;
using bench::LetterGenerator;

namespace {

constexpr std::uint64_t kSome = 400;

Letter parsed(const std::string& text, const Register& authorities) {
  return parse::parse({.text = text, .layout = {}, .created = std::nullopt}, authorities).front();
}

std::map<std::string, std::string> outcomes(const std::vector<OutcomeGrade>& grades) {
  std::map<std::string, std::string> result;
  for (const OutcomeGrade& own : grades) {
    std::string& words = result[std::string(spec(own.outcome).slug)];
    words = own.grade.word;
    for (const Outcome covered : own.covers) words += " +" + std::string(spec(covered).slug);
  }
  return result;
}

std::size_t points(const Letter& letter) {
  std::size_t count = 0;
  for (const Section& section : letter.sections) count += section.points.size();
  return count;
}

}  // namespace

TEST_CASE("the parser reads from a generated letter what the generator says it wrote") {
  for (const std::uint64_t seed : {1U, 9U}) {
    const LetterGenerator generator({.seed = seed});
    GeneratedLetter made;
    for (std::uint64_t number = 0; number < kSome; ++number) {
      generator.make(number, made);
      const Letter letter = parsed(made.text, generator.authorities());
      INFO("seed " << seed << ", letter " << number << ": " << made.facts.title);
      CHECK(letter.authority == made.facts.authority);
      CHECK(letter.type == made.facts.type);
      CHECK(letter.framework == made.facts.framework);
      CHECK(letter.year == made.facts.year);
      CHECK(letter.date == made.facts.date);
      CHECK(letter.grade == made.facts.grade);
      CHECK(outcomes(letter.outcomes) == outcomes(made.facts.outcomes));
      CHECK(letter.addressee == made.facts.addressee);
      CHECK(points(letter) == made.facts.points);
    }
  }
}

TEST_CASE("letters come in all families, and graded ones have at least five sections") {
  const LetterGenerator generator({});
  GeneratedLetter made;
  std::set<LetterType> types;
  std::set<std::string_view> frameworks;
  for (std::uint64_t number = 0; number < kSome; ++number) {
    generator.make(number, made);
    types.insert(made.facts.type);
    frameworks.insert(made.facts.framework);
    if (!made.facts.grade && made.facts.outcomes.empty()) continue;
    if (made.facts.type == LetterType::report) continue;
    CHECK_MESSAGE(parsed(made.text, generator.authorities()).sections.size() >= 5, number);
  }
  CHECK(types.size() == kLetterTypes.size());
  for (const FrameworkSpec& framework : kFrameworks)
    CHECK_MESSAGE(frameworks.contains(framework.slug), framework.slug);
}

TEST_CASE("a letter is a function of seed and number") {
  const LetterGenerator one({.seed = 4});
  const LetterGenerator same({.seed = 4});
  const LetterGenerator other({.seed = 5});
  GeneratedLetter a;
  GeneratedLetter b;
  GeneratedLetter c;
  for (const std::uint64_t number : {7U, 3U, 100U, 3'000'000'000U}) {
    one.make(number, a);
    same.make(number, b);
    CHECK(a.text == b.text);
    // Another seed is another version of the same letter.
    other.make(number, c);
    CHECK(a.text != c.text);
    CHECK(a.facts.authority == c.facts.authority);
    CHECK(a.facts.year == c.facts.year);
    CHECK(a.facts.type == c.facts.type);
  }
}

TEST_CASE(
    "a letter about a real council says that it is generated, at head, foot and in its title") {
  const LetterGenerator generator({.real_councils = true});
  GeneratedLetter made;
  std::set<std::string> councils;
  for (std::uint64_t number = 0; number < kSome; ++number) {
    generator.make(number, made);
    CHECK(made.text.starts_with(bench::kGeneratedMark));
    std::string_view text = made.text;
    while (text.ends_with('\n')) text.remove_suffix(1);
    CHECK(text.ends_with(bench::kGeneratedMark));
    CHECK(made.facts.title.find(bench::kGeneratedMark) != std::string::npos);
    councils.insert(made.facts.authority);

    const Authority* council = Register::built_in().by_code(made.facts.authority);
    REQUIRE(council != nullptr);
    if (!made.facts.date) continue;
    CHECK(council->existed_on(*made.facts.date));
    CHECK_MESSAGE(parsed(made.text, Register::built_in()).authority == council->code, number);
  }
  CHECK(councils.size() > 120);
}

TEST_CASE("letters have 6 KB on average and differ in length") {
  const LetterGenerator generator({});
  GeneratedLetter made;
  std::size_t bytes = 0;
  std::size_t shortest = SIZE_MAX;
  std::size_t longest = 0;
  constexpr std::uint64_t kMany = 2000;
  for (std::uint64_t number = 0; number < kMany; ++number) {
    generator.make(number, made);
    bytes += made.text.size();
    shortest = std::min(shortest, made.text.size());
    longest = std::max(longest, made.text.size());
  }
  const double mean = static_cast<double>(bytes) / static_cast<double>(kMany);
  CHECK(mean > 5700);
  CHECK(mean < 6300);
  CHECK(longest > 4 * shortest);
}
