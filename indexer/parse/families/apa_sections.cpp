// The APA letters of 2007: seven headed sections, each with "Grade 3" beside or below its heading
// and the word in its first sentence.
#include "indexer/parse/families/apa.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"

namespace lettergrade::parse {
namespace {

bool names_with_number(const Reading& reading, std::size_t i) {
  const std::string_view words = reading.words(i);
  return bare_number_at_end(words) != 0 && numbered_title(words) && !outcome_title(words);
}

/// "Staying safe 3" above its text. Several of them below each other are a summary.
bool is_numbered_heading(const Reading& reading, std::size_t i) {
  if (reading.blocks[i].kind == BlockKind::table_row || !names_with_number(reading, i))
    return false;
  const bool above = i > 0 && names_with_number(reading, i - 1);
  const bool below = i + 1 < reading.blocks.size() && names_with_number(reading, i + 1);
  return !above && !below;
}

/// How many headings of outcomes the text has.
int outcome_headings(const Reading& reading) {
  int count = 0;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const bool heading = reading.blocks[i].kind == BlockKind::heading;
    if ((heading && outcome_title(reading.words(i))) || is_numbered_heading(reading, i)) ++count;
  }
  return count;
}

void mark_numbered_headings(Reading& reading) {
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    if (reading.blocks[i].boilerplate || !is_numbered_heading(reading, i)) continue;
    reading.blocks[i].kind = BlockKind::heading;
    reading.blocks[i].continues = false;
  }
}

}  // namespace

int score_apa_sections(const Reading& reading) {
  const int letter = score_apa_letter(reading);
  if (letter == 0) return 0;
  const int headings = outcome_headings(reading);
  return letter + (headings >= 3 ? 40 : headings > 0 ? 15 : 0);
}

void read_apa_sections(Reading& reading, Letter& letter) {
  read_apa_head(reading, letter);
  mark_numbered_headings(reading);
  SaidByOutcome said;
  note_sections(reading, letter.year.value_or(0), said);
  settle_grades(reading, letter, said);
}

}  // namespace lettergrade::parse
