#include "indexer/parse/sentence_sum.hpp"

#include <xxhash.h>

#include <utility>

namespace lettergrade::parse {
namespace {

/// What a name may stand behind in the middle of a sentence. Headings do not end with these.
constexpr std::string_view kBeforeNames =
    "of|in|the|by|at|for|to|and|that|a|an|with|from|on|or|between|within|as|through|under|into|"
    "about|against|than";

/// What headings and cells of tables do not have. "Be" is none: "requires improvement to be good"
/// is a cell.
constexpr std::string_view kVerbs =
    "is|are|was|were|has|have|had|been|will|can|could|do|does|did|make|makes|made|should|would|"
    "must|remain|remains|continue|continues";

/// What the entries of a list of things to do start with.
constexpr std::string_view kCommands =
    "ensure|improve|develop|strengthen|increase|reduce|raise|provide|review|implement|accelerate|"
    "take|establish|put|address|secure|extend|monitor|complete|undertake";

bool is_one_of(std::string_view list, std::string_view word) {
  return any_item(list, [&](std::string_view item) { return item == word; });
}

/// A letter beyond ASCII, as names have; everything else there is a mark.
bool is_foreign_letter(char32_t point) {
  constexpr char32_t kMultiplied = 0xD7;
  constexpr char32_t kDivided = 0xF7;
  return point >= 0xC0 && point < 0x2000 && point != kMultiplied && point != kDivided;
}

bool is_letter(std::string_view words, std::size_t at) {
  if (at >= words.size()) return false;
  if (words[at] >= 'a' && words[at] <= 'z') return true;
  return static_cast<unsigned char>(words[at]) > 127 &&
         is_foreign_letter(first_code_point(words.substr(at)).value);
}

std::size_t length_at(std::string_view words, std::size_t at) {
  return static_cast<unsigned char>(words[at]) > 127 ? first_code_point(words.substr(at)).bytes : 1;
}

/// "multi-agency", "multi- agency", "16- to 17-year-olds", "board's": the word goes on.
std::size_t joint_at(std::string_view words, std::size_t at) {
  if (words[at] == '\'') return is_letter(words, at + 1) ? 1 : 0;
  if (words[at] != '-') return 0;
  std::size_t next = at + 1;
  while (next < words.size() && words[next] == ' ') ++next;
  return is_letter(words, next) ? next - at : 0;
}

/// A mark behind a word; the number of a note may stand behind it ("education.3 Partners").
bool ends_sentence_at(std::string_view words, std::size_t at) {
  if (std::string_view(".!?;:").find(words[at]) == std::string_view::npos) return false;
  std::size_t next = at + 1;
  if (at > 0 && !is_digit(words[at - 1]))
    while (next < words.size() && is_digit(words[next])) ++next;
  return next == words.size() || words[next] == ' ';
}

}  // namespace

void SentenceSum::add(Span block) {
  const std::string_view words = folded_.of(block);
  for (std::size_t at = 0; at < words.size();) at = take(words, at);
  run_.broken = words.ends_with('-');
}

std::size_t SentenceSum::take(std::string_view words, std::size_t at) {
  if (is_digit(words[at])) return take_number(words, at);
  if (is_letter(words, at)) return take_word(words, at);
  // A question is a heading: "What does the board need to improve?"
  if (ends_sentence_at(words, at)) close(words[at] != '?');
  const bool bullet = static_cast<unsigned char>(words[at]) > 127 &&
                      first_code_point(words.substr(at)).value >= 0x2022;
  if (bullet) close(true);
  return at + length_at(words, at);
}

std::size_t SentenceSum::take_word(std::string_view words, std::size_t at) {
  const Span first = folded_.original(words.substr(at, 1));
  const char printed = folded_.source()[first.begin];
  std::string word;
  while (at < words.size()) {
    if (const std::size_t joint = joint_at(words, at); joint != 0) {
      at += joint;
      continue;
    }
    if (!is_letter(words, at) && !is_digit(words[at])) break;
    const std::size_t length = length_at(words, at);
    word += words.substr(at, length);
    at += length;
  }
  // "improvement1" is a word and the number of a note.
  while (is_digit(word.back())) word.pop_back();
  add_word(word, printed >= 'A' && printed <= 'Z');
  return at;
}

std::size_t SentenceSum::take_number(std::string_view words, std::size_t at) {
  const std::size_t begin = at;
  while (at < words.size() && (is_digit(words[at]) || (words[at] == '.' && at + 1 < words.size() &&
                                                       is_digit(words[at + 1]))))
    ++at;
  const std::size_t sign = at < words.size() && words[at] == ' ' ? at + 1 : at;
  if (sign < words.size() && words[sign] == '%') {
    run_.letters += words.substr(begin, at - begin);
    ++run_.words;
    return sign + 1;
  }
  if (at < words.size() && words[at] == '-')
    if (const std::size_t joint = joint_at(words, at); joint != 0) at += joint;
  return at;
}

void SentenceSum::add_word(std::string_view word, bool capital) {
  const bool goes_on = std::exchange(run_.broken, false);
  if (capital && !goes_on) {
    const bool named = run_.words > 0 && (run_.in_name || is_one_of(kBeforeNames, run_.last));
    if (!named) close(true);
    run_.in_name = named;
  } else {
    run_.in_name = false;
  }
  run_.has_verb =
      run_.has_verb || is_one_of(kVerbs, word) || (run_.words == 0 && is_one_of(kCommands, word));
  run_.letters += word;
  run_.last = word;
  ++run_.words;
}

void SentenceSum::close(bool counts) {
  constexpr std::size_t kFewestWords = 3;
  if (counts && (run_.has_verb || in_list_) && run_.words >= kFewestWords) {
    const XXH128_hash_t hash = XXH3_128bits(run_.letters.data(), run_.letters.size());
    low_ += hash.low64;
    high_ += hash.high64;
    ++count_;
  }
  run_ = {};
}

void SentenceSum::begin_notes() { before_notes_ = std::exchange(run_, {}); }

void SentenceSum::end_notes() {
  if (before_notes_.words == 0) return;
  close(true);
  run_ = std::exchange(before_notes_, {});
}

std::string SentenceSum::bytes() const {
  return std::to_string(low_) + " " + std::to_string(high_) + " " + std::to_string(count_);
}

}  // namespace lettergrade::parse
