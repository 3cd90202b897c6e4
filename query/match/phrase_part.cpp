#include "query/match/phrase_part.hpp"

#include <algorithm>
#include <numeric>

namespace lettergrade::match {

PhrasePart::PhrasePart(const PartSource& source, const std::vector<std::string>& terms,
                       const std::vector<double>& weights)
    : weighed_(std::any_of(weights.begin(), weights.end(), [](double w) { return w != 0; })) {
  std::vector<Xapian::doccount> frequencies;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    words_.push_back(std::make_unique<TermPart>(source, terms[i], weights[i]));
    places_.emplace_back(source.database, source.columns.postings(), terms[i]);
    frequencies.push_back(source.database.get_termfreq(terms[i]));
  }
  rarest_first_.resize(terms.size());
  std::iota(rarest_first_.begin(), rarest_first_.end(), 0U);
  std::stable_sort(rarest_first_.begin(), rarest_first_.end(),
                   [&](std::size_t a, std::size_t b) { return frequencies[a] < frequencies[b]; });
}

void PhrasePart::match(const Window& window, const Bits& among) {
  found_ = among;
  for (const std::size_t i : rarest_first_) {
    words_[i]->match(window, found_);
    found_ &= words_[i]->found();
    if (found_.none()) return;
  }
  for (PlaceReader& word : places_) word.start(window);
  const Bits candidates = found_;
  found_.clear();
  candidates.each([&](std::uint32_t bit) {
    if (holds(bit)) found_.set(bit);
  });
}

bool PhrasePart::holds(std::uint32_t bit) {
  for (std::size_t n = 0; n < rarest_first_.size(); ++n) {
    const std::size_t i = rarest_first_[n];
    const std::vector<std::uint32_t>& places = places_[i].of(bit);
    const auto offset = static_cast<std::uint32_t>(i);
    if (n == 0) {
      starts_.clear();
      for (const std::uint32_t place : places)
        if (place >= offset) starts_.push_back(place - offset);
      continue;
    }
    auto kept = starts_.begin();
    auto place = places.begin();
    for (const std::uint32_t start : starts_) {
      while (place != places.end() && *place < start + offset) ++place;
      if (place == places.end()) break;
      if (*place == start + offset) *kept++ = start;
    }
    starts_.erase(kept, starts_.end());
    if (starts_.empty()) return false;
  }
  return !starts_.empty();
}

void PhrasePart::score(const Window& window, const Bits& which, Scores& scores) {
  if (!weighed_) return;
  for (const auto& word : words_) word->score(window, which, scores);
}

double PhrasePart::most() const {
  double sum = 0;
  for (const auto& word : words_) sum += word->most();
  return sum;
}

}  // namespace lettergrade::match
