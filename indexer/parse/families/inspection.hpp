#pragma once
#include "indexer/parse/reading.hpp"
#include "indexer/parse/tables.hpp"

namespace lettergrade::parse {

/// What the inspection reports share.

/// Sets the grades of a table of judgements.
void set_rows(const Reading& reading, Letter& letter, const GradeTable& table);

/// The dates of a report: published, inspected, and the year that follows from them.
void read_inspection_head(const Reading& reading, Letter& letter);

/// Sets the grades of headings, lone rows and sentences that are blocks of their own, such as "...
/// help and protection: good", where no table gave one, and notes a doubt where they disagree. Not
/// the overall grade, which sections have no heading for.
void read_graded_blocks(const Reading& reading, Letter& letter);

/// How many outcomes such blocks grade: two or more are a report's own judgements.
[[nodiscard]] std::size_t graded_blocks(const Reading& reading);

/// Sets the safeguarding board's grade: "The Local Safeguarding Children Board is good".
void read_board_grade(const Reading& reading, Letter& letter);

}  // namespace lettergrade::parse
