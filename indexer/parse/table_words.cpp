#include "indexer/parse/table_words.hpp"

#include <algorithm>

namespace lettergrade::parse {
namespace {

constexpr std::string_view kMarks = "|()[]*#:;-.\"";
constexpr std::string_view kNotes = "0123456789*[]()";

bool is_letter(char c) { return is_word_byte(c) && !is_digit(c); }

/// "good1" and "good*" are "good"; "2.1" is nothing.
std::string_view bare(std::string_view word) {
  const std::size_t begin = word.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  word.remove_prefix(begin);
  word = word.substr(0, word.find_last_not_of(kMarks) + 1);
  if (word == "&") return word;
  if (std::none_of(word.begin(), word.end(), is_letter)) return {};
  // "1.children" lost the space behind its number.
  const std::size_t letter = std::min(word.find_first_not_of("0123456789.)"), word.size());
  word.remove_prefix(letter);
  return word.substr(0, word.find_last_not_of(kNotes) + 1);
}

/// Whether a cell ends where the byte `at` of the text stands, right behind a word.
bool cell_ends(std::string_view text, std::size_t at, std::size_t line_end) {
  if (at >= line_end) return true;
  if (text[at] == '\t' || text[at] == '|') return true;
  if (text[at] != ' ') return false;
  const std::size_t next = text.find_first_not_of(' ', at);
  return next >= at + 2 || next == std::string_view::npos || text[next] == '|' ||
         text[next] == '\t';
}

}  // namespace

std::vector<TableWord> table_words(const Reading& reading, std::size_t line) {
  std::vector<TableWord> words;
  const Span span = reading.lines[line].span;
  const std::string_view folded = reading.folded.of(span);
  const std::string_view text = reading.text();
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view whole = folded.substr(at, end - at);
    at = end + 1;
    const std::string_view word = bare(whole);
    if (word.empty()) {
      const bool bar = !words.empty() && whole.find('|') != std::string_view::npos;
      if (bar) words.back().ends_cell = true;
      continue;
    }
    const char first = text[reading.folded.original(word).begin];
    words.push_back({.word = word,
                     .line = line,
                     .ends_cell = cell_ends(text, reading.folded.original(whole).end, span.end),
                     .capital = first >= 'A' && first <= 'Z'});
  }
  return words;
}

}  // namespace lettergrade::parse
