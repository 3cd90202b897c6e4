#include "indexer/format/words.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace lettergrade::format {

LetterWords::LetterWords(const Letter& letter, Analyser& analyser) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  starts_.reserve(letter.blocks.size() + 1);
  for (const Block& block : letter.blocks) {
    starts_.push_back(places_.size());
    for (Token& token : analyser.tokens(slice(letter.text, block.span))) {
      const auto fresh = static_cast<std::uint32_t>(numbers.size());
      const auto [known, added] = numbers.try_emplace(std::move(token.term), fresh);
      if (added) entries_.push_back({known->first, analyser.stem(known->first)});
      places_.push_back({known->second, token.position, token.last_position});
    }
  }
  starts_.push_back(places_.size());
  sort();
}

void LetterWords::sort() {
  std::vector<std::uint32_t> order(entries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return entries_[a].term < entries_[b].term;
  });
  std::vector<std::uint32_t> rank(order.size());
  std::vector<Entry> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t number : order) {
    rank[number] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(entries_[number]));
  }
  entries_ = std::move(sorted);
  for (Place& place : places_) place.word = rank[place.word];
}

}  // namespace lettergrade::format
