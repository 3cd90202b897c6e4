#pragma once
#include "lettergrade/letter_json.hpp"
#include "query/present/export.hpp"

/// What stands in the cells of an export: each function gives it for one row. Those about a
/// paragraph, point, statement, section or judgement are for rows that have one.
namespace lettergrade::present::cells {

using Cell = ExportCell;
using Row = ExportRow;

inline Cell text(std::string_view value) {
  return value.empty() ? Cell() : Cell(std::string(value));
}
inline Cell number(std::int64_t value) { return value; }
template <class Number>
Cell number(const std::optional<Number>& value) {
  return value ? Cell(std::int64_t{*value}) : Cell();
}
inline Cell date(const std::optional<Date>& value) { return value ? Cell(iso(*value)) : Cell(); }
inline Cell quoted(const Row& row, Span span) {
  return text(squeeze(slice(row.letter.text, span)));
}
inline Cell page_or_none(std::uint32_t page) { return page > 0 ? number(page) : Cell(); }

/// What the row says is judged, and how.
struct Judged {
  std::optional<Outcome> outcome;
  std::optional<Grade> grade;
};

/// A point and the section it stands in.
struct Placed {
  std::size_t section;
  const Point* point;
};

[[nodiscard]] const Authority* council(const Row& row);
[[nodiscard]] const Paragraph& paragraph(const Row& row);
[[nodiscard]] const Statement& statement(const Row& row);
[[nodiscard]] Placed point(const Row& row);
[[nodiscard]] std::size_t section_number(const Row& row);
[[nodiscard]] const Section& section(const Row& row);
[[nodiscard]] Judged judged(const Row& row);

[[nodiscard]] std::string row_id(const Row& row);
/// "stated", "derived: PDF creation date", "corrected: overrides.csv", "missing".
[[nodiscard]] Cell source_of(const Row& row, std::string_view field);
[[nodiscard]] Cell doubts(const Row& row);
[[nodiscard]] Cell corrections(const Row& row);
[[nodiscard]] Cell covers(const Row& row);
[[nodiscard]] std::uint32_t page_of(const Row& row);
[[nodiscard]] Span span_of(const Row& row);
[[nodiscard]] Cell confidence(const Row& row);
[[nodiscard]] Cell paragraph_number(const Row& row);
[[nodiscard]] Cell row_text(const Row& row);
[[nodiscard]] Cell sources(const Row& row);

}  // namespace lettergrade::present::cells
