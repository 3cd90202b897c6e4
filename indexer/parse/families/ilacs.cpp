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
  constexpr std::size_t kCover = 8;
  constexpr std::size_t kLongestTitle = 160;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kCover); ++i) {
    const std::string_view words = reading.words(i);
    if (words.starts_with("inspection of") && words.size() < kLongestTitle) return words;
  }
  return find_phrase(reading, kTitles);
}

bool is_titled(const Reading& reading) {
  const std::string_view words = title_words(reading);
  return words.starts_with("inspection of") && has_any(words, kTitles);
}

}  // namespace

int score_ilacs(const Reading& reading) {
  constexpr std::string_view kLeaders = "the impact of leaders";
  if (reading.salutation) return 0;
  const std::string_view head = reading.head(3000);
  const bool titled = is_titled(reading);
  if (has_words(head, kLeaders)) {
    const std::size_t rows = find_judgement_table(reading).rows.size();
    if (titled || rows >= 2) return titled ? 90 : 80;
  }
  if (titled && has_any(head, "inspection dates|inspection date|lead inspector")) return 60;
  // Without its first page the report still has its sections, each headed with its grade.
  const bool sections = has_words(reading.folded.text(), "the experiences and progress of");
  return sections && graded_blocks(reading) >= 2 ? 54 : 0;
}

void read_ilacs(Reading& reading, Letter& letter) {
  read_inspection_head(reading, letter);
  set_kind(reading, letter, LetterType::inspection, "ilacs", title_words(reading));
  const GradeTable table = find_judgement_table(reading);
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_graded_blocks(reading, letter);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
