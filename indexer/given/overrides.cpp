#include "indexer/given/overrides.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "lettergrade/csv.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::given {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHeader = "path,field,value";
constexpr std::string_view kKeptHeader = "path,field,value,origin";

/// "overrides file fixes.csv line 4".
std::string origin_of(std::string_view file, std::size_t line) {
  return "overrides file " + std::string(file) + " line " + std::to_string(line);
}

[[noreturn]] void refuse(std::string_view origin, std::size_t line, const std::string& reason) {
  throw Error(Message::bad_overrides, {origin_of(origin, line) + ": " + reason});
}

std::string header_of(const CsvRecord& record) {
  std::string header;
  for (const std::string& cell : record.cells)
    header += (header.empty() ? "" : ",") + ascii_lower(trim(cell));
  return header;
}

/// Takes "#2" off the end of a path; 0 where there is none.
std::size_t take_number(std::string& path) {
  const std::size_t hash = path.rfind('#');
  if (hash == std::string::npos || hash + 1 == path.size()) return 0;
  std::size_t number = 0;
  const char* end = path.data() + path.size();
  const auto [stop, error] = std::from_chars(path.data() + hash + 1, end, number);
  if (error != std::errc{} || stop != end || number == 0) return 0;
  path.resize(hash);
  return number;
}

bool ends_with_path(const std::string& file, const std::string& end) {
  return file.size() > end.size() && file.ends_with(end) &&
         (end.starts_with('/') || file[file.size() - end.size() - 1] == '/');
}

}  // namespace

Overrides::Overrides(std::string_view csv, std::string_view origin, const Register& authorities) {
  const std::vector<CsvRecord> records = read_csv(csv);
  if (records.empty())
    refuse(origin, 1, "the file is empty; its first line is " + std::string(kHeader));
  const std::string header = header_of(records.front());
  const bool kept = header == kKeptHeader;
  if (!kept && header != kHeader)
    refuse(origin, records.front().line, "the header is not '" + std::string(kHeader) + "'");
  const std::size_t columns = kept ? 4 : 3;
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    if (record->cells.size() != columns)
      refuse(origin, record->line,
             "has " + std::to_string(record->cells.size()) + " columns, not " +
                 std::to_string(columns) + "; a value with a comma stands in double quotes");
    Row row;
    row.path = trim(record->cells[0]);
    row.given = {std::string(trim(record->cells[1])), squeeze(record->cells[2]),
                 kept ? record->cells[3] : origin_of(origin, record->line)};
    if (row.path.empty()) refuse(origin, record->line, "the path is empty");
    if (const std::string reason = problem(row.given, authorities); !reason.empty())
      refuse(origin, record->line, reason);
    for (const Row& other : rows_)
      if (other.path == row.path && other.given.field == row.given.field)
        refuse(origin, record->line,
               "'" + row.given.field + "' of this path was given before (" + other.given.origin +
                   "); keep one of them");
    rows_.push_back(std::move(row));
  }
}

void Overrides::resolve(const std::vector<std::string>& files) {
  for (Row& row : rows_) {
    std::string path = row.path;
    // A file whose name really ends so is meant as a whole.
    if (std::find(files.begin(), files.end(), path) == files.end()) row.number = take_number(path);
    const std::string exact = fs::absolute(path).lexically_normal().string();
    if (std::find(files.begin(), files.end(), exact) != files.end()) {
      row.absolute = exact;
      row.used = true;
      continue;
    }
    // A file that is not given to this run may be read anew all the same.
    if (fs::path(path).is_absolute()) row.absolute = exact;
    const std::string end = fs::path(path).lexically_normal().string();
    for (const std::string& file : files) {
      if (!ends_with_path(file, end)) continue;
      if (row.used)
        throw Error(Message::bad_overrides,
                    {row.given.origin + ": '" + row.path + "' names several files, " +
                     row.absolute + " and " + file + "; write more of the path"});
      row.absolute = file;
      row.used = true;
    }
  }
}

std::vector<Given> Overrides::of_file(const std::string& absolute, std::size_t number) const {
  std::vector<Given> found;
  for (const Row& row : rows_)
    if (!absolute.empty() && row.absolute == absolute && (row.number == 0 || row.number == number))
      found.push_back(row.given);
  return found;
}

std::string Overrides::inputs_of_file(const std::string& absolute) const {
  std::string inputs;
  for (const Row& row : rows_)
    if (row.absolute == absolute)
      inputs += std::to_string(row.number) + "\n" + row.given.field + "\n" + row.given.value +
                "\n" + row.given.origin + "\n";
  return inputs;
}

std::vector<Given> Overrides::of_record(const std::string& id) const {
  std::vector<Given> found;
  for (const Row& row : rows_)
    if (row.absolute.empty() && row.path == id) found.push_back(row.given);
  return found;
}

void Overrides::use_record(const std::string& id) {
  for (Row& row : rows_)
    if (row.path == id) row.used = true;
}

std::vector<std::string> Overrides::unused() const {
  std::vector<std::string> lines;
  for (const Row& row : rows_)
    if (!row.used)
      lines.push_back(row.given.origin + ": no file or record '" + row.path + "' was read");
  return lines;
}

std::string Overrides::kept() const {
  if (rows_.empty()) return {};
  std::string csv = std::string(kKeptHeader) + "\n";
  for (const Row& row : rows_) {
    std::string path = row.absolute.empty() ? row.path : row.absolute;
    if (!row.absolute.empty() && row.number > 0) path += "#" + std::to_string(row.number);
    csv += csv_cell(path) + "," + csv_cell(row.given.field) + "," + csv_cell(row.given.value) +
           "," + csv_cell(row.given.origin) + "\n";
  }
  return csv;
}

}  // namespace lettergrade::given
