#include "indexer/learn/spelling_out.hpp"

#include <algorithm>
#include <optional>

#include "indexer/learn/words.hpp"

namespace lettergrade::learn {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostLetters = 10;
/// No explanation is longer; so much is looked at on either side of a parenthesis.
constexpr std::size_t kMostBytes = 200;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The capitals of a short form, without the s of a plural; empty where the text is none.
std::string_view capitals(std::string_view text) {
  if (text.ends_with('s')) text.remove_suffix(1);
  const bool fits = text.size() >= kFewestLetters && text.size() <= kMostLetters &&
                    std::all_of(text.begin(), text.end(), is_capital);
  return fits ? text : std::string_view();
}

/// The span of `part`, which lies in `text`.
Span place(std::string_view text, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {begin, static_cast<std::uint32_t>(begin + part.size())};
}

/// Matches a short form with words, from its end and theirs.
class Matcher {
 public:
  Matcher(std::string_view acronym, const std::vector<Word>& words)
      : acronym_(acronym), words_(words), failed_((acronym.size() + 1) * (words.size() + 1)) {}

  /// The first of the words that the short form stands for; none where it stands for no words
  /// that end with the last.
  [[nodiscard]] std::optional<std::size_t> first() { return match(acronym_.size(), words_.size()); }

 private:
  /// Where the words for the first `letters` letters begin, which end before the word `end`. What
  /// failed once is not tried again: "and and and ..." can be matched in very many ways.
  std::optional<std::size_t> match(std::size_t letters, std::size_t end) {
    if (letters == 0) return end;
    const std::size_t state = letters * (words_.size() + 1) + end;
    if (end == 0 || failed_[state]) return std::nullopt;
    const std::string& word = words_[end - 1].text;
    // A long form neither begins with a joining word ("assessed and supported year in employment")
    // nor ends with one that is left out.
    const bool joining = is_joining(word);
    const char letter = static_cast<char>(acronym_[letters - 1] - 'A' + 'a');
    if (word.front() == letter && !(letters == 1 && joining))
      if (const auto found = match(letters - 1, end - 1)) return found;
    if (joining && letters < acronym_.size())
      if (const auto found = match(letters, end - 1)) return found;
    failed_[state] = true;
    return std::nullopt;
  }

  std::string_view acronym_;
  const std::vector<Word>& words_;
  std::vector<bool> failed_;
};

/// What stands before a parenthesis, back to the last end of a sentence or sign that parts words.
std::string_view before(std::string_view text, std::size_t open) {
  const std::size_t begin = open > kMostBytes ? open - kMostBytes : 0;
  std::string_view part = text.substr(begin, open - begin);
  if (const std::size_t sign = part.find_last_of(".;:()[]"); sign != std::string_view::npos)
    part.remove_prefix(sign + 1);
  return part;
}

/// "long form (SHORT)" and "long form (SHORT, ...)".
std::optional<SpelledOut> long_first(std::string_view text, std::size_t open,
                                     std::string_view inside) {
  const std::string_view acronym = capitals(trim(inside.substr(0, inside.find_first_of(",;"))));
  if (acronym.empty()) return std::nullopt;
  const std::string_view part = before(text, open);
  const std::vector<Word> words = words_of(part);
  const auto first = Matcher(acronym, words).first();
  if (!first) return std::nullopt;
  const Span span{words[*first].span.begin, words.back().span.end};
  return SpelledOut{place(text, acronym), place(text, slice(part, span))};
}

/// "SHORT (long form)".
std::optional<SpelledOut> short_first(std::string_view text, std::size_t open,
                                      std::string_view inside) {
  std::string_view part = trim(before(text, open));
  if (const std::size_t space = part.find_last_of(" \n\t,/\"'"); space != std::string_view::npos)
    part.remove_prefix(space + 1);
  const std::string_view acronym = capitals(part);
  if (acronym.empty()) return std::nullopt;
  const std::vector<Word> words = words_of(inside);
  if (Matcher(acronym, words).first() != std::size_t{0}) return std::nullopt;
  const Span span{words.front().span.begin, words.back().span.end};
  return SpelledOut{place(text, acronym), place(text, slice(inside, span))};
}

}  // namespace

std::vector<SpelledOut> spelled_out(std::string_view text) {
  std::vector<SpelledOut> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::string_view rest = text.substr(open + 1, kMostBytes);
    const std::size_t close = rest.find_first_of("()");
    if (close == std::string_view::npos || rest[close] == '(') continue;
    const std::string_view inside = rest.substr(0, close);
    auto one = long_first(text, open, inside);
    if (!one) one = short_first(text, open, inside);
    if (one) found.push_back(*one);
  }
  return found;
}

}  // namespace lettergrade::learn
