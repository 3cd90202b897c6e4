// Inspections of local authority children's services since 2018: a table "Judgement / Grade" whose
// rows drift over the years, and sections headed with their grade.
#include <algorithm>

#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles =
    "local authority children's services|children's social care services|children's services";

/// The line that says what the report is: "Inspection of Plymouth City Council ... services".
std::string_view title_words(const Reading& reading) {
  constexpr std::size_t kCover = 6;
  constexpr std::size_t kLongestTitle = 160;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kCover); ++i) {
    const std::string_view words = reading.words(i);
    if (words.starts_with("inspection of") && words.size() < kLongestTitle) return words;
  }
  return find_phrase(reading, kTitles);
}

}  // namespace

int score_ilacs(const Reading& reading) {
  const std::string_view head = reading.head(3000);
  if (!has_any(head, "impact of leaders")) return 0;
  int score = 30;
  if (has_any(head, "judgement grade|judgement | grade")) score += 40;
  if (has_any(head, "inspection dates|inspection date")) score += 15;
  if (has_any(head, "the experiences and progress of")) score += 10;
  return score;
}

void read_ilacs(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(reading, letter, "inspection dates|inspection date|inspected");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::inspection, "ilacs", title_words(reading));
  const GradeTable table = find_judgement_table(reading);
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_graded_headings(reading, letter);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
