#include "indexer/learn/acronyms.hpp"

#include <algorithm>
#include <set>

#include "indexer/learn/spelling_out.hpp"

namespace lettergrade::learn {
namespace {

constexpr std::size_t kMostAcronyms = 1000;
constexpr std::size_t kMostSpellings = 2;
constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 10;

using Phrases = std::map<std::string, std::uint32_t>;

/// The terms of a text as a query meets them, joined by spaces; compounds as their parts.
std::string folded(std::string_view text, Analyser& analyser) {
  std::string result;
  for (const Token& token : analyser.tokens(text)) {
    if (token.kind == TokenKind::joined || token.kind == TokenKind::inner) continue;
    result.append(result.empty() ? "" : " ").append(token.term);
  }
  return result;
}

/// What a phrase means whatever the number of its words.
std::string meaning_of(const std::string& phrase, Analyser& analyser) {
  std::string meaning;
  for (const Token& token : analyser.tokens(phrase))
    meaning.append(analyser.stem(token.term)).append(" ");
  return meaning;
}

struct Spelling {
  std::string phrase;
  std::uint32_t letters = 0;
};

/// The spellings of the meaning that most letters give, those of most letters first.
std::vector<Spelling> chosen(const Phrases& phrases, Analyser& analyser) {
  std::map<std::string, std::vector<Spelling>> meanings;
  for (const auto& [phrase, letters] : phrases)
    meanings[meaning_of(phrase, analyser)].push_back({phrase, letters});
  const auto total = [](const std::vector<Spelling>& spellings) {
    std::uint32_t sum = 0;
    for (const Spelling& spelling : spellings) sum += spelling.letters;
    return sum;
  };
  const auto best = std::max_element(
      meanings.begin(), meanings.end(),
      [&](const auto& a, const auto& b) { return total(a.second) < total(b.second); });
  std::vector<Spelling> spellings = best->second;
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const auto& a, const auto& b) { return a.letters > b.letters; });
  spellings.resize(std::min(spellings.size(), kMostSpellings));
  return spellings;
}

}  // namespace

void Acronyms::add(const Letter& letter) {
  std::set<std::pair<std::string, std::string>> said;
  for (const SpelledOut& one : spelled_out(letter.text)) {
    std::string acronym = folded(slice(letter.text, one.acronym), analyser_);
    std::string phrase = folded(slice(letter.text, one.phrase), analyser_);
    if (acronym.find(' ') == std::string::npos && phrase.find(' ') != std::string::npos)
      said.emplace(std::move(acronym), std::move(phrase));
  }
  for (const auto& [acronym, phrase] : said) ++found_[acronym][phrase];
  std::string word;
  for (const char c : letter.text + " ") {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    const bool upper = c >= 'A' && c <= 'Z';
    if (!upper && word.size() >= kShortest && word.size() <= kLongest) ++ordinary_[word];
    // The rest of a word that began with a capital is none.
    word = upper ? std::string(kLongest + 1, ' ') : std::string();
  }
}

std::vector<format::Model::Acronym> Acronyms::result() {
  std::vector<std::pair<std::string, std::vector<Spelling>>> all;
  for (const auto& [acronym, phrases] : found_) {
    std::vector<Spelling> spellings = chosen(phrases, analyser_);
    const auto word = ordinary_.find(acronym);
    if (word == ordinary_.end() || word->second <= spellings.front().letters)
      all.emplace_back(acronym, std::move(spellings));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.second.front().letters > b.second.front().letters;
  });
  all.resize(std::min(all.size(), kMostAcronyms));
  std::vector<format::Model::Acronym> result;
  for (const auto& [acronym, spellings] : all)
    for (const Spelling& spelling : spellings)
      result.push_back({acronym, spelling.phrase, spelling.letters});
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.acronym < b.acronym; });
  return result;
}

}  // namespace lettergrade::learn
