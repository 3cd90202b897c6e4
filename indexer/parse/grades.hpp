#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "lettergrade/grade.hpp"

namespace lettergrade::parse {

/// A grade as it stands in folded text.
struct FoundGrade {
  Grade grade;
  std::string_view words;     ///< the part of the folded text that says so, with its number
  std::optional<int> number;  ///< a number printed beside the word: "good (3)"
};

/// The grade word, the longest, that starts at `at`, with a number in brackets behind it.
[[nodiscard]] std::optional<FoundGrade> grade_at(std::string_view folded, std::size_t at);

/// The grade that the whole of the folded text is: "good", "performs well (3)", "good.".
[[nodiscard]] std::optional<FoundGrade> whole_grade(std::string_view folded);

/// Whether the folded text ends with a grade word or with "grade 3".
[[nodiscard]] bool ends_with_grade(std::string_view folded);

/// The number of "grade 3" (also "grade: 3", "grade 3 (good)") at the start of the folded text.
struct GradeNumber {
  int number = 0;
  std::string_view words;
};
[[nodiscard]] std::optional<GradeNumber> grade_number(std::string_view folded);

/// The same behind a bracket or the marks of a heading: "(grade 3)", "**grade 3**".
[[nodiscard]] std::optional<GradeNumber> grade_line(std::string_view folded);

/// The number of "grade 3" at the end of the folded text, also in brackets, with its word behind
/// it, or crushed with the word before it ("being healthygrade 3"); 0 when there is none.
[[nodiscard]] int grade_number_at_end(std::string_view folded);

/// The grade that a sentence gives: "... is good", "are judged to be inadequate", "perform well".
/// `sentence` is one folded sentence. Nothing where it compares ("good or better") or only names.
[[nodiscard]] std::optional<FoundGrade> judged(std::string_view sentence);

/// Whether a folded sentence looks back at a judgement that another letter gave.
/// `year`: the year this letter assesses, 0 when unknown.
[[nodiscard]] bool recalls(std::string_view sentence, int year);

/// The grade that a sentence gives and does not recall.
[[nodiscard]] std::optional<FoundGrade> own_judgement(std::string_view sentence, int year);

/// Which way the scale printed in a letter runs.
enum class ScaleDirection : std::uint8_t { none, best_is_four, best_is_one };

/// The scale that the folded text prints, e.g. "4: outstanding ... 1: inadequate".
[[nodiscard]] ScaleDirection printed_scale(std::string_view folded);

/// The value, 4 best to 1 worst, of a number on such a scale.
[[nodiscard]] std::optional<int> value_of(int number, ScaleDirection direction);

/// The first sentence of `folded` from `start` on: ends behind ". ", "? ", "! " or at the end.
[[nodiscard]] std::string_view sentence_at(std::string_view folded, std::size_t start);

/// Calls `visit` with each sentence of `folded` until it returns true.
template <typename Visit>
bool any_sentence(std::string_view folded, Visit visit) {
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view sentence = sentence_at(folded, at);
    if (visit(sentence)) return true;
    at += sentence.size();
    while (at < folded.size() && folded[at] == ' ') ++at;
  }
  return false;
}

}  // namespace lettergrade::parse
