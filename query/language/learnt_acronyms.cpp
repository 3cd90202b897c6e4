#include "query/language/learnt_acronyms.hpp"

#include <algorithm>

#include "query/language/words.hpp"

namespace lettergrade::language {

void LearntAcronyms::add(std::string acronym, std::string_view phrase, std::string reason) {
  std::vector<std::string> words = split_words(phrase);
  if (words.empty() || !language::phrases_of(acronym).empty()) return;
  by_acronym_.emplace(acronym, rows_.size());
  by_word_.emplace(words.front(), rows_.size());
  rows_.push_back({std::move(acronym), std::move(words), std::move(reason)});
}

std::vector<const LearntAcronyms::Row*> LearntAcronyms::phrases_of(
    const std::string& acronym) const {
  std::vector<const Row*> rows;
  const auto [begin, end] = by_acronym_.equal_range(acronym);
  for (auto at = begin; at != end; ++at) rows.push_back(&rows_[at->second]);
  return rows;
}

std::vector<const LearntAcronyms::Row*> LearntAcronyms::at(const std::vector<std::string>& words,
                                                           std::size_t first) const {
  std::vector<const Row*> rows;
  const auto [begin, end] = by_word_.equal_range(words[first]);
  for (auto at = begin; at != end; ++at) {
    const std::vector<std::string>& phrase = rows_[at->second].phrase;
    const bool fits = phrase.size() <= words.size() - first &&
                      std::equal(phrase.begin(), phrase.end(),
                                 words.begin() + static_cast<std::ptrdiff_t>(first));
    if (fits) rows.push_back(&rows_[at->second]);
  }
  return rows;
}

}  // namespace lettergrade::language
