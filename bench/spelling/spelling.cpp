#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <vector>

#include "bench/spelling/slips.hpp"
#include "query/language/spelling.hpp"
#include "query/match/snapshot.hpp"
#include "query/match/spelling.hpp"
#include "query/match/vocabulary.hpp"

/// How many misspelt words are corrected to the word that was meant, by kind of slip, and what that
/// takes. See bench/README.md.
namespace {

using namespace lettergrade;
using namespace lettergrade::bench;

double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Words that are in at least `least` letters, and as long as a word that is corrected.
std::vector<std::string> words_of(const Xapian::Database& letters, std::size_t least) {
  std::vector<std::string> words;
  match::walk_words(letters, format::TextField::body, "", [&](std::string_view word) {
    const std::string name(word);
    if (language::can_be_misspelt(word) && letters.get_termfreq(name) >= least)
      words.push_back(name);
    return std::size_t{0};
  });
  return words;
}

struct Tally {
  std::size_t tried = 0;
  std::size_t meant = 0;  ///< corrected to the word meant, or another form of it
  std::size_t other = 0;
  std::size_t words = 0;  ///< what came out is a word of the index: nothing to correct
  double milliseconds = 0;
  double longest = 0;
};

class Bench {
 public:
  Bench(const std::string& index, std::size_t least)
      : snapshot_(index),
        speller_(snapshot_.database(Unit::letter), snapshot_.authorities(), bridge_, analyser_),
        words_(words_of(snapshot_.database(Unit::letter), least)) {}

  void run(std::size_t count, std::uint64_t seed, bool show) {
    std::printf("%zu words; of each kind of slip %zu\n", words_.size(), count);
    std::printf("%-22s %6s %8s %8s %8s %8s %8s %8s\n", "slip", "tried", "meant", "other", "left",
                "a word", "ms each", "ms most");
    for (int kind = 0; kind < kSlips; ++kind)
      print(static_cast<Slip>(kind), tally(static_cast<Slip>(kind), count, seed, show));
  }

 private:
  const std::string& draw(Random& random) const { return words_[random.below(words_.size())]; }

  /// Whether a correction is what was meant: the same word, or another form of it.
  bool same(const std::string& meant, const std::string& correct) {
    return correct == meant || analyser_.stem(correct) == analyser_.stem(meant);
  }

  Tally tally(Slip slip, std::size_t count, std::uint64_t seed, bool show) {
    Random random(seed);
    Tally tally;
    for (std::size_t round = 0; round < 20 * count && tally.tried < count; ++round) {
      const std::string& word = draw(random);
      const std::string typed = slipped(word, slip, random);
      if (typed == word || !language::can_be_misspelt(typed)) continue;
      if (speller_.knows(typed)) {
        ++tally.words;
        continue;
      }
      ++tally.tried;
      const double start = processor_milliseconds();
      const auto correct = speller_.correction(typed);
      const double took = processor_milliseconds() - start;
      tally.milliseconds += took;
      tally.longest = std::max(tally.longest, took);
      if (!correct) continue;
      same(word, *correct) ? ++tally.meant : ++tally.other;
      if (show && !same(word, *correct))
        std::printf("  %s for %s: %s\n", typed.c_str(), word.c_str(), correct->c_str());
    }
    return tally;
  }

  static void print(Slip slip, const Tally& tally) {
    const auto share = [&](std::size_t part) {
      return 100.0 * static_cast<double>(part) /
             static_cast<double>(std::max<std::size_t>(1, tally.tried));
    };
    std::printf("%-22s %6zu %7.1f%% %7.1f%% %7.1f%% %8zu %8.2f %8.2f\n", to_string(slip),
                tally.tried, share(tally.meant), share(tally.other),
                share(tally.tried - tally.meant - tally.other), tally.words,
                tally.milliseconds / static_cast<double>(std::max<std::size_t>(1, tally.tried)),
                tally.longest);
  }

  match::Snapshot snapshot_;
  Analyser analyser_;
  language::Bridge bridge_ = language::Bridge::shipped();
  match::Speller speller_;
  std::vector<std::string> words_;
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Misspells words of an index and looks how many are corrected to the word meant.");
  std::string index;
  std::size_t count = 500;
  std::size_t least = 5;
  std::uint64_t seed = 1;
  bool show = false;
  app.add_option("INDEX", index, "folder of the index")->required();
  app.add_option("--count", count, "words to misspell in each way");
  app.add_option("--least", least, "letters that a word has to be in");
  app.add_option("--seed", seed, "another choice of words");
  app.add_flag("--show", show, "print what was corrected to another word");
  CLI11_PARSE(app, argc, argv);
  Bench(index, least).run(count, seed, show);
}
