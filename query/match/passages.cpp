#include "query/match/passages.hpp"

#include <algorithm>
#include <span>

#include "query/match/units.hpp"

namespace lettergrade::match {
namespace {

bool holds(const Positions& positions, std::uint32_t position) {
  return std::binary_search(positions.begin(), positions.end(), position);
}

/// First positions of exactly these terms, one after the other.
Positions successive(const std::vector<std::string>& terms, const WordPlaces& words) {
  Positions found = words.of_term(terms.front());
  for (std::uint32_t i = 1; i < terms.size() && !found.empty(); ++i) {
    const Positions next = words.of_term(terms[i]);
    std::erase_if(found, [&](std::uint32_t first) { return !holds(next, first + i); });
  }
  return found;
}

/// First positions of the phrase.
Positions phrase(const std::vector<std::string>& terms, const WordPlaces& words) {
  const auto known = [&](const std::string& word) { return !words.of_term(word).empty(); };
  Positions found;
  for (const std::vector<std::string>& variant : with_compounds(terms, known)) {
    const Positions more = successive(variant, words);
    found.insert(found.end(), more.begin(), more.end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Positions of `a` that have a `b` at most `distance` away; a word is not near itself.
Positions near(const Positions& a, const Positions& b, std::size_t distance) {
  Positions found;
  for (const std::uint32_t position : a) {
    const std::uint32_t least = position - std::min(position, static_cast<std::uint32_t>(distance));
    for (auto other = std::lower_bound(b.begin(), b.end(), least);
         other != b.end() && *other <= position + distance; ++other)
      if (*other != position) {
        found.push_back(position);
        break;
      }
  }
  return found;
}

Positions places(const Way& way, const WordPlaces& words, Analyser& analyser) {
  switch (way.kind) {
    case Way::Kind::forms: {
      Positions found = words.of_term(way.terms.front());
      const Positions others = words.of_stem(analyser.stem(way.terms.front()));
      found.insert(found.end(), others.begin(), others.end());
      return found;
    }
    case Way::Kind::phrase:
      return phrase(way.terms, words);
    case Way::Kind::near:
      return near(words.of_term(way.terms.front()), words.of_term(way.terms.back()), way.distance);
    case Way::Kind::prefix:
      return words.of_prefix(way.terms.front());
  }
  return {};
}

class Chooser {
 public:
  Chooser(const Passages& passages, Analyser& analyser)
      : passages_(passages), analyser_(analyser) {}

  [[nodiscard]] Chosen clause(const Clause& clause) const {
    switch (clause.kind) {
      case Clause::Kind::text:
        return text(clause);
      case Clause::Kind::filter:
        return passages_.within(clause.selection);
      case Clause::Kind::all:
      case Clause::Kind::any:
        return list(clause);
    }
    return {};
  }

 private:
  [[nodiscard]] Chosen text(const Clause& clause) const {
    Chosen chosen = every(false);
    for (const Way& way : clause.ways) {
      if (passages_.titles && !places(way, *passages_.titles, analyser_).empty())
        return every(true);
      for (const std::uint32_t position : places(way, passages_.words, analyser_))
        if (const std::size_t at = passage_at(position); at < chosen.size()) chosen[at] = true;
    }
    return chosen;
  }

  [[nodiscard]] Chosen list(const Clause& list) const {
    Chosen chosen = list.kind == Clause::Kind::any ? enough(list) : every(true);
    for (const Clause& child : list.children) {
      const bool needed = child.role == Role::must ||
                          (child.role == Role::wanted && list.kind == Clause::Kind::all);
      if (!needed && child.role != Role::without) continue;
      const Chosen matching = clause(child);
      for (std::size_t i = 0; i < chosen.size(); ++i)
        chosen[i] = chosen[i] && matching[i] == needed;
    }
    return chosen;
  }

  /// Where any is enough: one of the wanted, unless something that must be there stands beside.
  [[nodiscard]] Chosen enough(const Clause& list) const {
    const auto has = [&](Role role) {
      return std::any_of(list.children.begin(), list.children.end(),
                         [&](const Clause& child) { return child.role == role; });
    };
    if (has(Role::must) || !has(Role::wanted)) return every(true);
    Chosen chosen = every(false);
    for (const Clause& child : list.children) {
      if (child.role != Role::wanted) continue;
      const Chosen matching = clause(child);
      for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = chosen[i] || matching[i];
    }
    return chosen;
  }

  [[nodiscard]] Chosen every(bool value) const { return Chosen(passages_.starts.size(), value); }

  /// The passage that holds a position; past the last where none does.
  [[nodiscard]] std::size_t passage_at(std::uint32_t position) const {
    const auto next = std::upper_bound(passages_.starts.begin(), passages_.starts.end(), position);
    if (next == passages_.starts.begin()) return passages_.starts.size();
    return static_cast<std::size_t>(next - passages_.starts.begin()) - 1;
  }

  const Passages& passages_;
  Analyser& analyser_;
};

}  // namespace

Chosen choose(const Clause& clause, const Passages& passages, Analyser& analyser) {
  return Chooser(passages, analyser).clause(clause);
}

}  // namespace lettergrade::match
