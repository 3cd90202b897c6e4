#pragma once
#include <limits>
#include <vector>

#include "query/match/searcher.hpp"

namespace lettergrade::match {

/// Keeps the best of many matches, and those whose score equals that of the last one kept.
class Best {
 public:
  /// For the `count` best; at least 1.
  explicit Best(std::size_t count) : count_(count), most_(2 * count + kSpare) {}

  void offer(Xapian::docid docid, double score) {
    if (score < least_) return;
    matches_.push_back({docid, score});
    if (matches_.size() >= most_) prune();
  }

  /// What scores less is not kept any more.
  [[nodiscard]] double least() const { return least_; }

  /// What is kept, best first, then by docid; perhaps some more.
  [[nodiscard]] std::vector<Match> take() &&;

 private:
  /// More is kept than is asked for, so that sorting out is rare.
  static constexpr std::size_t kSpare = 128;

  void prune();

  std::size_t count_;
  std::size_t most_;
  double least_ = -std::numeric_limits<double>::infinity();
  std::vector<Match> matches_;
};

}  // namespace lettergrade::match
