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
  at_.resize(terms.size());
  rarest_first_.resize(terms.size());
  std::iota(rarest_first_.begin(), rarest_first_.end(), 0U);
  std::stable_sort(rarest_first_.begin(), rarest_first_.end(),
                   [&](std::size_t a, std::size_t b) { return frequencies[a] < frequencies[b]; });
}

void PhrasePart::match(const Window& window, const Bits& among) {
  if (window_ != window.begin) {
    window_ = window.begin;
    found_.clear();
    looked_at_.clear();
  }
  Bits candidates = among;
  candidates -= looked_at_;
  if (candidates.none()) return;
  looked_at_ |= candidates;
  for (const std::size_t i : rarest_first_) {
    words_[i]->match(window, candidates);
    candidates &= words_[i]->found();
    if (candidates.none()) return;
  }
  for (PlaceReader& word : places_) word.start(window);
  candidates.each([&](std::uint32_t bit) {
    if (holds(bit)) found_.set(bit);
  });
}

bool PhrasePart::holds(std::uint32_t bit) {
  const std::size_t count = rarest_first_.size();
  for (std::size_t n = 0; n < count; ++n) {
    at_[n] = places_[rarest_first_[n]].of(bit);
    if (!at_[n].next()) return false;
  }
  // Where the phrase would end if the n-th rarest word is where it is.
  const auto end = [&](std::size_t n) {
    return at_[n].place() + static_cast<std::uint32_t>(count - rarest_first_[n]);
  };
  // In turn each word goes on to where the others want it, or wants them to go on.
  std::uint32_t wanted = end(0);
  for (std::size_t agreed = 1, n = 1; agreed < count; n = n + 1 == count ? 0 : n + 1) {
    while (end(n) < wanted)
      if (!at_[n].next()) return false;
    agreed = end(n) == wanted ? agreed + 1 : 1;
    wanted = end(n);
  }
  return true;
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
