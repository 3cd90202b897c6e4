#include "indexer/parse/titles.hpp"

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/dates.hpp"
#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

/// "Inspection dates: 4 to 15 March 2024" is no heading.
bool states_date(std::string_view folded) {
  return folded.find(':') != std::string_view::npos && first_date(folded);
}

/// "Lead inspector: Jane Doe" says something; "Section 2: the board" is a title.
bool is_label(std::string_view folded) {
  const std::size_t colon = folded.find(':');
  if (colon == std::string_view::npos || colon + 1 >= folded.size()) return false;
  return !has_any(folded.substr(0, colon), "section|part|appendix|annex|theme|outcome|judgement") ||
         folded.find("://") != std::string_view::npos;
}

}  // namespace

bool may_be_title(std::string_view text, std::string_view folded) {
  constexpr std::size_t kLongest = 110;
  constexpr std::size_t kLongestNumbered = 70;
  const std::size_t number = number_length(text);
  const std::string_view words = text.substr(number);
  if (text.size() > (number == 0 ? kLongest : kLongestNumbered)) return false;
  if (words.empty() || starts_lower(words) || is_digit(words.front())) return false;
  if (words.find(". ") != std::string_view::npos || text.find('@') != std::string_view::npos)
    return false;
  if (states_date(folded) || is_label(folded) || grade_line(folded)) return false;
  if (number != 0 && (text.back() == ':' || is_sentence(folded))) return false;
  return std::string_view(".,;-").find(text.back()) == std::string_view::npos;
}

bool is_known_title(std::string_view folded, bool alone) {
  constexpr std::size_t kLongest = 200;
  if (folded.size() > kLongest) return false;
  if (standing_heading(folded) || outcome_heading(folded) || judged_title(folded)) return true;
  return alone && (standing_title(folded) || outcome_title(folded) || service_heading(folded));
}

}  // namespace lettergrade::parse
