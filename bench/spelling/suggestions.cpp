#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <vector>

#include "bench/letters/random.hpp"
#include "lettergrade/search.hpp"
#include "lettergrade/suggest.hpp"

/// What suggestions take in process, by how much of a word was written. See bench/README.md.
namespace {

using namespace lettergrade;

double processor_milliseconds() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Taken {
  std::vector<double> milliseconds;
  std::string slowest;
  double most = 0;
};

/// The words that the index suggests for each letter: what people write.
std::vector<std::string> words_of(Index& index) {
  std::vector<std::string> words;
  for (char letter = 'a'; letter <= 'z'; ++letter)
    for (const auto& row : index.suggest({std::string(1, letter), 200}).terms)
      words.push_back(row.term);
  return words;
}

void measure(Index& index, std::size_t count) {
  const std::vector<std::string> words = words_of(index);
  bench::Random random(1);
  std::map<std::size_t, Taken> by_length;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& word = words[random.below(words.size())];
    for (std::size_t length = 1; length <= std::min<std::size_t>(6, word.size()); ++length) {
      const double start = processor_milliseconds();
      static_cast<void>(index.suggest({word.substr(0, length)}));
      const double took = processor_milliseconds() - start;
      Taken& taken = by_length[length];
      taken.milliseconds.push_back(took);
      if (took > taken.most) taken.slowest = word.substr(0, length);
      taken.most = std::max(taken.most, took);
    }
  }
  std::printf("%7s %8s %8s %8s %8s\n", "letters", "asked", "median", "99 %", "most");
  for (auto& [length, taken] : by_length) {
    std::sort(taken.milliseconds.begin(), taken.milliseconds.end());
    const auto at = [&](std::size_t percent) {
      return taken.milliseconds[(taken.milliseconds.size() - 1) * percent / 100];
    };
    std::printf("%7zu %8zu %8.2f %8.2f %8.2f  %s\n", length, taken.milliseconds.size(), at(50),
                at(99), taken.most, taken.slowest.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Asks an index for suggestions and prints processor milliseconds by letters written.");
  std::string path;
  std::size_t count = 500;
  app.add_option("INDEX", path, "folder of the index")->required();
  app.add_option("--count", count, "words that are begun");
  CLI11_PARSE(app, argc, argv);
  Index index(path);
  measure(index, count);
}
