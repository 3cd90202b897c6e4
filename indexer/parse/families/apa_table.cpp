// The APA letters of 2008: a table "Assessment judgement area / APA grade", then sections with
// "Major strengths" and "Important weaknesses and areas for development".
#include "indexer/parse/families/apa.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTableHeader = "apa grade|judgement area";

}  // namespace

int score_apa_table(const Reading& reading) {
  const int letter = score_apa_letter(reading);
  if (letter == 0 || find_line(reading, kTableHeader) == reading.lines.size()) return letter;
  return letter + 50;
}

void read_apa_table(Reading& reading, Letter& letter) {
  read_apa_head(reading, letter);
  SaidByOutcome said;
  const std::size_t header = find_line(reading, "apa grade");
  const std::size_t other = find_line(reading, kTableHeader);
  const std::size_t first = header < reading.lines.size() ? header : other;
  GradeTable table;
  if (first < reading.lines.size()) {
    table = read_grade_table(reading, first + 1, CellKind::number);
    mark_table(reading, {first, table.end, {}});
    note_rows(table, said);
  }
  note_sections(reading, letter.year.value_or(0), said);
  keep_table_outcomes(table, said);
  settle_grades(reading, letter, said);
}

}  // namespace lettergrade::parse
