#pragma once
#include <string>
#include <string_view>

/// Cells of the tables that programs and spreadsheets read.
namespace lettergrade::present {

/// A byte order mark, which tells spreadsheets that a CSV file is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A text as a CSV cell for spreadsheets (RFC 4180): one that a spreadsheet would take for a
/// formula (it starts with = + - @, a tab or a carriage return) gets a leading apostrophe.
[[nodiscard]] std::string csv_text(std::string_view text);

/// A text as a TSV cell: tab, line end, carriage return and backslash are \t, \n, \r and \\.
[[nodiscard]] std::string tsv_text(std::string_view text);

}  // namespace lettergrade::present
