#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "bench/letter_generator.hpp"
#include "indexer/learn/learner.hpp"
#include "indexer/parse/parse.hpp"

using namespace lettergrade;

/// Learning where it can be known what is furniture: the recognisers' lists know all that the
/// generator prints in many letters, so without their marks exactly that is to be learnt.
namespace {

std::map<std::string, std::vector<Letter>> families() {
  constexpr std::uint64_t kLetters = 500;
  const bench::LetterGenerator generator({});
  bench::GeneratedLetter made;
  std::map<std::string, std::vector<Letter>> families;
  for (std::uint64_t number = 0; number < kLetters; ++number) {
    generator.make(number, made);
    Letter letter = parse::parse({.text = made.text, .layout = {}, .created = std::nullopt},
                                 generator.authorities())
                        .front();
    families[letter.recogniser].push_back(std::move(letter));
  }
  return families;
}

format::Model learnt(const std::map<std::string, std::vector<Letter>>& families) {
  learn::Learner learner(Register::built_in());
  for (const auto& [family, letters] : families) {
    learner.start_family(family);
    for (const Letter& letter : letters) learner.add(letter);
  }
  return learner.finish();
}

bool is_furniture(const std::string& words) {
  const auto has = [&](std::string_view part) { return words.find(part) != std::string::npos; };
  return has("under section 138 of the") || has("this letter summarises the findings of the") ||
         has("the annual assessment derives from a profile");
}

}  // namespace

TEST_CASE("of generated letters nothing is learnt that their families' lists do not know") {
  CHECK(learnt(families()).passages.empty());
}

TEST_CASE("without the lists their furniture is learnt, and no finding") {
  auto letters = families();
  for (auto& [family, list] : letters)
    for (Letter& letter : list)
      for (Block& block : letter.blocks) block.boilerplate = false;
  const format::Model model = learnt(letters);
  CHECK(model.passages.size() >= 5);
  for (const format::Model::Passage& passage : model.passages)
    CHECK_MESSAGE(is_furniture(passage.words), passage.family << ": " << passage.words);
  CHECK(std::any_of(model.acronyms.begin(), model.acronyms.end(),
                    [](const auto& row) { return row.acronym == "camhs"; }));
}
