#include "indexer/learn/known.hpp"

#include <algorithm>

#include "indexer/learn/alike.hpp"
#include "indexer/learn/sketch.hpp"

namespace lettergrade::learn {

std::size_t KnownPassages::add(std::vector<Word> words) {
  const auto number = static_cast<std::uint32_t>(passages_.size());
  for (const std::uint64_t band : sketch_of(words)) by_band_[band].push_back(number);
  passages_.push_back(std::move(words));
  return number;
}

std::optional<std::size_t> KnownPassages::find(const std::vector<Word>& words) const {
  constexpr std::size_t kMostCompared = 64;
  std::vector<std::uint32_t> candidates;
  for (const std::uint64_t band : sketch_of(words))
    if (const auto found = by_band_.find(band); found != by_band_.end())
      candidates.insert(candidates.end(), found->second.begin(), found->second.end());
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  if (candidates.size() > kMostCompared) candidates.resize(kMostCompared);
  const auto found = std::find_if(candidates.begin(), candidates.end(), [&](std::uint32_t number) {
    return alike(passages_[number], words);
  });
  return found == candidates.end() ? std::nullopt : std::optional<std::size_t>(*found);
}

}  // namespace lettergrade::learn
