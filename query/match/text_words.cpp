#include "query/match/text_words.hpp"

#include <algorithm>

#include "indexer/format/schema.hpp"

namespace lettergrade::match {
namespace {

Positions found_in(const auto& map, const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? Positions{} : found->second;
}

}  // namespace

std::uint32_t TextWords::add(std::string_view text) {
  const std::uint32_t start = end_ == 0 ? 1 : end_ + format::kBlockGap;
  end_ = start + 1;
  for (const Token& token : analyser_.tokens(text)) {
    Positions& places = terms_[token.term];
    Positions& stems = stems_[analyser_.stem(token.term)];
    for (const std::uint32_t position : {token.position, token.last_position}) {
      places.push_back(start + position);
      stems.push_back(start + position);
    }
    end_ = std::max(end_, start + token.last_position + 1);
  }
  return start;
}

Positions TextWords::of_term(const std::string& term) const {
  Positions found = found_in(terms_, term);
  std::sort(found.begin(), found.end());
  return found;
}

Positions TextWords::of_stem(const std::string& stem) const { return found_in(stems_, stem); }

Positions TextWords::of_prefix(const std::string& prefix) const {
  Positions found;
  for (auto term = terms_.lower_bound(prefix);
       term != terms_.end() && term->first.starts_with(prefix); ++term)
    found.insert(found.end(), term->second.begin(), term->second.end());
  return found;
}

}  // namespace lettergrade::match
