#include "query/match/wanted.hpp"

#include <algorithm>

namespace lettergrade::match {
namespace {

/// Tokens that start at one position: a joined form and the first of its parts stand together.
using ByPosition = std::unordered_multimap<std::uint32_t, const Token*>;

/// Follows `terms` from `token` on; the last token of the match, or null.
const Token* follow(const std::vector<std::string>& terms, const Token& token,
                    const ByPosition& places) {
  const Token* last = &token;
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const Token* next = nullptr;
    const auto [begin, end] = places.equal_range(last->last_position + 1);
    for (auto place = begin; place != end; ++place)
      if (place->second->term == terms[i]) next = place->second;
    if (next == nullptr) return nullptr;
    last = next;
  }
  return last;
}

/// In order of place; where two overlap they become one.
std::vector<Found> merged(std::vector<Found> found) {
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::pair(a.span.begin, b.span.end) < std::pair(b.span.begin, a.span.end);
  });
  std::vector<Found> result;
  for (const Found& next : found) {
    if (result.empty() || next.span.begin >= result.back().span.end) {
      result.push_back(next);
      continue;
    }
    result.back().span.end = std::max(result.back().span.end, next.span.end);
    result.back().parts |= next.parts;
  }
  return result;
}

void add_way(const Way& way, Wanted& wanted, Analyser& analyser) {
  switch (way.kind) {
    case Way::Kind::forms:
      wanted.add_term(way.terms.front());
      wanted.add_stem(analyser.stem(way.terms.front()));
      return;
    case Way::Kind::phrase:
      return wanted.add_phrase(way.terms);
    case Way::Kind::near:
      wanted.add_term(way.terms.front());
      wanted.begin_part();
      return wanted.add_term(way.terms.back());
    case Way::Kind::prefix:
      return wanted.add_prefix(way.terms.front());
  }
}

}  // namespace

void Wanted::begin_part() {
  constexpr std::size_t kLastBit = 63;
  part_ = Parts{1} << std::min(count_, kLastBit);
  ++count_;
}

void Wanted::add_term(const std::string& term) {
  terms_[term] |= part_;
  hints_.add_beginning(term, part_);
}
void Wanted::add_stem(const std::string& stem) {
  stems_[stem] |= part_;
  hints_.add_stem(stem, part_);
}
void Wanted::add_prefix(const std::string& prefix) {
  prefixes_.push_back({prefix, part_});
  hints_.add_beginning(prefix, part_);
}

void Wanted::add_phrase(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return add_term(terms.front());
  if (terms.empty()) return;
  phrases_.push_back({terms, part_});
  hints_.add_beginning(terms.front(), part_);
}

Parts Wanted::single(const std::string& term, Analyser& analyser) const {
  Parts parts = 0;
  if (const auto exact = terms_.find(term); exact != terms_.end()) parts |= exact->second;
  for (const Prefix& prefix : prefixes_)
    if (term.starts_with(prefix.text)) parts |= prefix.part;
  if (stems_.empty()) return parts;
  if (const auto stem = stems_.find(analyser.stem(term)); stem != stems_.end())
    parts |= stem->second;
  return parts;
}

void Wanted::find_phrases(const std::vector<Token>& tokens, std::vector<Found>& found) const {
  if (phrases_.empty()) return;
  ByPosition places;
  for (const Token& token : tokens) places.emplace(token.position, &token);
  for (const Token& token : tokens)
    for (const Phrase& phrase : phrases_) {
      if (token.term != phrase.terms.front()) continue;
      const Token* last = follow(phrase.terms, token, places);
      if (last != nullptr) found.push_back({{token.span.begin, last->span.end}, phrase.part});
    }
}

std::vector<Found> Wanted::find(const std::vector<Token>& tokens, Analyser& analyser) const {
  std::vector<Found> found;
  for (const Token& token : tokens)
    if (const Parts parts = single(token.term, analyser); parts != 0)
      found.push_back({token.span, parts});
  find_phrases(tokens, found);
  return merged(std::move(found));
}

Wanted wanted_of(const Clause& clause, Analyser& analyser) {
  Wanted wanted;
  each_text(clause, [&](const Clause& text) {
    if (is_extra(text.role)) return;
    wanted.begin_part();
    for (const Way& way : text.ways) add_way(way, wanted, analyser);
  });
  return wanted;
}

}  // namespace lettergrade::match
