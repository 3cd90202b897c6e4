#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"
#include "lettergrade/suggest.hpp"

/// Answers as tables with a header row, and as bare paths.
namespace lettergrade::present {

/// csv: for spreadsheets. RFC 4180 with a byte order mark; a text that a spreadsheet would take for
/// a formula gets a leading apostrophe.
/// tsv: for programs. Faithful; tab, line end, carriage return and backslash in a cell are written
/// \t, \n, \r and \\.
enum class TableFormat : std::uint8_t { csv, tsv };

/// One hit a row.
[[nodiscard]] std::string search_table(const SearchAnswer& answer, const Register& authorities,
                                       TableFormat format);

/// One value of a facet a row; `limit` as for text (0: all).
[[nodiscard]] std::string facets_table(const SearchAnswer& answer, TableFormat format,
                                       std::size_t limit = 0);

[[nodiscard]] std::string authorities_table(std::span<const AuthorityCount> authorities,
                                            TableFormat format);

/// One suggestion a row; the letters of a phrase are at most so many.
[[nodiscard]] std::string suggestions_table(const Suggestions& found, TableFormat format);

/// The files of the hits, one a line, each once, in order of rank. Bytes as they are: use
/// safe_lines() before a terminal.
[[nodiscard]] std::string search_paths(const SearchAnswer& answer);

}  // namespace lettergrade::present
