#include <benchmark/benchmark.h>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

/// Whole programs from start to end, as a person at a terminal waits for them. The index holds the
/// real letters where they are at hand, else the samples.
namespace {

using namespace lettergrade::test;

struct Data {
  Folder folder;
  std::string letters;
  std::string index = folder / "index";

  Data() {
    const std::string corpus = source_folder() + "/corpus";
    letters = real_data("letters/seeds").value_or(corpus + "/letters");
    static_cast<void>(run("lettergrade-index", {"--db", index, letters}));
  }
};

const Data& data() {
  static const Data shared;
  return shared;
}

void ask(benchmark::State& state, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin() + 1, {"--db", data().index});
  for (auto _ : state) {
    const Finished finished = run("lettergrade", arguments);
    if (finished.exit > 1) state.SkipWithError(finished.err.c_str());
  }
}

void search_phrase(benchmark::State& state) { ask(state, {"search", "\"private fostering\""}); }
void search_words(benchmark::State& state) { ask(state, {"search", "looked after children"}); }
void search_sections(benchmark::State& state) {
  ask(state, {"search", "--by", "section", "core assessments"});
}
void facets(benchmark::State& state) { ask(state, {"facets"}); }
void show_help(benchmark::State& state) { ask(state, {"search", "--help"}); }

void index_unchanged(benchmark::State& state) {
  for (auto _ : state)
    static_cast<void>(run("lettergrade-index", {"--db", data().index, data().letters}));
}

BENCHMARK(search_phrase)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(search_words)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(search_sections)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(facets)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(show_help)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(index_unchanged)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
