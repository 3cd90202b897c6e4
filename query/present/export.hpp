#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"

/// Exports: what is known of letters as rows that a researcher codes from. docs/export.md is made
/// from the table of columns.
namespace lettergrade::present {

/// What a row is made from.
struct ExportRow {
  const Letter& letter;
  RowUnit unit;
  std::size_t number;  ///< as in LetterRows
  const Register& authorities;
  std::string_view fingerprint;  ///< of the index
};

/// Nothing, a text, or a number.
using ExportCell = std::variant<std::monostate, std::string, std::int64_t>;

/// One column of exports.
struct ExportColumn {
  std::string_view name;
  std::string_view units;  ///< '|' list of the units that have it; empty: all
  std::string_view help;
  ExportCell (*cell)(const ExportRow&);
};

/// The one table of columns, in their order.
[[nodiscard]] std::span<const ExportColumn> export_columns();

/// "letter", "judgement", "section", "paragraph", "point", "statement".
[[nodiscard]] std::string_view unit_name(RowUnit unit);

/// Whether rows of this unit have the column.
[[nodiscard]] bool has_column(RowUnit unit, const ExportColumn& column);

enum class ExportFormat : std::uint8_t { csv, jsonl };

/// What stands before the first row: CSV's byte order mark and header.
[[nodiscard]] std::string export_head(RowUnit unit, ExportFormat format);

/// One row with its line end.
[[nodiscard]] std::string export_row(const ExportRow& row, ExportFormat format);

}  // namespace lettergrade::present
