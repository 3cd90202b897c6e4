#include "indexer/parse/grades.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

/// Length of "(3)" or "(grade 3)" with the space before it; 0 when there is none.
std::size_t bracketed_number(std::string_view text, int& number) {
  const std::string_view rest = skip_spaces(text);
  const std::size_t spaces = text.size() - rest.size();
  for (const std::string_view open : {"(", "(grade ", "- grade ", "grade "}) {
    if (!rest.starts_with(open) || rest.size() <= open.size()) continue;
    const char digit = rest[open.size()];
    std::size_t end = open.size() + 1;
    if (digit < '1' || digit > '4') continue;
    if (open.front() == '(') {
      if (end >= rest.size() || rest[end] != ')') continue;
      ++end;
    } else if (end < rest.size() && is_word_byte(rest[end])) {
      continue;
    }
    number = digit - '0';
    return spaces + end;
  }
  return 0;
}

/// Words that may stand between "is" and the grade.
constexpr std::string_view kFillers =
    "also|now|still|judged|to|be|as|overall|again|currently|therefore|rated|graded|assessed|found|"
    "considered|consistently|that|they|it|is|are|both|all|generally|once|more|broadly|of|a|an|"
    "awarded|grade|been|the";
constexpr std::string_view kCopulas = "is|are|was|were|remains|remain|be|as|been";

/// What behind a grade word shows that it describes something else, or compares.
constexpr std::string_view kComparing =
    "or better|or outstanding|or good|or inadequate|or above|and better|in most|in many|in some|"
    "for most|enough|practice|progress|quality|standard|start|use|than|but";

std::string_view last_word(std::string_view text) {
  while (!text.empty() && !is_word_byte(text.back())) text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin);
}

bool in_list(std::string_view list, std::string_view word) {
  return any_item(list, [&](std::string_view item) { return item == word; });
}

/// Verbs behind which "to be good" is a judgement; "need to be good" is none.
constexpr std::string_view kJudging =
    "judged|rated|graded|assessed|found|considered|deemed|thought|said|reported|continue|"
    "continues|continued|remain|remains";

/// The word that ends at the end of `text`, cut off it with what stands behind it.
std::string_view cut_last_word(std::string_view& text) {
  const std::string_view word = last_word(text);
  text = text.substr(0, static_cast<std::size_t>(word.data() - text.data()));
  return word;
}

/// Whether "judged to" or the like ends `before`, the text before "be".
bool judged_before(std::string_view before) {
  if (cut_last_word(before) != "to") return true;
  return in_list(kJudging, last_word(before));
}

/// Whether "is", "are judged to be", ... leads up to the end of `before`.
bool leads_up(std::string_view before) {
  for (int words = 0; words < 6; ++words) {
    const std::string_view word = last_word(before);
    if (word.empty()) return false;
    // A comma or bracket between verb and grade breaks the lead.
    const auto end = static_cast<std::size_t>(word.data() - before.data()) + word.size();
    if (before.substr(end).find_first_of(",;(") != std::string_view::npos) return false;
    before = before.substr(0, end - word.size());
    if (word == "be") return judged_before(before);
    if (in_list(kCopulas, word)) return true;
    if (!in_list(kFillers, word)) return false;
  }
  return false;
}

bool is_verb_grade(std::string_view words) {
  return words.starts_with("perform") || words.starts_with("requir");
}

bool compares(std::string_view after) {
  after = skip_spaces(after);
  return any_item(kComparing, [&](std::string_view item) { return word_at(after, 0, item); });
}

/// Whether `words` stands at `at` with the number of a note right behind it: "good1".
bool with_note(std::string_view text, std::size_t at, std::string_view words) {
  constexpr std::size_t kMostDigits = 2;
  if (text.substr(at, words.size()) != words) return false;
  if (at > 0 && is_word_byte(text[at - 1])) return false;
  std::size_t end = at + words.size();
  std::size_t digits = 0;
  while (end < text.size() && is_digit(text[end])) ++end, ++digits;
  const bool ends = end == text.size() || !is_word_byte(text[end]);
  return digits > 0 && digits <= kMostDigits && ends;
}

struct ScaleSign {
  std::string_view words;
  bool top;
};
constexpr std::array kScaleSigns{
    ScaleSign{"outstanding", true},
    ScaleSign{"excellent", true},
    ScaleSign{"performs excellently", true},
    ScaleSign{"well above minimum", true},
    ScaleSign{"significantly exceeds", true},
    ScaleSign{"inadequate", false},
    ScaleSign{"performs poorly", false},
    ScaleSign{"does not deliver minimum", false},
    ScaleSign{"does not meet minimum", false},
};

/// The number printed close to `at`: before it ("4: outstanding", "grade 4: a service that
/// delivers well above") or behind ("outstanding (grade 1)"). 0 when there is none.
int number_beside(std::string_view text, std::size_t at, std::size_t size) {
  int number = 0;
  if (bracketed_number(text.substr(at + size), number) != 0) return number;
  constexpr std::size_t kReach = 44;
  const std::size_t start = at > kReach ? at - kReach : 0;
  for (std::size_t i = at; i-- > start;) {
    const char c = text[i];
    if (c == '.') return 0;
    if (c < '1' || c > '4') continue;
    const bool alone =
        (i == 0 || !is_digit(text[i - 1])) && (i + 1 >= text.size() || !is_digit(text[i + 1]));
    return alone ? c - '0' : 0;
  }
  return 0;
}

/// The bytes that grade words begin with.
constexpr std::array<bool, 256> kFirstBytes = [] {
  std::array<bool, 256> first{};
  const auto note = [&](char c) { first[static_cast<unsigned char>(c)] = true; };
  for (const GradeWord& row : kGradeWords) {
    note(row.word.front());
    for (std::size_t i = 0; i < row.variants.size(); ++i)
      if (i == 0 || row.variants[i - 1] == '|') note(row.variants[i]);
  }
  return first;
}();

}  // namespace

std::optional<FoundGrade> grade_at(std::string_view folded, std::size_t at) {
  std::optional<FoundGrade> best;
  // Asked at every word of a letter: most begin otherwise.
  if (at >= folded.size() || !kFirstBytes[static_cast<unsigned char>(folded[at])]) return best;
  const auto consider = [&](const GradeWord& row, std::string_view words) {
    if (best && words.size() <= best->words.size()) return;
    if (word_at(folded, at, words) || with_note(folded, at, words))
      best = FoundGrade{{row.value, row.word}, folded.substr(at, words.size()), std::nullopt};
  };
  for (const GradeWord& row : kGradeWords) {
    consider(row, row.word);
    any_item(row.variants, [&](std::string_view item) {
      consider(row, item);
      return false;
    });
  }
  if (!best) return best;
  int number = 0;
  const std::size_t more = bracketed_number(folded.substr(at + best->words.size()), number);
  if (more == 0) return best;
  best->words = folded.substr(at, best->words.size() + more);
  best->number = number;
  return best;
}

std::optional<FoundGrade> whole_grade(std::string_view folded) {
  const auto found = grade_at(folded, 0);
  if (!found) return std::nullopt;
  const std::string_view rest = folded.substr(found->words.size());
  const bool whole = rest.find_first_not_of(" .*") == std::string_view::npos;
  return whole ? found : std::nullopt;
}

std::optional<FoundGrade> judged(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (at > 0 && is_word_byte(sentence[at - 1])) continue;
    const auto found = grade_at(sentence, at);
    if (!found) continue;
    const std::string_view after = sentence.substr(at + found->words.size());
    const std::string_view before = sentence.substr(0, at);
    const bool quoted = !before.empty() && before.back() == '\'' && after.starts_with("'");
    const std::string_view lead = quoted ? before.substr(0, before.size() - 1) : before;
    const bool said = is_verb_grade(found->words) || leads_up(lead);
    const bool makes =
        skip_spaces(after).starts_with("contribution") && has_any(lead, "make|makes");
    if (makes || (said && !compares(after))) return found;
    at += found->words.size() - 1;
  }
  return std::nullopt;
}

std::optional<FoundGrade> own_judgement(std::string_view sentence, int year) {
  const auto found = judged(sentence);
  if (!found) return found;
  // "was judged to be good, as it was in 2006": what follows the comma is another matter.
  const auto end =
      static_cast<std::size_t>(found->words.data() - sentence.data()) + found->words.size();
  const std::size_t clause = std::min(sentence.find_first_of(",;", end), sentence.size());
  if (recalls(sentence.substr(0, clause), year)) return std::nullopt;
  return found;
}

bool recalls(std::string_view sentence, int year) {
  constexpr std::string_view kCues =
      "previous|previously|last inspection|last inspected|last assessment|last rating|last year|"
      "earlier assessment|had been|at that time|former|formerly|used to be|as they did in|"
      "predecessor|in the past|years ago|a year ago|earlier judged|last visit";
  if (has_any(sentence, kCues)) return true;
  if (year == 0) return false;
  for (std::size_t at = sentence.find("20"); at != std::string_view::npos;
       at = sentence.find("20", at + 1)) {
    const bool alone = (at == 0 || !is_digit(sentence[at - 1])) && at + 4 <= sentence.size() &&
                       is_digit(sentence[at + 2]) && is_digit(sentence[at + 3]) &&
                       (at + 4 == sentence.size() || !is_digit(sentence[at + 4]));
    if (!alone) continue;
    const int stated = 2000 + (sentence[at + 2] - '0') * 10 + (sentence[at + 3] - '0');
    if (stated < year) return true;
  }
  return false;
}

ScaleDirection printed_scale(std::string_view folded) {
  bool top_four = false, bottom_one = false, top_one = false, bottom_four = false;
  for (const ScaleSign& sign : kScaleSigns)
    for (std::size_t at = folded.find(sign.words); at != std::string_view::npos;
         at = folded.find(sign.words, at + sign.words.size())) {
      const int number = number_beside(folded, at, sign.words.size());
      (sign.top ? top_four : bottom_four) |= number == 4;
      (sign.top ? top_one : bottom_one) |= number == 1;
    }
  if (top_four && bottom_one && !(top_one && bottom_four)) return ScaleDirection::best_is_four;
  if (top_one && bottom_four && !(top_four && bottom_one)) return ScaleDirection::best_is_one;
  return ScaleDirection::none;
}

std::optional<int> value_of(int number, ScaleDirection direction) {
  if (number < 1 || number > 4 || direction == ScaleDirection::none) return std::nullopt;
  return direction == ScaleDirection::best_is_four ? number : 5 - number;
}

std::string_view sentence_at(std::string_view folded, std::size_t start) {
  for (std::size_t i = start; i + 1 < folded.size(); ++i) {
    const char c = folded[i];
    const bool stop = (c == '.' || c == '?' || c == '!') && folded[i + 1] == ' ';
    // "1. The ..." and "St. Helens" are no ends.
    const bool number = c == '.' && i - start < 4 && i > start && is_digit(folded[i - 1]);
    if (stop && !number) return folded.substr(start, i + 1 - start);
  }
  return folded.substr(start);
}

}  // namespace lettergrade::parse
