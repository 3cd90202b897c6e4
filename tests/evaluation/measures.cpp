#include "tests/evaluation/measures.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>
#include <vector>

namespace lettergrade::test {
namespace {

constexpr std::size_t kDepth = 10;

/// The grades in the order of the run, 0 where nobody judged; negative grades count as 0.
std::vector<int> grades_in_order(const std::map<std::string, int>& judged,
                                 const std::map<std::string, double>& scored) {
  std::vector<std::pair<double, std::string>> order;
  for (const auto& [document, score] : scored) order.emplace_back(score, document);
  std::sort(order.rbegin(), order.rend());
  std::vector<int> grades;
  for (const auto& [score, document] : order) {
    const auto found = judged.find(document);
    grades.push_back(found == judged.end() ? 0 : std::max(found->second, 0));
  }
  return grades;
}

double average_precision(const std::vector<int>& grades, std::size_t relevant) {
  double sum = 0;
  std::size_t hits = 0;
  for (std::size_t i = 0; i < grades.size(); ++i)
    if (grades[i] > 0) sum += static_cast<double>(++hits) / static_cast<double>(i + 1);
  return relevant == 0 ? 0 : sum / static_cast<double>(relevant);
}

double gain(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(grades.size(), kDepth); ++i)
    sum += grades[i] / std::log2(static_cast<double>(i) + 2);
  return sum;
}

}  // namespace

Judgements read_judgements(std::string_view text) {
  Judgements result;
  std::istringstream stream{std::string(text)};
  std::string query;
  std::string iteration;
  std::string document;
  for (int grade = 0; stream >> query >> iteration >> document >> grade;)
    result[query][document] = grade;
  return result;
}

Run read_run(std::string_view text) {
  Run result;
  std::istringstream stream{std::string(text)};
  std::string query;
  std::string q0;
  std::string document;
  std::string rank;
  std::string tag;
  for (double score = 0; stream >> query >> q0 >> document >> rank >> score >> tag;)
    result[query][document] = score;
  return result;
}

Measures measure(const Judgements& judgements, const Run& run) {
  Measures sum;
  for (const auto& [query, judged] : judgements) {
    const auto found = run.find(query);
    if (found == run.end()) continue;
    std::vector<int> ideal;
    for (const auto& [document, grade] : judged)
      if (grade > 0) ideal.push_back(grade);
    std::sort(ideal.rbegin(), ideal.rend());
    const std::vector<int> grades = grades_in_order(judged, found->second);
    sum.map += average_precision(grades, ideal.size());
    if (!ideal.empty()) sum.ndcg_10 += gain(grades) / gain(ideal);
  }
  const auto queries = static_cast<double>(judgements.size());
  return {sum.map / queries, sum.ndcg_10 / queries};
}

}  // namespace lettergrade::test
