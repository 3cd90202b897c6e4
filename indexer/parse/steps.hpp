#pragma once
#include <optional>
#include <string_view>

#include "indexer/parse/grades.hpp"
#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// Steps that several families share. Each fills fields of the letter with their evidence.

/// The date of a letter: above the salutation; of a paper: the first on its cover.
void read_letter_date(const Reading& reading, Letter& letter);

/// The same where a text without a salutation may name other days on its first page: only a date
/// with hardly a word beside it.
void read_lone_date(const Reading& reading, Letter& letter);

/// "Report published: 23 May 2014", "Published: ...", "Publication date: ...". "May 2014" gives
/// the year alone.
void read_publication_date(const Reading& reading, Letter& letter);

/// The days of an inspection or visit: "Inspection dates: 4 to 15 March 2024". `cues`, separated by
/// '|', stand before them.
void read_inspection_dates(const Reading& reading, Letter& letter, std::string_view cues);

/// The year of an inspection: that of its publication date, else the year it ended.
void settle_inspection_year(Letter& letter);

/// Where an inspection's letter states no date: the day its file was made, when that is not more
/// than six months after the inspection ended. Date and year are then marked as derived.
void settle_by_creation(Letter& letter, std::optional<Date> created);

/// The year that stands beside one of `titles` ("2007 annual performance assessment", "annual
/// rating 2009"); else the year of the letter's date, marked as derived.
void read_assessed_year(const Reading& reading, Letter& letter, std::string_view titles);

/// Sets a grade of the letter: the headline for Outcome::overall, else the outcome's. The first
/// that is set stays; what the letter's framework does not grade is not set.
Evidence* set_grade(const Reading& reading, Letter& letter, Outcome outcome, Grade grade,
                    std::string_view words);

/// Notes in the evidence that the number printed beside a word is another grade than the word.
void check_number(Evidence& evidence, Grade grade, int number, ScaleDirection direction);

/// Sets type and framework, with `words` as evidence of both.
void set_kind(const Reading& reading, Letter& letter, LetterType type, std::string_view framework,
              std::string_view words);

/// The first of the phrases of `list` in the first `size` bytes, or an empty part.
[[nodiscard]] std::string_view find_phrase(const Reading& reading, std::string_view list,
                                           std::size_t size = 4000);

/// The first line from `begin` on that has one of the phrases of `list`; lines.size() if none.
[[nodiscard]] std::size_t find_line(const Reading& reading, std::string_view list,
                                    std::size_t begin = 0, std::size_t count = 200);

}  // namespace lettergrade::parse
