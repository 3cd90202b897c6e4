#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lettergrade {

/// One record of a CSV file and the line (from 1) it starts on.
struct CsvRecord {
  std::vector<std::string> cells;
  std::size_t line = 0;
};

/// Reads CSV as RFC 4180 has it: comma, double quotes, "" for a quote in a quoted cell, LF or CRLF.
/// A byte order mark is skipped; empty lines are no records. A quote left open ends at the end.
[[nodiscard]] std::vector<CsvRecord> read_csv(std::string_view text);

/// The cell as a CSV file needs it: quoted where it holds a comma, quote or line break.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace lettergrade
