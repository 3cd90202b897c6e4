#include "indexer/parse/sentences.hpp"

#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

/// What a stop shortens rather than ends.
constexpr std::string_view kShortened =
    "st|mr|mrs|ms|dr|prof|e.g|i.e|eg|ie|no|nos|para|paras|vs|cf";

bool is_shortened(std::string_view before) {
  const std::size_t space = before.find_last_of(" (");
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  const bool initial = word.size() == 1 && word.front() >= 'a' && word.front() <= 'z';
  const bool number = before.size() < 5 && !before.empty() && is_digit(before.back());
  return initial || number ||
         any_item(kShortened, [&](std::string_view item) { return item == word; });
}

/// Length of what may close a sentence behind its stop: quotes, brackets, the number of a note.
std::size_t closing_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '\'' || text[at] == '"' || text[at] == ')')) ++at;
  while (at < text.size() && at < 4 && is_digit(text[at])) ++at;
  return at;
}

bool joins(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c != '\'' && c != '-') return false;
  const bool inner =
      at > 0 && at + 1 < text.size() && is_word_byte(text[at - 1]) && is_word_byte(text[at + 1]);
  // "children's", and the plural's: "leavers' needs".
  const bool plural =
      c == '\'' && at > 0 && text[at - 1] == 's' && at + 1 < text.size() && text[at + 1] == ' ';
  return inner || plural;
}

}  // namespace

std::vector<std::string_view> split_sentences(const Folded& folded, std::string_view part) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const std::string_view sentence = trim(part.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] != '.' && part[i] != '?' && part[i] != '!') continue;
    const std::size_t end = i + 1 + closing_length(part.substr(i + 1));
    if (end >= part.size() || part[end] != ' ') continue;
    if (part[i] == '.' && is_shortened(part.substr(begin, i - begin))) continue;
    const Span rest = folded.original(part.substr(end + 1));
    if (starts_lower(slice(folded.source(), rest))) continue;
    close(end);
    i = end;
  }
  close(part.size());
  return sentences;
}

std::vector<Word> split_words(std::string_view sentence) {
  std::vector<Word> words;
  std::size_t last = 0;
  for (std::size_t i = 0; i < sentence.size();) {
    if (!is_word_byte(sentence[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < sentence.size() && (is_word_byte(sentence[end]) || joins(sentence, end))) ++end;
    words.push_back({sentence.substr(i, end - i), sentence.substr(last, i - last)});
    last = i = end;
  }
  return words;
}

}  // namespace lettergrade::parse
