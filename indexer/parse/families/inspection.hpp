#pragma once
#include "indexer/parse/reading.hpp"
#include "indexer/parse/tables.hpp"

namespace lettergrade::parse {

/// What the inspection reports share.

/// Sets the grades of a table of judgements.
void set_rows(const Reading& reading, Letter& letter, const GradeTable& table);

/// Sets the grades of headings such as "... help and protection: good" where no table gave one,
/// and notes a doubt where heading and table disagree.
void read_graded_headings(const Reading& reading, Letter& letter);

/// Sets the safeguarding board's grade: "The Local Safeguarding Children Board is good".
void read_board_grade(const Reading& reading, Letter& letter);

}  // namespace lettergrade::parse
