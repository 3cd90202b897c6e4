#include <doctest/doctest.h>

#include "bench/letters/words.hpp"
#include "bench/spelling/slips.hpp"
#include "query/language/spelling.hpp"
#include "query/match/snapshot.hpp"
#include "query/match/spelling.hpp"
#include "query/match/vocabulary.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

/// Words of the field, misspelt in every way: most come back as they were meant, and what comes
/// back is always a word that is there. docs/spelling.md has how many do in large indexes.
namespace {

/// A letter with the nouns, verbs and adjectives of generated letters.
Letter word_list() {
  const bench::Words words(Register::built_in());
  std::string text;
  for (const char* section : {"noun", "verb", "adjective"})
    for (const std::string& word : words.list(section)) text += word + ". ";
  return test::filed(test::letter_of({text}), "202", 2009, 3);
}

class Vocabulary {
 public:
  Vocabulary() {
    test::write_index(folder_ / "index", {word_list()});
    snapshot_.emplace(folder_ / "index");
    speller_.emplace(snapshot_->database(Unit::letter), Register::built_in(), bridge_, analyser_);
    const auto& letters = snapshot_->database(Unit::letter);
    match::walk_words(letters, format::TextField::body, "", [&](std::string_view word) {
      if (language::can_be_misspelt(word)) words_.emplace_back(word);
      return std::size_t{0};
    });
  }

  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  [[nodiscard]] const match::Speller& speller() const { return *speller_; }
  [[nodiscard]] bool same(const std::string& a, const std::string& b) {
    return a == b || analyser_.stem(a) == analyser_.stem(b);
  }

 private:
  test::Folder folder_;
  Analyser analyser_;
  language::Bridge bridge_;
  std::optional<match::Snapshot> snapshot_;
  std::optional<match::Speller> speller_;
  std::vector<std::string> words_;
};

}  // namespace

TEST_CASE("most misspelt words come back as they were meant, and what comes back is there") {
  Vocabulary index;
  REQUIRE(index.words().size() > 300);
  bench::Random random(1);
  for (int kind = 0; kind < bench::kSlips; ++kind) {
    const auto slip = static_cast<bench::Slip>(kind);
    std::size_t tried = 0;
    std::size_t meant = 0;
    for (const std::string& word : index.words()) {
      CHECK(index.speller().knows(word));
      const std::string typed = bench::slipped(word, slip, random);
      if (typed == word || !language::can_be_misspelt(typed) || index.speller().knows(typed))
        continue;
      ++tried;
      const auto correct = index.speller().correction(typed);
      if (!correct) continue;
      const std::size_t space = correct->find(' ');
      CHECK(index.speller().knows(correct->substr(0, space)));
      if (index.same(*correct, word)) ++meant;
    }
    const std::size_t percent = slip == bench::Slip::two ? 55 : 75;
    const std::string name = bench::to_string(slip);
    CAPTURE(name);
    CAPTURE(tried);
    CAPTURE(meant);
    REQUIRE(tried > 20);
    CHECK(meant * 100 >= tried * percent);
  }
}
