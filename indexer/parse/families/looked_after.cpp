// Inspections of (safeguarding and) looked-after children's services, 2009 to 2013. In some the
// scale runs from 1, outstanding, to 4, inadequate, so the word beside the number decides.
#include <algorithm>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles =
    "inspection of looked after children services|inspection of looked after children's services|"
    "inspection of safeguarding and looked after children services|"
    "inspection of safeguarding and looked after children's services";

/// "grade 4 (inadequate)": number and word.
struct Pair {
  int number = 0;
  FoundGrade grade;
  std::string_view words;
};

std::optional<Pair> number_and_word(std::string_view words) {
  const auto number = grade_number(words);
  if (!number) return std::nullopt;
  const std::size_t open = words.find_first_not_of(" (:-", number->words.size());
  if (open == std::string_view::npos) return std::nullopt;
  const auto grade = grade_at(words, open);
  if (!grade) return std::nullopt;
  const std::size_t end = open + grade->words.size();
  const bool closed = end < words.size() && words[end] == ')';
  return Pair{number->number, *grade, words.substr(0, end + (closed ? 1 : 0))};
}

void note(const Reading& reading, Letter& letter, Outcome outcome, const Pair& pair) {
  Evidence* evidence = set_grade(reading, letter, outcome, pair.grade.grade, pair.words);
  if (evidence)
    check_number(*evidence, pair.grade.grade, pair.number, printed_scale(reading.folded.text()));
}

}  // namespace

int score_looked_after(const Reading& reading) {
  return find_phrase(reading, kTitles, 800).empty() ? 0 : 80;
}

void read_looked_after(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(reading, letter, "inspection dates|inspection date");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::inspection, "slac", find_phrase(reading, kTitles, 800));
  std::optional<Outcome> last;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const std::string_view words = reading.words(i);
    if (const auto pair = number_and_word(words); pair && last) note(reading, letter, *last, *pair);
    last.reset();
    // Longer blocks are prose, not headings.
    if (words.size() >= 160) continue;
    const auto name = outcome_title(words);
    if (!name) continue;
    last = name->outcome;
    const std::size_t at = name->tail.find("grade ");
    if (at == std::string_view::npos) continue;
    if (const auto pair = number_and_word(name->tail.substr(at)))
      note(reading, letter, name->outcome, *pair);
  }
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
