#include "indexer/parse/judged_thing.hpp"

#include <algorithm>

#include "indexer/parse/clause.hpp"
#include "indexer/parse/judging_words.hpp"

namespace lettergrade::parse {
namespace {

using namespace judging;

bool has(std::string_view gap, std::string_view marks) {
  return gap.find_first_of(marks) != std::string_view::npos;
}

std::string_view across(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  const char* begin = words[first].text.data();
  const std::string_view last = words[end - 1].text;
  return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

bool is_number(std::string_view word) {
  return is_digit(word.front()) || is_one_of(kNumbers, word);
}

/// "The graded judgement for adoption performance" judges what follows "for".
std::size_t behind_judgement(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  constexpr std::string_view kJudgements = "judgement|judgment|rating|grade";
  for (std::size_t i = first; i + 2 < end && i < first + 4; ++i)
    if (is_one_of(kJudgements, words[i].text) && is_one_of("for|about|of|on", words[i + 1].text))
      return i + 2;
  return first;
}

/// Whether the subject counts things instead of naming one.
bool counts(const std::vector<Word>& words, std::size_t first, std::size_t end) {
  constexpr std::size_t kReach = 4;
  // "Key stage 2 results" counts nothing.
  constexpr std::string_view kLabels = "year|stage|level|section|tier|aged|under|over|band|post";
  for (std::size_t i = first; i < std::min(end, first + kReach); ++i)
    if (is_number(words[i].text) &&
        !(is_digit(words[i].text.front()) && i > first && is_one_of(kLabels, words[i - 1].text)))
      return true;
  for (std::size_t i = first; i < end; ++i)
    if (words[i].text == "cent" || words[i].before.find('%') != std::string_view::npos) return true;
  return false;
}

std::optional<std::string_view> thing(const std::vector<Word>& words, std::size_t first,
                                      std::size_t end) {
  constexpr std::size_t kMostWords = 25;
  while (first < end && is_one_of(kLeading, words[first].text)) ++first;
  first = behind_judgement(words, first, end);
  if (first >= end || end - first > kMostWords) return std::nullopt;
  const std::string_view opening = words[first].text;
  const bool a_few = opening == "a" && end - first > 2 && words[first + 1].text == "few";
  if (is_one_of(kDenying, opening) && !a_few) return std::nullopt;
  const bool single = end - first == 1;
  const bool of_many = end - first > 1 && is_one_of("of|seen", words[first + 1].text);
  if (is_one_of(kNoThing, opening) && (single || of_many)) return std::nullopt;
  if (is_one_of("it|they|he|she|we|you|i|there|which|who|not", opening)) return std::nullopt;
  if (counts(words, first, end)) return std::nullopt;
  const std::string_view found = across(words, first, end);
  if (is_one_of(kInspectedElsewhere, head_of(found))) return std::nullopt;
  return found;
}

}  // namespace

std::string_view head_of(std::string_view thing) {
  std::string_view head;
  for (const Word& word : split_words(thing)) {
    if (is_one_of(kPrepositions, word.text) && !head.empty()) break;
    head = word.text;
  }
  return head;
}

std::optional<std::string_view> subject_thing(const std::vector<Word>& words, std::size_t verb) {
  const auto subject = subject_of(words, verb);
  return subject ? thing(words, subject->first, subject->end) : std::nullopt;
}

std::optional<std::string_view> elided_thing(const std::vector<Word>& words, std::size_t first,
                                             std::size_t end) {
  constexpr std::size_t kMostWords = 15;
  while (first < end && is_one_of("and|but|while|whereas", words[first].text)) ++first;
  if (end < first + 2 || end - first > kMostWords) return std::nullopt;
  for (std::size_t i = first; i < end; ++i) {
    const bool parted = i > first && has(words[i].before, ",;:.()");
    if (parted || is_one_of(kVerbs, words[i].text) || is_one_of(kConditions, words[i].text) ||
        is_one_of(kDenying, words[i].text))
      return std::nullopt;
  }
  return is_one_of(kBehind, words[first].text) ? std::nullopt : thing(words, first, end);
}

std::optional<std::string_view> object_thing(const std::vector<Word>& words, std::size_t first,
                                             std::size_t end) {
  return first < end ? thing(words, first, end) : std::nullopt;
}

}  // namespace lettergrade::parse
