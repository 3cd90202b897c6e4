// A review of a safeguarding board alone: its grade is the board's, not the council's.
#include "indexer/parse/cover.hpp"
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitle =
    "review of the effectiveness of the local safeguarding children board";

}  // namespace

int score_board_review(const Reading& reading) {
  const bool with_council =
      !title_phrase(reading, "inspection of services for children in need of help").empty();
  return with_council || title_phrase(reading, kTitle).empty() ? 0 : 85;
}

void read_board_review(Reading& reading, Letter& letter) {
  read_inspection_head(reading, letter);
  set_kind(reading, letter, LetterType::board_review, "sif", title_phrase(reading, kTitle));
  read_board_grade(reading, letter);
  if (letter.evidence_of("outcomes.lscb") == nullptr) add_missing(letter, "outcomes.lscb");
}

}  // namespace lettergrade::parse
