// Inspections of arrangements for the protection of children, 2012 and 2013: four judgements, in
// sentences of their sections and in a record at the end.
#include <algorithm>

#include "indexer/parse/cover.hpp"
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles =
    "inspection of local authority arrangements for the protection of children|"
    "inspection of arrangements for the protection of children|"
    "arrangements for the protection of children";

/// "The overall effectiveness of the arrangements to protect children in ... is judged to be good."
void read_sentences(const Reading& reading, Letter& letter) {
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    if (reading.blocks[i].boilerplate) continue;
    any_sentence(reading.words(i), [&](std::string_view sentence) {
      const auto name = outcome_named(sentence);
      if (!name || (name->short_name && name->outcome != Outcome::overall)) return false;
      const auto found = own_judgement(sentence, 0);
      if (found) set_grade(reading, letter, name->outcome, found->grade, sentence);
      return false;
    });
  }
}

/// The line behind the last "Record of main findings": the contents name it, too.
std::size_t record_of(const Reading& reading) {
  std::size_t first = reading.lines.size();
  for (std::size_t i = 0; i < reading.lines.size(); ++i)
    if (reading.folded.of(reading.lines[i].span).starts_with("record of main findings"))
      first = i + 1;
  return first;
}

}  // namespace

int score_child_protection(const Reading& reading) {
  return title_phrase(reading, kTitles).empty() ? 0 : (reading.salutation ? 45 : 85);
}

void read_child_protection(Reading& reading, Letter& letter) {
  read_inspection_head(reading, letter);
  set_kind(reading, letter, LetterType::inspection, "child-protection",
           title_phrase(reading, kTitles));
  const GradeTable table = find_judgement_table(reading, record_of(reading), reading.lines.size());
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_sentences(reading, letter);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
