#include "bench/facets/questions.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "query/language/words.hpp"

namespace lettergrade::bench {
namespace {

using Kind = Question::Kind;

constexpr double kShares[] = {0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 0.95};

bool is_plain(const std::string& term) {
  return term.size() > 3 &&
         std::all_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// For each share the word that comes closest to it.
std::vector<std::string> words_by_share(const Xapian::Database& letters) {
  std::vector<std::string> best(std::size(kShares));
  std::vector<double> distance(std::size(kShares), 1e9);
  const double everything = letters.get_doccount();
  const std::string first = "a";
  auto term = letters.allterms_begin();
  for (term.skip_to(first); term != letters.allterms_end(); ++term) {
    if (!is_plain(*term) || language::is_function_word(*term)) continue;
    const double share = term.get_termfreq() / everything;
    for (std::size_t i = 0; i < best.size(); ++i) {
      const double away = std::abs(std::log(share / kShares[i]));
      if (away >= distance[i]) continue;
      distance[i] = away;
      best[i] = *term;
    }
  }
  return best;
}

using Pair = std::pair<std::string, std::string>;

/// Pairs of words by the number of sampled letters in which they follow each other.
std::vector<std::pair<Pair, int>> frequent_pairs(const Xapian::Database& letters) {
  constexpr Xapian::docid kSampled = 300;
  std::map<Pair, int> counts;
  const Xapian::docid step = std::max(1U, letters.get_lastdocid() / kSampled);
  for (Xapian::docid docid = 1; docid <= letters.get_lastdocid(); docid += step) {
    std::map<Xapian::termpos, std::string> words;
    for (auto term = letters.termlist_begin(docid); term != letters.termlist_end(docid); ++term)
      if (is_plain(*term))
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
          words[*at] = *term;
    std::map<Pair, bool> here;
    for (const auto& [position, word] : words)
      if (const auto next = words.find(position + 1); next != words.end())
        here[{word, next->second}] = true;
    for (const auto& [pair, unused] : here) ++counts[pair];
  }
  std::vector<std::pair<Pair, int>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

std::vector<std::string> sorted_words(const Pair& pair) { return {pair.first, pair.second}; }

}  // namespace

std::string Question::text() const {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += kind == Kind::any ? " OR " : " ";
    joined += word;
  }
  return kind == Kind::phrase ? '"' + joined + '"' : joined;
}

std::string Question::command() const {
  static const std::map<Kind, std::string> names{{Kind::everything, "everything"},
                                                 {Kind::one, "any"},
                                                 {Kind::all, "all"},
                                                 {Kind::any, "any"},
                                                 {Kind::phrase, "phrase"}};
  std::string line = "ask\t" + names.at(kind);
  for (const std::string& word : words) line += '\t' + word;
  return line;
}

std::vector<Question> questions_for(const match::Snapshot& snapshot) {
  const Xapian::Database& letters = snapshot.database(Unit::letter);
  const std::vector<std::string> words = words_by_share(letters);
  const auto& w = words;
  std::vector<Question> questions{{Kind::everything, {}}};
  for (const std::string& word : words) questions.push_back({Kind::one, {word}});
  questions.push_back({Kind::all, {w[3], w[4]}});
  questions.push_back({Kind::all, {w[5], w[6]}});
  questions.push_back({Kind::all, {w[6], w[7]}});
  questions.push_back({Kind::all, {w[1], w[7]}});
  questions.push_back({Kind::all, {w[4], w[5], w[6]}});
  questions.push_back({Kind::any, {w[1], w[2]}});
  questions.push_back({Kind::any, {w[3], w[4]}});
  questions.push_back({Kind::any, {w[5], w[6]}});
  questions.push_back({Kind::any, {w[2], w[3], w[4], w[5]}});
  questions.push_back({Kind::any, {w[4], w[5], w[6], w[7]}});
  const auto pairs = frequent_pairs(letters);
  for (const double at : {0.0, 0.0005, 0.002, 0.01, 0.05})
    if (const auto i = static_cast<std::size_t>(at * static_cast<double>(pairs.size()));
        i < pairs.size())
      questions.push_back({Kind::phrase, sorted_words(pairs[i].first)});
  return questions;
}

}  // namespace lettergrade::bench
