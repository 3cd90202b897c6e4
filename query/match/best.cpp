#include "query/match/best.hpp"

#include <algorithm>

namespace lettergrade::match {

std::vector<Match> Best::take() && {
  if (matches_.size() > count_) prune();
  std::sort(matches_.begin(), matches_.end(), [](const Match& a, const Match& b) {
    return a.score != b.score ? a.score > b.score : a.docid < b.docid;
  });
  return std::move(matches_);
}

void Best::prune() {
  const auto last = matches_.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
  std::nth_element(matches_.begin(), last, matches_.end(),
                   [](const Match& a, const Match& b) { return a.score > b.score; });
  least_ = last->score - kTie;
  std::erase_if(matches_, [&](const Match& match) { return match.score < least_; });
  // Where all are equal nothing goes; the next look comes later.
  most_ = std::max(most_, 2 * matches_.size());
}

}  // namespace lettergrade::match
