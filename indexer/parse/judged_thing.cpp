#include "indexer/parse/judged_thing.hpp"

#include <algorithm>

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

/// Reads leftwards from a verb to where its clause starts.
class Clause {
 public:
  Clause(const std::vector<Word>& words, std::size_t verb) : words_(words), end_(verb) {}

  /// The words [first, end) of the subject; nothing where the clause asks, supposes or reports.
  struct Subject {
    std::size_t first = 0;
    std::size_t end = 0;
  };
  [[nodiscard]] std::optional<Subject> subject() {
    if (end_ == 0) return std::nullopt;
    if (is_one_of("and|but|so|also", text(end_ - 1))) return shared_subject();
    if (has(words_[end_].before, ",") && !behind_insertion()) return std::nullopt;
    if (has(words_[end_].before, ")")) behind_bracket();
    const auto first = clause_start();
    if (!first) return std::nullopt;
    return Subject{behind_verb(*first), end_};
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return words_[i].text; }

  /// "Plans have improved and are now good": the subject of the verb before.
  [[nodiscard]] std::optional<Subject> shared_subject() const {
    for (std::size_t i = end_ - 1; i-- > 0;) {
      if (has(words_[i + 1].before, ";:.")) return std::nullopt;
      if (!is_one_of(kVerbs, text(i)) || in_relative(i, 0)) continue;
      // "have improved": the subject stands before the auxiliary.
      while (i > 0 && is_one_of("has|have|had|is|are|was|were|been|also", text(i - 1))) --i;
      return Clause(words_, i).subject();
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> clause_start() const {
    bool bracketed = false;
    for (std::size_t at = end_; at > 0; --at) {
      const std::string_view gap = at < end_ ? words_[at].before : std::string_view();
      if (has(gap, ")")) bracketed = true;
      if (has(gap, "(") && !bracketed) return at;
      if (has(gap, "(")) bracketed = false;
      if (bracketed) continue;
      if (has(gap, ";:.") || gap.find(" - ") != std::string_view::npos) return at;
      if (has(gap, ",") && text(at) != "of" && !insertion_of(at) && !lists(at))
        return checked_opening(at);
      const std::string_view word = text(at - 1);
      // "services which are good" names only some; "children who need help" is a subject's part.
      const bool inner = at < end_ && is_one_of("which|who", word);
      if (word == "that" && !(at < end_ && is_relative(at - 1)))
        return accepts_that(at - 1) ? std::optional(at) : std::nullopt;
      if (!inner && is_one_of("which|who", word)) return std::nullopt;
      const bool looked_after = word == "after" && at > 1 && is_one_of("looked|look", text(at - 2));
      if (is_one_of(kConditions, word) && !looked_after) return std::nullopt;
      if (is_one_of(kOpeners, word)) return at;
    }
    return 0;
  }

  /// "The service, which is small, is good": the subject stands before the insertion.
  bool behind_insertion() {
    for (std::size_t at = end_ - 1; at > 0; --at) {
      if (has(words_[at].before, ";.")) return false;
      if (!has(words_[at].before, ",")) continue;
      end_ = at;
      return true;
    }
    return false;
  }

  /// "The board (LSCB) is good".
  void behind_bracket() {
    for (std::size_t at = end_ - 1; at > 0; --at) {
      if (!has(words_[at].before, "(")) continue;
      end_ = at;
      return;
    }
  }

  /// "The achievement, and progression, of young people": what follows the insertion goes on.
  [[nodiscard]] bool insertion_of(std::size_t comma) const {
    for (std::size_t i = comma + 1; i < end_; ++i)
      if (has(words_[i].before, ",")) return text(i) == "of";
    return false;
  }

  /// "In Halton, ..." and "However, ..." open; "referral, assessment and planning" goes on.
  [[nodiscard]] bool lists(std::size_t comma) const {
    constexpr std::size_t kLongest = 20;
    constexpr std::string_view kIntroduces =
        "in|at|for|as|with|despite|during|from|by|on|to|within|through|following|under|after|"
        "before|if|when|once|until|given|based|among|across|alongside|since|measured";
    if (text(comma) == "and" || text(comma) == "but") return false;
    bool joined = false;
    for (std::size_t i = comma; i < end_; ++i) joined |= text(i) == "and" || text(i) == "or";
    if (!joined) return false;
    std::size_t begin = comma - 1;
    while (begin > 0 && comma - begin < kLongest && !has(words_[begin].before, ",;:")) --begin;
    if (begin > 0 && !has(words_[begin].before, ",;:")) return false;
    const bool opens = is_one_of(kOpeners, text(begin)) || is_one_of(kLeading, text(begin)) ||
                       is_one_of(kIntroduces, text(begin));
    return !opens && !verb_in(begin, comma);
  }

  /// "If services are weak, plans are good" is a condition as a whole, and so is "When plans are
  /// good, support is good"; "When children come into care, support is good" only says for whom.
  [[nodiscard]] std::optional<std::size_t> checked_opening(std::size_t at) const {
    constexpr std::string_view kGraded = "good|outstanding|inadequate|adequate|weak|poor|strong";
    bool graded = false;
    for (std::size_t i = at; i-- > 0;) {
      graded |= is_one_of(kGraded, text(i));
      if (i != 0 && !has(words_[i].before, ".;:")) continue;
      const bool supposes = is_one_of("if|unless|whether|until", text(i));
      const bool places = is_one_of("where|when|whenever|wherever", text(i));
      return supposes || (places && graded) ? std::nullopt : std::optional(at);
    }
    return at;
  }

  /// "found that", "the judgement is that"; not "ensure that", "so that", "services that".
  [[nodiscard]] bool accepts_that(std::size_t that) const {
    if (that == 0 || !is_one_of(kFindings, text(that - 1))) return false;
    return that < 2 || !is_one_of("not|no|to|should|must|never", text(that - 2));
  }

  /// "plans that set targets": behind a noun it belongs to that.
  [[nodiscard]] bool is_relative(std::size_t that) const {
    constexpr std::string_view kGoverns =
        "so|sure|such|confident|certain|assured|hope|aware|fact|extent|view|given|now|provided";
    if (that == 0) return false;
    const std::string_view before = text(that - 1);
    const bool verb = before.ends_with("ed") || before.ends_with("ing") ||
                      before.starts_with("ensure") || is_one_of(kVerbs, before) ||
                      is_one_of(kReporting, before) || is_one_of(kFindings, before);
    return !verb && !is_one_of(kGoverns, before);
  }

  [[nodiscard]] bool verb_in(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (is_one_of(kVerbs, text(i)) && !in_relative(i, begin)) return true;
    return false;
  }

  /// "Plans are weak and support for care leavers is good": where a verb stands before the subject,
  /// the clause starts behind the first "and" that follows that verb.
  [[nodiscard]] std::size_t behind_verb(std::size_t first) const {
    for (std::size_t i = end_; i-- > first;) {
      if (!is_one_of(kVerbs, text(i)) || in_relative(i, first)) continue;
      for (std::size_t next = i + 1; next < end_; ++next)
        if (text(next) == "and" || text(next) == "or") return next + 1;
    }
    return first;
  }

  /// A verb of "children who need help" or "plans to improve" belongs to the subject.
  [[nodiscard]] bool in_relative(std::size_t verb, std::size_t first) const {
    constexpr std::size_t kReach = 3;
    for (std::size_t i = verb; i-- > first && verb - i <= kReach;) {
      if (has(words_[i + 1].before, ",;:")) return false;
      if (is_one_of("who|which|that|to|where|whose", text(i))) return true;
    }
    return false;
  }

  const std::vector<Word>& words_;
  std::size_t end_;
};

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
    if (is_number(words[i].text) && (i == first || !is_one_of(kLabels, words[i - 1].text)))
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

bool is_one_of(std::string_view list, std::string_view word) {
  return any_item(list, [&](std::string_view item) { return item == word; });
}

std::string_view head_of(std::string_view thing) {
  std::string_view head;
  for (const Word& word : split_words(thing)) {
    if (is_one_of(kPrepositions, word.text) && !head.empty()) break;
    head = word.text;
  }
  return head;
}

std::optional<std::string_view> subject_thing(const std::vector<Word>& words, std::size_t verb) {
  const auto subject = Clause(words, verb).subject();
  return subject ? thing(words, subject->first, subject->end) : std::nullopt;
}

std::optional<std::string_view> object_thing(const std::vector<Word>& words, std::size_t first,
                                             std::size_t end) {
  return first < end ? thing(words, first, end) : std::nullopt;
}

}  // namespace lettergrade::parse
