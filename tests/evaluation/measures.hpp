#pragma once
#include <map>
#include <string>
#include <string_view>

/// Measures of a ranking, as trec_eval 9 defines them.
namespace lettergrade::test {

/// Query -> document -> grade, and query -> document -> score.
using Judgements = std::map<std::string, std::map<std::string, int>>;
using Run = std::map<std::string, std::map<std::string, double>>;

/// "qid iter docid grade" a line.
[[nodiscard]] Judgements read_judgements(std::string_view text);
/// "qid Q0 docid rank score tag" a line. The rank is ignored.
[[nodiscard]] Run read_run(std::string_view text);

/// Means over every judged query; one that the run lacks counts 0. Documents are ordered by score,
/// equal ones by their names backwards; a grade of 1 is relevant.
struct Measures {
  double map = 0;      ///< mean average precision
  double ndcg_10 = 0;  ///< normalised discounted cumulative gain of the first ten, linear gain
};
[[nodiscard]] Measures measure(const Judgements& judgements, const Run& run);

}  // namespace lettergrade::test
