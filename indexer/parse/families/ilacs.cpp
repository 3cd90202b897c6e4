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

/// The title, also where it goes on in the next block: "Inspection of Plymouth City Council local
/// authority children's services". Empty where there is none.
std::string_view title_words(const Reading& reading) {
  constexpr std::size_t kCover = 8;
  constexpr std::size_t kLongestTitle = 200;
  const std::string_view text = reading.folded.text();
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kCover); ++i) {
    const std::string_view words = reading.words(i);
    if (!words.starts_with("inspection of")) continue;
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const std::string_view title = text.substr(begin, kLongestTitle);
    std::size_t end = 0;
    any_item(kTitles, [&](std::string_view item) {
      const std::size_t at = find_words(title, item);
      if (at != std::string_view::npos) end = at + item.size();
      return end != 0;
    });
    if (end != 0) return title.substr(0, end);
  }
  return {};
}

}  // namespace

int score_ilacs(const Reading& reading) {
  constexpr std::string_view kLeaders = "the impact of leaders";
  if (reading.salutation) return 0;
  const std::string_view head = reading.head(3000);
  const bool titled = !title_words(reading).empty();
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
  const std::string_view title = title_words(reading);
  set_kind(reading, letter, LetterType::inspection, "ilacs",
           title.empty() ? find_phrase(reading, kTitles) : title);
  const GradeTable table = find_judgement_table(reading);
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_graded_blocks(reading, letter);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
