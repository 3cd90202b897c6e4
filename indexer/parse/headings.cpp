#include "indexer/parse/headings.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/grades.hpp"

namespace lettergrade::parse {
namespace {

/// What may stand before the name of an outcome.
constexpr std::string_view kLeadIns =
    "the graded judgement for the|the graded judgement about the|the graded judgement on the|"
    "the graded judgement for|the graded judgement about|the graded judgement on|"
    "the graded judgment for the|the graded judgment about the|the graded judgment for|"
    "the graded judgment about|the judgement for the|the judgement for|the council's|"
    "the local authority's|inspection judgement:|outcome:";

/// The names of kOutcomes, one a row: this is asked of every line.
struct FlatName {
  std::string_view words;
  Outcome outcome = Outcome::overall;
};

constexpr std::size_t count_names() {
  std::size_t count = 0;
  for (const OutcomeSpec& row : kOutcomes)
    for (const char c : row.headings) count += c == '|' ? 1 : 0;
  return count + kOutcomeCount;
}

constexpr auto kFlatNames = [] {
  std::array<FlatName, count_names()> names{};
  std::size_t next = 0;
  for (const OutcomeSpec& row : kOutcomes) {
    std::string_view list = row.headings;
    while (!list.empty()) {
      const std::size_t end = list.find('|');
      names[next++] = {list.substr(0, end), row.outcome};
      list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
    }
  }
  return names;
}();

/// Verbs that make a line a sentence.
constexpr std::string_view kVerbs =
    "is|are|was|were|has|have|had|be|been|will|can|could|do|does|did|make|makes|made|should|would|"
    "remain|remains|continue|continues|comply|complies";

/// Text that, standing after an outcome's name, makes the line a sentence and no heading.
bool runs_on(std::string_view tail) {
  return tail.size() > 160 || tail.ends_with('.') || tail.ends_with(',') || tail.ends_with(';');
}

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

/// Some texts mark headings: "## being healthy **grade 3**".
std::string_view skip_marks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '#' || text.front() == '*'))
    text.remove_prefix(1);
  return text;
}

std::string_view without_end_marks(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '#' || text.back() == '*'))
    text.remove_suffix(1);
  return text;
}

/// Length of `name` at the start of `text`, "&" read as "and"; 0 where it does not stand there as
/// whole words. "Being healthyGrade 3" only lost the space before its grade.
std::size_t name_length(std::string_view text, std::string_view name) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size(); ++i, ++at) {
    if (at >= text.size()) return 0;
    const bool ampersand = text[at] == '&' && name.substr(i).starts_with("and ");
    if (!ampersand && text[at] != name[i]) return 0;
    if (ampersand) i += 2;
  }
  const std::string_view rest = text.substr(at);
  return rest.empty() || !is_word_byte(rest.front()) || grade_number(rest) ? at : 0;
}

bool is_lone_number(std::string_view text) {
  return text.size() == 1 && text.front() >= '1' && text.front() <= '4';
}

/// Names of one or two words also stand in running text and in the parts of other sections.
bool is_short(std::string_view name) {
  constexpr std::ptrdiff_t kFewSpaces = 3;
  return std::count(name.begin(), name.end(), ' ') < kFewSpaces;
}

}  // namespace

std::string_view without_marks(std::string_view folded) {
  return folded.starts_with("* ") ? folded : skip_marks(folded);
}

bool is_sentence(std::string_view folded) { return has_any(folded, kVerbs); }

std::string_view without_number(std::string_view folded) {
  constexpr std::string_view kSection = "section ";
  std::string_view rest = folded;
  if (rest.starts_with(kSection)) rest.remove_prefix(kSection.size());
  std::size_t digits = 0;
  while (digits < rest.size() && digits < 6 && (is_digit(rest[digits]) || rest[digits] == '.'))
    ++digits;
  if (digits == 0 || !is_digit(rest.front())) return folded;
  rest.remove_prefix(digits);
  if (!rest.empty() && (rest.front() == ')' || rest.front() == ':')) rest.remove_prefix(1);
  if (rest.empty() || is_word_byte(rest.front())) return folded;
  return skip_spaces(rest);
}

std::optional<OutcomeName> outcome_named(std::string_view folded) {
  constexpr std::size_t kShortestName = 8;
  std::string_view rest = without_number(without_marks(folded));
  if (rest.size() < kShortestName) return std::nullopt;
  if (rest.starts_with("the ") || rest.starts_with("ins") || rest.starts_with("out"))
    any_item(kLeadIns, [&](std::string_view item) {
      const bool leads = rest.size() > item.size() && rest.starts_with(item);
      if (leads) rest = skip_spaces(rest.substr(item.size()));
      return leads;
    });
  std::optional<OutcomeName> best;
  std::size_t longest = 0;
  for (const FlatName& row : kFlatNames) {
    if (row.words.size() <= longest || rest.empty() || row.words.front() != rest.front()) continue;
    const std::size_t length = name_length(rest, row.words);
    if (length == 0) continue;
    longest = row.words.size();
    best = OutcomeName{row.outcome, row.words.ends_with("and care leavers"),
                       skip_marks(rest.substr(length)), is_short(row.words)};
  }
  return best;
}

std::optional<OutcomeName> outcome_title(std::string_view folded) {
  if (auto heading = outcome_heading(folded)) return heading;
  constexpr std::size_t kLongestTail = 60;
  const auto name = outcome_named(folded);
  if (!name || runs_on(name->tail) || name->tail.size() > kLongestTail) return std::nullopt;
  const bool phrase = has_any(name->tail.substr(0, name->tail.find(' ')), "of|for|to|in|overall");
  if (!phrase || has_any(name->tail, kVerbs)) return std::nullopt;
  return name;
}

std::optional<OutcomeName> judged_title(std::string_view folded) {
  constexpr std::size_t kLongestTail = 60;
  if (folded.ends_with('.')) folded.remove_suffix(1);
  const auto name = outcome_heading(folded);
  if (!name || name->tail.size() > kLongestTail) return std::nullopt;
  // "Adoption performance is good." also opens paragraphs.
  if (name->short_name && !folded.starts_with("the graded jud")) return std::nullopt;
  return ends_with_grade(name->tail) ? name : std::nullopt;
}

std::optional<OutcomeName> numbered_title(std::string_view folded) {
  if (auto title = outcome_title(folded)) return title;
  const auto name = outcome_named(folded);
  if (!name || !is_lone_number(without_end_marks(name->tail))) return std::nullopt;
  return name;
}

int bare_number_at_end(std::string_view folded) {
  const auto name = outcome_named(folded);
  if (!name) return 0;
  const std::string_view tail = without_end_marks(name->tail);
  const std::size_t space = tail.rfind(' ');
  const std::string_view last = tail.substr(space == std::string_view::npos ? 0 : space + 1);
  const bool behind_title = last.size() == tail.size() || tail.starts_with(',');
  return behind_title && is_lone_number(last) ? last.front() - '0' : 0;
}

std::optional<OutcomeName> outcome_heading(std::string_view folded) {
  auto name = outcome_named(folded);
  if (!name || runs_on(name->tail)) return std::nullopt;
  const std::string_view tail = name->tail = without_end_marks(name->tail);
  const bool plain = tail.empty() || tail == ":" || tail == "is:" || tail == "are:";
  const bool more_title = tail.starts_with(",") || tail.starts_with("(") ||
                          tail.starts_with("including") || tail.starts_with("and the");
  if (plain || ends_with_grade(tail)) return name;
  return more_title && !is_sentence(tail) ? name : std::nullopt;
}

}  // namespace lettergrade::parse
