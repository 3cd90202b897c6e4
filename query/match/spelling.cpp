#include "query/match/spelling.hpp"

#include <algorithm>
#include <cmath>

#include "query/language/spelling.hpp"
#include "query/language/words.hpp"
#include "query/match/searcher.hpp"
#include "query/match/unknown_words.hpp"
#include "query/match/vocabulary.hpp"
#include "query/match/weights.hpp"

namespace lettergrade::match {
namespace {

using format::TextField;

/// A slip in the first letter is rarer than others: people see it.
constexpr int kFirstLetter = 5;
/// A word has to be so many times as frequent, in powers of two, to be preferred over another one
/// that is nearer by one wrong letter.
constexpr double kBitsOfLetter = 6;

/// How unlikely it is that somebody meant a word; the least unlikely one is taken.
double unlikely(int cost, bool same_start, Xapian::doccount documents) {
  const int slips = cost + (same_start ? 0 : kFirstLetter);
  return kBitsOfLetter * slips / language::kWrongLetter - std::log2(1.0 + documents);
}

bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos;
       at = name.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ')) return true;
  }
  return false;
}

/// Whether there is a correction that can stand in the word's place.
bool fits(const UnknownWord& word, const std::optional<std::string>& correct) {
  return correct && (!word.alone || correct->find(' ') == std::string::npos);
}

/// A correction as it stands in the query: with a capital where the word had one, which says where
/// the words of a compound such as "McDonlad" part.
std::string as_typed(std::string correct, char first) {
  const bool capital = first >= 'A' && first <= 'Z' && correct.front() >= 'a';
  if (capital) correct.front() = static_cast<char>(correct.front() - 'a' + 'A');
  return correct;
}

void add_once(Correction correction, std::vector<Correction>& list) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const Correction& other) {
    return other.word == correction.word;
  });
  if (!known) list.push_back(std::move(correction));
}

}  // namespace

bool Speller::knows(const std::string& word) const {
  const std::string stem = analyser_.stem(word);
  for (const TextField field : {TextField::body, TextField::boilerplate})
    if (letters_.term_exists(format::with_prefix(format::stem_prefix(field), stem))) return true;
  if (language::is_word_of_field(word) || language::is_word_of_field(stem)) return true;
  if (bridge_.has_word(word)) return true;
  const auto names = authorities_.names();
  return std::any_of(names.begin(), names.end(),
                     [&](const Register::Name& name) { return has_word(name.folded, word); });
}

std::optional<std::string> Speller::nearest(const std::string& word, int most) const {
  std::optional<std::string> best;
  double least = 0;
  for (const TextField field : {TextField::body, TextField::title}) {
    language::Misspelling misspelling(word, most);
    walk_words(letters_, field, "", [&](std::string_view known) -> std::size_t {
      const std::size_t left_out = misspelling.read(known);
      if (left_out > 0 || misspelling.cost() > most) return left_out;
      const double score =
          unlikely(misspelling.cost(), known.front() == word.front(),
                   letters_.get_termfreq(format::with_prefix(format::word_prefix(field), known)));
      if (!best || score < least) {
        best = known;
        least = score;
      }
      return 0;
    });
  }
  return best;
}

bool Speller::stand_together(const std::string& first, const std::string& second,
                             Xapian::doccount documents) const {
  // Looking at the places of words takes time in proportion: common ones are taken as they are,
  // unless they are so short that many a word ends in one.
  if (documents > kMostPlaced)
    return std::min(first.size(), second.size()) >= language::kShortestCorrected;
  const Xapian::Query parts[] = {Xapian::Query(first), Xapian::Query(second)};
  return any_match(letters_, Xapian::Query(Xapian::Query::OP_PHRASE, parts, parts + 2, 2));
}

std::optional<std::string> Speller::apart(const std::string& word) const {
  constexpr std::size_t kShortestPart = 3;
  std::optional<std::string> best;
  Xapian::doccount most = 0;
  for (std::size_t cut = kShortestPart; cut + kShortestPart <= word.size(); ++cut) {
    const std::string first = word.substr(0, cut);
    const std::string second = word.substr(cut);
    if (language::is_function_word(first) || language::is_function_word(second)) continue;
    const Xapian::doccount documents =
        std::min(letters_.get_termfreq(first), letters_.get_termfreq(second));
    if (documents <= most) continue;
    if (!stand_together(first, second, documents)) continue;
    best = std::string(first).append(" ").append(second);
    most = documents;
  }
  return best;
}

std::optional<std::string> Speller::correction(const std::string& word) const {
  if (!language::can_be_misspelt(word)) return std::nullopt;
  const int most = language::most_cost(word.size());
  // One slip is far likelier than two, and looking for it takes half the time.
  if (auto one = nearest(word, std::min(most, language::kWrongLetter))) return one;
  if (auto words_meant = apart(word)) return words_meant;
  return most > language::kWrongLetter ? nearest(word, most) : std::nullopt;
}

Spelt Speller::spelt(language::Node root, const std::string& source) const {
  // A query with more of them is a text in another language or about another matter.
  constexpr std::size_t kMostUnknown = 8;
  Spelt result{std::move(root), source, {}};
  const std::vector<UnknownWord> unknown = unknown_words(
      result.root, [&](const std::string& word) { return knows(word); }, analyser_);
  std::unordered_map<std::string, std::optional<std::string>> meant;
  for (const UnknownWord& word : unknown) meant.try_emplace(word.term);
  if (meant.size() > kMostUnknown) return result;
  for (auto& [word, correct] : meant) correct = correction(word);
  for (const UnknownWord& word : unknown)
    if (fits(word, meant[word.term])) add_once({word.term, *meant[word.term]}, result.words);
  // From the end, so that places before stay where they are.
  for (auto word = unknown.rbegin(); word != unknown.rend(); ++word)
    if (const auto& correct = meant[word->term]; fits(*word, correct)) {
      std::string& text = word->leaf->text;
      const std::string shown = as_typed(*correct, text[word->span.begin]);
      const std::size_t leaf = result.query.find(text, word->leaf->offset);
      result.query.replace(leaf + word->span.begin, word->span.size(), shown);
      text.replace(word->span.begin, word->span.size(), shown);
    }
  return result;
}

}  // namespace lettergrade::match
