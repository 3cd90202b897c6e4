// A review of a safeguarding board alone: its grade is the board's, not the council's.
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitle =
    "review of the effectiveness of the local safeguarding children board";

}  // namespace

int score_board_review(const Reading& reading) {
  if (find_phrase(reading, kTitle, 1500).empty()) return 0;
  const bool with_council =
      !find_phrase(reading, "inspection of services for children", 1500).empty();
  return with_council ? 0 : 80;
}

void read_board_review(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(reading, letter, "inspection date|inspection dates|review date");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::board_review, "sif", find_phrase(reading, kTitle));
  read_board_grade(reading, letter);
  if (letter.evidence_of("outcomes.lscb") == nullptr) add_missing(letter, "outcomes.lscb");
}

}  // namespace lettergrade::parse
