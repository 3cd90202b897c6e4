#include "query/language/words.hpp"

#include <algorithm>

namespace lettergrade::language {
namespace {

/// English words that join others and mean little alone, sorted. Words that make a difference in
/// this field are left out: "being healthy", "looked after", "further education", "out of borough".
constexpr std::array<std::string_view, 83> kFunctionWords{
    "a",       "also",  "am",    "an",   "and",  "any",   "are",     "as",    "at",     "be",
    "because", "been",  "but",   "by",   "can",  "could", "did",     "do",    "does",   "doing",
    "each",    "for",   "from",  "had",  "has",  "have",  "having",  "he",    "her",    "hers",
    "him",     "his",   "how",   "i",    "if",   "in",    "into",    "is",    "it",     "its",
    "itself",  "me",    "my",    "of",   "on",   "or",    "our",     "ours",  "shall",  "she",
    "should",  "so",    "some",  "such", "than", "that",  "the",     "their", "theirs", "them",
    "then",    "there", "these", "they", "this", "those", "to",      "too",   "upon",   "us",
    "was",     "we",    "were",  "what", "when", "where", "whether", "which", "who",    "why",
    "will",    "with",  "would"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

}  // namespace

bool is_function_word(std::string_view folded) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded);
}

std::vector<std::string> split_words(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (end > 0) words.emplace_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

std::vector<std::vector<std::string>> phrases_of(std::string_view acronym) {
  std::vector<std::vector<std::string>> phrases;
  for (const Acronym& row : kAcronyms)
    if (row.acronym == acronym) phrases.push_back(split_words(row.phrase));
  return phrases;
}

bool is_word_of_field(std::string_view folded) {
  return std::any_of(kAcronyms.begin(), kAcronyms.end(), [&](const Acronym& row) {
    const std::vector<std::string> words = split_words(row.phrase);
    return row.acronym == folded || std::find(words.begin(), words.end(), folded) != words.end();
  });
}

std::vector<Abbreviated> acronyms_at(const std::vector<std::string>& words, std::size_t first) {
  std::vector<Abbreviated> found;
  for (const Acronym& row : kAcronyms) {
    const std::vector<std::string> phrase = split_words(row.phrase);
    const bool fits = phrase.size() <= words.size() - first &&
                      std::equal(phrase.begin(), phrase.end(),
                                 words.begin() + static_cast<std::ptrdiff_t>(first));
    if (fits) found.push_back({row.acronym, phrase.size()});
  }
  return found;
}

}  // namespace lettergrade::language
