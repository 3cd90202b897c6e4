// The APA letters of 2005 and 2006: three or four scores in a table "Areas for judgement / Grade
// awarded", as bare digits with a scale below.
#include "indexer/parse/families/apa.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTableHeader = "areas for judgement|area for judgement|grade awarded";

}  // namespace

int score_apa_scores(const Reading& reading) {
  const int letter = score_apa_letter(reading);
  if (letter == 0 || find_line(reading, kTableHeader) == reading.lines.size()) return letter;
  return letter + 50;
}

void read_apa_scores(Reading& reading, Letter& letter) {
  read_apa_head(reading, letter);
  SaidByOutcome said;
  const std::size_t header = find_line(reading, kTableHeader);
  GradeTable table;
  if (header < reading.lines.size()) {
    table = read_grade_table(reading, header + 1, CellKind::number);
    mark_table(reading, {header, table.end, {}});
    note_rows(table, said);
  }
  note_sections(reading, letter.year.value_or(0), said);
  keep_table_outcomes(table, said);
  settle_grades(reading, letter, said);
}

}  // namespace lettergrade::parse
