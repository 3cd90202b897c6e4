#include "indexer/parse/recogniser.hpp"

namespace lettergrade::parse {
namespace {

/// Every family. The best score above kSureEnough reads; of equals the first.
constexpr std::array kRecognisers{
    Recogniser{"apa-scores", score_apa_scores, read_apa_scores, {}},
    Recogniser{"apa-table", score_apa_table, read_apa_table, {}},
    Recogniser{"apa-sections", score_apa_sections, read_apa_sections, {.numbers = true}},
    Recogniser{"rating", score_rating, read_rating, {.grades = false}},
    Recogniser{"council-report",
               score_council_report,
               read_council_report,
               {.grades = false, .points = false}},
    Recogniser{"joint-area", score_joint_area, read_joint_area, {.grades = false}},
    Recogniser{"looked-after", score_slac, read_slac, {.services = true, .formal = true}},
    Recogniser{"child-protection", score_child_protection, read_child_protection, {.formal = true}},
    Recogniser{"sif", score_sif, read_sif, {.formal = true}},
    Recogniser{
        "board-review", score_board_review, read_board_review, {.board = true, .formal = true}},
    Recogniser{"ilacs", score_ilacs, read_ilacs, {.formal = true}},
    Recogniser{"joint-targeted", score_joint_targeted, read_joint_targeted, {.grades = false}},
    Recogniser{"contact-referral", score_contact, read_contact, {.grades = false}},
    Recogniser{"visit", score_visit, read_visit, {.grades = false}},
};

constexpr Recogniser kOther{"other", score_other, read_other, {.grades = false}};

}  // namespace

const Recogniser& recognise(const Reading& reading) {
  const Recogniser* best = &kOther;
  int highest = kSureEnough - 1;
  for (const Recogniser& recogniser : kRecognisers) {
    const int score = recogniser.score(reading);
    if (score <= highest) continue;
    highest = score;
    best = &recogniser;
  }
  return *best;
}

}  // namespace lettergrade::parse
