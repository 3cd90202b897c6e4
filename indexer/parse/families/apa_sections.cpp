// The APA letters of 2007: seven headed sections, each with "Grade 3" beside or below its heading
// and the word in its first sentence.
#include "indexer/parse/families/apa.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"

namespace lettergrade::parse {
namespace {

/// How many headings of outcomes the text has.
int outcome_headings(const Reading& reading) {
  int count = 0;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i)
    if (reading.blocks[i].kind == BlockKind::heading && outcome_title(reading.words(i))) ++count;
  return count;
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
  SaidByOutcome said;
  note_sections(reading, letter.year.value_or(0), said);
  settle_grades(reading, letter, said);
}

}  // namespace lettergrade::parse
