// The single inspection framework, 2013 to 2018: an overall judgement in a sentence on the cover, a
// table of numbered judgements, and often the review of the safeguarding board.
#include <algorithm>

#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitle = "inspection of services for children in need of help";

/// The line of "1. Children who need help and protection", or the one above where a grade broken
/// over two lines starts.
std::size_t first_row(const Reading& reading) {
  constexpr std::size_t kMostLines = 80;
  for (std::size_t i = 0; i < std::min(reading.lines.size(), kMostLines); ++i) {
    const std::string_view words = reading.folded.of(reading.lines[i].span);
    const auto name = outcome_named(words);
    const bool numbered = !words.empty() && words.front() == '1';
    if (!name || name->outcome != Outcome::help_and_protection || !numbered) continue;
    const bool split =
        i > 0 && reading.folded.of(reading.lines[i - 1].span).starts_with("requires");
    return split ? i - 1 : i;
  }
  return reading.lines.size();
}

/// "The overall judgement is that children's services are inadequate", "Children's services in
/// Camden are good": the first of them, on the cover.
void read_overall(const Reading& reading, Letter& letter) {
  constexpr std::size_t kMostBlocks = 40;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = sentence_at(reading.words(i), 0);
    const bool opens =
        words.starts_with("the overall judgement") || words.starts_with("overall judgement") ||
        words.starts_with("children's services in") || words.starts_with("overall effectiveness");
    const auto found = opens ? judged(words) : std::nullopt;
    if (found) {
      set_grade(reading, letter, Outcome::overall, found->grade, found->words);
      return;
    }
  }
  add_missing(letter, "grade");
}

/// The cover states the board's grade in large type; the board's section comes later.
void demote_cover_headings(Reading& reading) {
  const auto standing = [&](std::size_t i) {
    return reading.blocks[i].kind == BlockKind::heading && standing_heading(reading.words(i));
  };
  std::size_t cover = 0;
  while (cover < reading.blocks.size() && !standing(cover)) ++cover;
  if (cover == reading.blocks.size()) return;
  for (std::size_t i = 0; i < cover; ++i)
    if (reading.blocks[i].kind == BlockKind::heading && outcome_named(reading.words(i)))
      reading.blocks[i].kind = BlockKind::paragraph;
}

}  // namespace

int score_sif(const Reading& reading) {
  return find_phrase(reading, kTitle, 2500).empty() ? 0 : 85;
}

void read_sif(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(reading, letter, "inspection date|inspection dates");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::inspection, "sif", find_phrase(reading, kTitle));
  read_overall(reading, letter);
  const std::size_t first = first_row(reading);
  if (first < reading.lines.size()) {
    const GradeTable table = read_grade_table(reading, first, CellKind::word);
    mark_table(reading, table);
    set_rows(reading, letter, table);
  }
  read_board_grade(reading, letter);
  demote_cover_headings(reading);
  read_graded_headings(reading, letter);
}

}  // namespace lettergrade::parse
