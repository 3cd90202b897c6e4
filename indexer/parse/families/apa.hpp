#pragma once
#include <map>
#include <optional>
#include <string_view>

#include "indexer/parse/grades.hpp"
#include "indexer/parse/reading.hpp"
#include "indexer/parse/tables.hpp"

namespace lettergrade::parse {

/// What the three styles of annual performance assessment (APA) letters share.

/// Points towards an APA letter: its title in the head, and a salutation.
[[nodiscard]] int score_apa_letter(const Reading& reading);

/// Type, date, year and framework.
void read_apa_head(const Reading& reading, Letter& letter);

/// What a letter says of one outcome: a number in a table or heading, a word in its prose.
struct Said {
  std::optional<int> number;
  std::string_view number_words;
  std::optional<Grade> word;
  std::string_view word_words;
  int level = 0;  ///< from a definition: "above minimum requirements"
  std::string_view level_words;
};
using SaidByOutcome = std::map<Outcome, Said>;

/// Adds the rows of a table.
void note_rows(const GradeTable& table, SaidByOutcome& said);

/// Adds "Grade 3" in and below the headings of outcomes, and the sentences in their sections that
/// give a grade in words ("The contribution of services ... is good").
void note_sections(const Reading& reading, int year, SaidByOutcome& said);

/// Where a table lists what is judged, drops what only the prose speaks of.
void keep_table_outcomes(const GradeTable& table, SaidByOutcome& said);

/// Sets the letter's grades: the word decides, the number confirms. A number alone counts only
/// through a scale that the letter prints.
void settle_grades(const Reading& reading, Letter& letter, const SaidByOutcome& said);

}  // namespace lettergrade::parse
