#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "tests/evaluation/measures.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

/// Ranking is as good as it was. The figures are those of bench/evaluate.py; a change that makes
/// them better raises them here, one that makes them worse says why in the CHANGELOG.
namespace {

using namespace lettergrade::test;

/// What a change that is not about ranking may move: a heading told differently, a new acronym.
constexpr double kTolerance = 0.002;

Run ranked(const Folder& folder, const std::string& queries,
           const std::vector<std::string>& options = {}) {
  std::vector<std::string> words{"run", "--db", folder / "index", queries};
  words.insert(words.end(), options.begin(), options.end());
  const Finished finished = run("lettergrade", words);
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  return read_run(finished.out);
}

void index(const Folder& folder, std::vector<std::string> sources, const RunOptions& options = {}) {
  sources.insert(sources.begin(), {"--db", folder / "index"});
  const Finished finished = run("lettergrade-index", sources, options);
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
}

struct Reached {
  Measures plain;
  Measures expanded;  ///< with --expand
};

Reached of_collection(const std::string& data) {
  const Folder folder;
  RunOptions options;
  options.input = data + "/corpus.jsonl";
  index(folder, {"-"}, options);
  const auto judged = read_judgements(read_file(data + "/qrels.trec"));
  const std::string queries = data + "/queries.tsv";
  return {measure(judged, ranked(folder, queries)),
          measure(judged, ranked(folder, queries, {"--expand"}))};
}

}  // namespace

TEST_CASE("Cranfield is ranked no worse than before") {
  const auto data = real_data("retrieval/cranfield");
  if (!data) return;
  const auto [reached, expanded] = of_collection(*data);
  CHECK(reached.map >= 0.3116 - kTolerance);
  CHECK(reached.ndcg_10 >= 0.3935 - kTolerance);
  CHECK(expanded.map >= 0.3467 - kTolerance);
  CHECK(expanded.ndcg_10 >= reached.ndcg_10);
}

TEST_CASE("CISI is ranked no worse than before") {
  const auto data = real_data("retrieval/cisi");
  if (!data) return;
  const auto [reached, expanded] = of_collection(*data);
  CHECK(reached.map >= 0.2261 - kTolerance);
  CHECK(reached.ndcg_10 >= 0.4062 - kTolerance);
  CHECK(expanded.map >= 0.2622 - kTolerance);
  CHECK(expanded.ndcg_10 >= reached.ndcg_10);
}

TEST_CASE("the letters are ranked no worse than before") {
  const auto seeds = real_data("letters/seeds");
  const auto reports = real_data("letters/reports");
  if (!seeds || !reports) return;
  const Folder folder;
  std::vector<std::string> sources;
  for (const std::string& below : {*seeds, *reports})
    for (const auto& entry : std::filesystem::directory_iterator(below))
      if (entry.path().extension() == ".txt" || entry.path().extension() == ".pdf")
        sources.push_back(entry.path().string());
  index(folder, sources);
  const std::string relevance = source_folder() + "/bench/relevance";
  const Measures reached = measure(read_judgements(read_file(relevance + "/letters.qrels")),
                                   ranked(folder, relevance + "/queries.tsv"));
  CHECK(reached.ndcg_10 >= 0.8255 - kTolerance);
}
