#include "query/match/bm25.hpp"

#include <cmath>
#include <functional>

namespace lettergrade::match {

Xapian::BM25Weight weighting() {
  return {kBm25.k1, kBm25.k2, kBm25.k3, kBm25.b, kBm25.least_length};
}

double Collection::weight(Xapian::doccount frequency, Xapian::termcount within_query,
                          double factor) const {
  const double rarity = (documents_ - frequency + 0.5) / (frequency + 0.5);
  // What more than a third of all documents have still counts for something.
  double weight = std::log(rarity < 2 ? rarity * 0.5 + 1 : rarity) * factor;
  const double often = within_query;
  weight *= (kBm25.k3 + 1) * often / (kBm25.k3 + often);
  return weight * (kBm25.k1 + 1);
}

Xapian::doccount Collection::any_of(std::vector<Xapian::doccount> frequencies) const {
  if (frequencies.empty()) return 0;
  const auto rarest_first = std::greater<Xapian::doccount>();
  const auto both = [&](double a, double b) {
    return static_cast<Xapian::doccount>(a + b - a * b / documents_ + 0.5);
  };
  std::make_heap(frequencies.begin(), frequencies.end(), rarest_first);
  while (frequencies.size() > 1) {
    const Xapian::doccount rarest = frequencies.front();
    std::pop_heap(frequencies.begin(), frequencies.end(), rarest_first);
    frequencies.pop_back();
    const Xapian::doccount next = frequencies.front();
    std::pop_heap(frequencies.begin(), frequencies.end(), rarest_first);
    frequencies.back() = both(next, rarest);
    std::push_heap(frequencies.begin(), frequencies.end(), rarest_first);
  }
  return frequencies.front();
}

}  // namespace lettergrade::match
