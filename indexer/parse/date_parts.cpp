#include "indexer/parse/date_parts.hpp"

#include "indexer/parse/date_cursor.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kWeekdays =
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri";

void skip_suffix(DateCursor& cursor) {
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (cursor.skip(suffix)) return;
}

void skip_weekday(DateCursor& cursor) {
  any_item(kWeekdays, [&](std::string_view day) { return cursor.skip_word(day); });
  cursor.skip(",");
  cursor.skip(" ");
}

/// ", 2024" behind day and month.
void add_year(DateCursor& cursor, DayPart& part) {
  DateCursor ahead = cursor;
  ahead.skip(",");
  ahead.skip(" ");
  const auto year = ahead.number(4, 4);
  if (!year || !ahead.word_ends()) return;
  part.year = year;
  part.end = ahead.at();
}

/// "04/03/2024", "4.3.24", "2024-03-04".
std::optional<DayPart> numeric(std::string_view text, std::size_t at) {
  DayPart part;
  part.begin = at;
  if (const auto date = parse_iso(text.substr(at, 10))) {
    if (at + 10 < text.size() && is_word_byte(text[at + 10])) return std::nullopt;
    return DayPart{date->day, date->month, date->year, at, at + 10};
  }
  DateCursor cursor(text, at);
  const auto day = cursor.number(1, 2);
  const std::string_view mark = cursor.skip("/") ? "/" : cursor.skip(".") ? "." : "";
  if (!day || mark.empty()) return std::nullopt;
  const auto month = cursor.number(1, 2);
  if (!month || *month < 1 || *month > 12 || !cursor.skip(mark)) return std::nullopt;
  auto year = cursor.number(4, 4);
  if (!year)
    if (const auto two = cursor.number(2, 2)) year = 2000 + *two;
  if (!year || !cursor.word_ends()) return std::nullopt;
  part.day = *day;
  part.month = month;
  part.year = year;
  part.end = cursor.at();
  return part;
}

/// "march 4, 2024".
std::optional<DayPart> month_first(DateCursor cursor, std::size_t begin) {
  const auto month = cursor.month();
  if (!month || !cursor.skip(" ")) return std::nullopt;
  const auto day = cursor.number(1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  skip_suffix(cursor);
  if (!cursor.word_ends()) return std::nullopt;
  DayPart part{*day, month, std::nullopt, begin, cursor.at()};
  add_year(cursor, part);
  return part;
}

/// "4", "4th of march", "4 march, 2024".
std::optional<DayPart> day_first(DateCursor cursor, std::size_t begin) {
  const auto day = cursor.number(1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  skip_suffix(cursor);
  if (!cursor.word_ends()) return std::nullopt;
  DayPart part{*day, std::nullopt, std::nullopt, begin, cursor.at()};
  cursor.skip(" ");
  cursor.skip("of ");
  part.month = cursor.month();
  if (!part.month) return part;
  part.end = cursor.at();
  add_year(cursor, part);
  return part;
}

}  // namespace

bool date_may_start(std::string_view folded, std::size_t at) {
  if (at >= folded.size() || !is_word_byte(folded[at])) return false;
  if (at == 0) return true;
  const char before = folded[at - 1];
  return !is_word_byte(before) && before != '/' && (before != '.' || !is_digit(folded[at]));
}

std::optional<DayPart> day_part_at(std::string_view folded, std::size_t at) {
  if (!date_may_start(folded, at)) return std::nullopt;
  DateCursor cursor(folded, at);
  if (!is_digit(folded[at])) skip_weekday(cursor);
  if (cursor.at() >= folded.size()) return std::nullopt;
  if (!is_digit(folded[cursor.at()])) return month_first(cursor, at);
  if (auto found = numeric(folded, cursor.at())) {
    found->begin = at;
    return found;
  }
  return day_first(cursor, at);
}

std::optional<Date> day_of(const DayPart& part) {
  if (!part.month || !part.year) return std::nullopt;
  return make_date(*part.year, *part.month, part.day);
}

}  // namespace lettergrade::parse
