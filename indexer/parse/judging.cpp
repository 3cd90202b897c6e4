#include "indexer/parse/judging.hpp"

#include <algorithm>
#include <optional>

#include "indexer/parse/clause.hpp"
#include "indexer/parse/grades.hpp"
#include "indexer/parse/judged_thing.hpp"
#include "indexer/parse/judging_words.hpp"
#include "indexer/parse/sentences.hpp"

namespace lettergrade::parse {
namespace {

using namespace judging;

/// How a verb and a grade belong together.
struct Predicate {
  std::size_t verb = 0;    ///< the word that the subject stands before
  bool past = false;       ///< "was", "were judged", "has been judged"
  bool judged = false;     ///< a verb of judging: "was judged to be"
  std::size_t object = 0;  ///< "inspectors judged X to be": first word of X; 0: there is none
};

/// What is longer is no sentence: a table, a list, a text whose stops were lost.
constexpr std::size_t kMostWords = 150;
constexpr std::size_t kLongest = 1500;

class Judge {
 public:
  Judge(std::string_view sentence, const JudgingContext& context)
      : sentence_(sentence.size() > kLongest ? std::string_view() : sentence),
        words_(split_words(sentence_)),
        context_(context) {}

  std::vector<Judgement> read() {
    std::vector<Judgement> found;
    if (sentence_.ends_with('?') || words_.size() < 3 || words_.size() > kMostWords) return found;
    std::size_t behind = 0;  // the word behind the judgement before
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const auto grade = grade_at(sentence_, offset(i));
      if (!grade) continue;
      const std::size_t end = words_in(i, *grade);
      if (end == i) continue;
      auto judgement = judge(i, end, *grade);
      if (!judgement && behind != 0) judgement = without_verb(behind, i, end, *grade);
      if (judgement) found.push_back(*judgement);
      behind = judgement ? end : 0;
      i = end - 1;
    }
    return found;
  }

 private:
  [[nodiscard]] std::size_t offset(std::size_t word) const {
    return static_cast<std::size_t>(words_[word].text.data() - sentence_.data());
  }
  [[nodiscard]] std::string_view text(std::size_t word) const { return words_[word].text; }
  [[nodiscard]] bool is(std::size_t word, std::string_view list) const {
    return is_one_of(list, text(word));
  }

  /// One past the last word of the grade that starts at word `i`, its number left aside; `i` where
  /// it is only a part of a word ("good-quality").
  [[nodiscard]] std::size_t words_in(std::size_t i, const FoundGrade& grade) const {
    const std::string_view word = grade.words.substr(0, grade.words.find('('));
    const std::size_t stop = offset(i) + trim(word).size();
    std::size_t end = i + 1;
    while (end < words_.size() && offset(end) < stop) ++end;
    return offset(end - 1) + text(end - 1).size() == stop ? end : i;
  }

  [[nodiscard]] std::optional<Judgement> judge(std::size_t i, std::size_t end,
                                               const FoundGrade& grade) const {
    const bool verb = is_verb_grade(i);
    if (!ends_here(i, end, verb)) return std::nullopt;
    const auto predicate = verb && !copula_before(i) ? verb_itself(i) : predicate_of(i);
    if (!predicate || recalls_another(*predicate, i) || quotes_others(*predicate, end))
      return std::nullopt;
    const std::size_t first = predicate->object;
    const auto thing = first != 0 ? object_thing(words_, first, predicate->verb)
                                  : subject_thing(words_, predicate->verb);
    if (!thing || !may_be_judged(*thing, i)) return std::nullopt;
    const std::size_t begin = offset(i);
    const std::size_t stop = offset(end - 1) + text(end - 1).size();
    return Judgement{*thing, sentence_.substr(begin, stop - begin), grade.grade};
  }

  /// "The fostering service is adequate and private fostering arrangements inadequate."
  [[nodiscard]] std::optional<Judgement> without_verb(std::size_t behind, std::size_t i,
                                                      std::size_t end,
                                                      const FoundGrade& grade) const {
    const bool joined = is(behind, "and|but|while|whereas") ||
                        words_[behind].before.find_first_of(";,") != std::string_view::npos;
    const bool last =
        end >= words_.size() || words_[end].before.find_first_of(".,;") != std::string_view::npos;
    if (!joined || !last || is_verb_grade(i) || i <= behind + 1) return std::nullopt;
    const auto thing = elided_thing(words_, behind, i);
    if (!thing || !may_be_judged(*thing, i)) return std::nullopt;
    const std::size_t begin = offset(i);
    return Judgement{*thing,
                     sentence_.substr(begin, offset(end - 1) + text(end - 1).size() - begin),
                     grade.grade};
  }

  /// "requires improvement", "performs well": the grade is the verb.
  [[nodiscard]] bool is_verb_grade(std::size_t i) const {
    return text(i).starts_with("requir") || text(i).starts_with("perform");
  }

  [[nodiscard]] bool copula_before(std::size_t i) const {
    return is(i - 1, "to|as|be|is|are|was|were|been") || text(i).ends_with("ing");
  }

  /// Nothing behind the grade may show that it describes something else, compares or supposes.
  [[nodiscard]] bool ends_here(std::size_t i, std::size_t end, bool verb) const {
    if (end >= words_.size()) return true;
    const std::string_view gap = words_[end].before;
    const std::string_view next = text(end);
    if (is_one_of(kConditions, next) || next == "than" || next == "or") return false;
    const bool stops = gap.find_first_of(".,;:)(\"") != std::string_view::npos ||
                       gap.find(" - ") != std::string_view::npos;
    if (stops || verb) return true;
    const bool lacks = text(i) == "inadequate" || text(i) == "adequate";
    if (next == "to") return lacks;
    // "Good at all stages" judges, "good at listening" describes.
    if (next == "at") return end + 1 < words_.size() && !text(end + 1).ends_with("ing");
    if (next == "and" && end + 1 < words_.size() && text(end + 1) == "better") return false;
    return is_one_of(kBehind, next);
  }

  /// "Practice requires improvement", "services still perform well".
  [[nodiscard]] std::optional<Predicate> verb_itself(std::size_t i) const {
    // "... of care leavers: requires improvement" is a heading, "inadequate, requires" a table.
    if (words_[i].before.find_first_of(",;:.(") != std::string_view::npos) return std::nullopt;
    std::size_t verb = i;
    while (verb > 1 && is(verb - 1, "still|currently|also|now|overall|clearly|therefore")) --verb;
    const bool infinitive = is(verb - 1,
                               "to|not|may|might|would|could|should|will|must|can|"
                               "longer|always|sometimes|who|that|which|and|did|does|do");
    const bool said =
        is(verb - 1, "it|they") && verb > 2 && text(verb - 2) == "that" && text(verb - 3) == "is";
    if (said) return Predicate{.verb = verb - 3};
    if (infinitive) return std::nullopt;
    return Predicate{.verb = verb};
  }

  /// "is", "was judged to be", "continues to be", "inspectors judged ... to be" before the grade.
  [[nodiscard]] std::optional<Predicate> predicate_of(std::size_t i) const {
    Predicate predicate;
    for (std::size_t at = i; at-- > 0;) {
      const std::string_view gap = words_[at + 1].before;
      if (gap.find_first_of(",;:().") != std::string_view::npos) return std::nullopt;
      if (is(at, kGoOn) && is(at + 1, "to")) return at > 0 ? present(at, predicate) : std::nullopt;
      if (is(at, kPresent) && !goes_on_before(at)) return present(at, predicate);
      if (is(at, kPast)) return past(at, predicate);
      if (is(at, kPerfect)) return perfect(at, predicate);
      if (is(at, kJudging) && !passive(at)) return std::nullopt;
      predicate.judged |= is(at, kJudging);
      if (!is(at, kFillers)) return active(i, at);
    }
    return std::nullopt;
  }

  /// "The judgement is that it is good": the first "is" has the subject.
  [[nodiscard]] bool goes_on_before(std::size_t at) const {
    return at > 2 && is(at - 1, "it|they") && text(at - 2) == "that";
  }

  /// "was judged", "been rated": a verb of judging with its auxiliary.
  [[nodiscard]] bool passive(std::size_t at) const {
    for (std::size_t before = at; before-- > 0 && at - before < 4;)
      if (is(before, "is|are|was|were|been|be|remains|remain")) return true;
    return false;
  }

  static std::optional<Predicate> present(std::size_t at, Predicate predicate) {
    predicate.verb = at;
    return predicate;
  }
  static std::optional<Predicate> past(std::size_t at, Predicate predicate) {
    predicate.verb = at;
    predicate.past = true;
    return predicate;
  }
  /// "has been good"; "has good ..." is no judgement.
  [[nodiscard]] std::optional<Predicate> perfect(std::size_t at, Predicate predicate) const {
    if (text(at + 1) != "been") return std::nullopt;
    predicate.verb = at;
    predicate.past = true;
    return predicate;
  }

  /// "We judge the adoption service to be good": `i` is the grade, `end` the last word of the
  /// thing.
  [[nodiscard]] std::optional<Predicate> active(std::size_t i, std::size_t end) const {
    constexpr std::size_t kReach = 16;
    constexpr std::string_view kJudges = "we|inspectors|ofsted|inspection|review|team|letter";
    const bool joined = is(end + 1, "to|as") && (end + 2 == i || is(end + 2, "be|being"));
    if (!joined) return std::nullopt;
    for (std::size_t at = end; at-- > 0 && end - at < kReach;) {
      if (!is(at, kJudging) || at == 0) continue;
      std::size_t judge = at - 1;
      while (judge > 0 && is(judge, "also|have|has|therefore|the|team")) --judge;
      if (!is(judge, kJudges)) return std::nullopt;
      return Predicate{.verb = end + 1,
                       .past = text(at).ends_with("ed") || text(at) == "found",
                       .judged = true,
                       .object = at + 1};
    }
    return std::nullopt;
  }

  /// What is told in the past may be another inspection's judgement.
  [[nodiscard]] bool recalls_another(const Predicate& predicate, std::size_t grade) const {
    if (!predicate.past) return false;
    if (context_.visit || context_.after_recall) return true;
    const std::string_view before = sentence_.substr(0, offset(grade));
    if (has_any(before, kNow)) return false;
    return speaks_of_earlier(sentence_, context_.year);
  }

  /// What others say, or gave their own grades to.
  [[nodiscard]] bool quotes_others(const Predicate& predicate, std::size_t end) const {
    if (has_any(sentence_, kByOthers)) return true;
    if (end < words_.size() && text(end) == "by") return true;
    if (sentence_.starts_with('"') || sentence_.starts_with('\'')) return true;
    for (std::size_t i = 0; i < predicate.verb; ++i)
      if (is(i, kReporting)) return true;
    return false;
  }

  /// "Actions are outstanding": they are not done yet.
  [[nodiscard]] bool may_be_judged(std::string_view thing, std::size_t grade) const {
    if (text(grade).starts_with("perform") && !has_any(thing, kPerformers)) return false;
    return text(grade) != "outstanding" || !is_one_of(kUndone, head_of(thing));
  }

  std::string_view sentence_;
  std::vector<Word> words_;
  const JudgingContext& context_;
};

}  // namespace

std::vector<Judgement> judgements_in(std::string_view sentence, const JudgingContext& context) {
  return Judge(sentence, context).read();
}

}  // namespace lettergrade::parse
