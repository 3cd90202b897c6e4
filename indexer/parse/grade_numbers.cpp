#include <algorithm>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/grades.hpp"

namespace lettergrade::parse {
namespace {

/// Brackets, dashes and the marks of headings, which may stand around a grade.
constexpr std::string_view kMarks = " ()*#-:";

std::string_view without_end(std::string_view text, std::string_view marks) {
  return text.substr(0, text.find_last_not_of(marks) + 1);
}

std::string_view without_begin(std::string_view text, std::string_view marks) {
  return text.substr(std::min(text.find_first_not_of(marks), text.size()));
}

/// "being healthygrade 3" lost a space; "upgrade 3" did not.
bool ends_grade_verb(std::string_view before) {
  return before.ends_with("up") || before.ends_with("down") || before.ends_with("re");
}

}  // namespace

bool ends_with_grade(std::string_view folded) {
  std::string_view text = without_end(folded, " )*#");
  for (const GradeWord& row : kGradeWords) {
    const auto ends = [&](std::string_view word) {
      return text.ends_with(word) && word_at(text, text.size() - word.size(), word);
    };
    if (ends(row.word) || any_item(row.variants, ends)) return true;
  }
  if (text.empty() || !is_digit(text.back())) return false;
  text.remove_suffix(1);
  return text.ends_with("grade ") || text.ends_with("grade: ") || text.ends_with("(");
}

std::optional<GradeNumber> grade_number(std::string_view folded) {
  constexpr std::string_view kGrade = "grade";
  if (!folded.starts_with(kGrade)) return std::nullopt;
  std::size_t at = kGrade.size();
  while (at < folded.size() && (folded[at] == ' ' || folded[at] == ':' || folded[at] == '-')) ++at;
  if (at >= folded.size() || folded[at] < '1' || folded[at] > '4') return std::nullopt;
  if (at + 1 < folded.size() && is_word_byte(folded[at + 1])) return std::nullopt;
  return GradeNumber{folded[at] - '0', folded.substr(0, at + 1)};
}

std::optional<GradeNumber> grade_line(std::string_view folded) {
  return grade_number(without_begin(folded, " (*#"));
}

int grade_number_at_end(std::string_view folded) {
  const std::size_t at = folded.rfind("grade");
  if (at == std::string_view::npos || ends_grade_verb(folded.substr(0, at))) return 0;
  const auto found = grade_number(folded.substr(at));
  if (!found) return 0;
  const std::string_view behind = folded.substr(at + found->words.size());
  const std::string_view rest = without_end(without_begin(behind, kMarks), kMarks);
  return rest.empty() || whole_grade(rest) ? found->number : 0;
}

}  // namespace lettergrade::parse
