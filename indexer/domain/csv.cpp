#include "lettergrade/csv.hpp"

#include <algorithm>

namespace lettergrade {
namespace {

/// Reads one cell from the front of `rest`, leaving the separator behind it in place.
std::string take_cell(std::string_view& rest, std::size_t& line) {
  std::string cell;
  if (!rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find_first_of(",\r\n"), rest.size());
    cell = rest.substr(0, end);
    rest.remove_prefix(end);
    return cell;
  }
  rest.remove_prefix(1);
  while (!rest.empty()) {
    if (rest.starts_with("\"\"")) {
      cell += '"';
      rest.remove_prefix(2);
      continue;
    }
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"') break;
    if (c == '\n') ++line;
    cell += c;
  }
  return cell;
}

}  // namespace

std::vector<CsvRecord> read_csv(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<CsvRecord> records;
  std::size_t line = 1;
  while (!text.empty()) {
    CsvRecord record{{}, line};
    record.cells.push_back(take_cell(text, line));
    while (text.starts_with(',')) {
      text.remove_prefix(1);
      record.cells.push_back(take_cell(text, line));
    }
    const std::size_t line_end = text.find('\n');
    text.remove_prefix(line_end == std::string_view::npos ? text.size() : line_end + 1);
    ++line;
    const bool blank = record.cells.size() == 1 && record.cells.front().empty();
    if (!blank) records.push_back(std::move(record));
  }
  return records;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace lettergrade
