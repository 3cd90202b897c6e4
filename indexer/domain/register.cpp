#include <algorithm>
#include <array>
#include <set>

#include "embedded/authorities.hpp"
#include "indexer/domain/fold.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/csv.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade {
namespace {

constexpr std::array<std::string_view, 10> kColumns{
    "dfe_code", "gss_codes", "name",       "official_name", "short_name",
    "type",     "region",    "valid_from", "valid_to",      "aliases"};

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (const auto item = trim(text.substr(0, end)); !item.empty()) items.emplace_back(item);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return items;
}

/// What is wrong with one record of a register file.
struct RowError {
  std::size_t line;
  std::string reason;
};

std::optional<Date> date_cell(const CsvRecord& row, std::size_t column) {
  const std::string& cell = row.cells[column];
  if (cell.empty()) return std::nullopt;
  const auto date = parse_iso(cell);
  if (!date) throw RowError{row.line, "'" + cell + "' is no date (YYYY-MM-DD)"};
  return date;
}

Authority read_row(const CsvRecord& row) {
  if (row.cells.size() != kColumns.size())
    throw RowError{row.line, "has " + std::to_string(row.cells.size()) + " columns, not " +
                                 std::to_string(kColumns.size())};
  Authority authority{.code = row.cells[0],
                      .gss_codes = split_list(row.cells[1]),
                      .name = row.cells[2],
                      .official_name = row.cells[3],
                      .short_name = row.cells[4],
                      .type = row.cells[5],
                      .region = row.cells[6],
                      .valid_from = date_cell(row, 7),
                      .valid_to = date_cell(row, 8),
                      .aliases = split_list(row.cells[9])};
  if (slug(authority.code).empty()) throw RowError{row.line, "has no dfe_code"};
  if (slug(authority.name).empty()) throw RowError{row.line, "has no name"};
  return authority;
}

void check_header(const std::vector<CsvRecord>& records) {
  if (records.empty()) throw RowError{1, "the file is empty"};
  const auto& cells = records.front().cells;
  if (!std::equal(cells.begin(), cells.end(), kColumns.begin(), kColumns.end()))
    throw RowError{records.front().line, "the header is not 'dfe_code,gss_codes,name,...'"};
}

}  // namespace

bool Authority::existed_on(Date day) const {
  return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
}

bool Authority::existed_in(int year) const {
  return (!valid_from || valid_from->year <= year) && (!valid_to || year <= valid_to->year);
}

const Register& Register::built_in() {
  static const Register shipped = [] {
    Register empty;
    Register full = empty.with_rows(embedded::authorities, "authorities.csv");
    full.added_csv_.clear();
    return full;
  }();
  return shipped;
}

Register Register::with_rows(std::string_view csv, std::string_view origin) const {
  Register result = *this;
  try {
    const std::vector<CsvRecord> records = read_csv(csv);
    check_header(records);
    for (auto row = records.begin() + 1; row != records.end(); ++row) result.add(read_row(*row));
  } catch (const RowError& error) {
    throw Error(Message::bad_register, {origin, std::to_string(error.line), error.reason});
  }
  result.build_lookups();
  const std::string_view body = added_csv_.empty() ? csv : csv.substr(csv.find('\n') + 1);
  if (!result.added_csv_.empty() && result.added_csv_.back() != '\n') result.added_csv_ += '\n';
  result.added_csv_ += body;
  return result;
}

void Register::add(Authority authority) {
  const auto known = std::find_if(authorities_.begin(), authorities_.end(),
                                  [&](const Authority& a) { return a.code == authority.code; });
  if (known != authorities_.end())
    *known = std::move(authority);
  else
    authorities_.push_back(std::move(authority));
}

void Register::build_lookups() {
  std::sort(authorities_.begin(), authorities_.end(),
            [](const Authority& a, const Authority& b) { return a.code < b.code; });
  names_.clear();
  by_name_.clear();
  for (std::uint32_t i = 0; i < authorities_.size(); ++i) {
    const Authority& authority = authorities_[i];
    std::set<std::string> folded{fold(authority.name), fold(authority.official_name),
                                 fold(authority.short_name)};
    for (const std::string& alias : authority.aliases) folded.insert(fold(alias));
    folded.erase("");
    for (const std::string& name : folded) names_.push_back({name, i});
    folded.insert(fold(authority.code));
    for (const std::string& code : authority.gss_codes) folded.insert(fold(code));
    for (const std::string& name : folded) by_name_[name].push_back(i);
  }
  std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
    if (a.folded.size() != b.folded.size()) return a.folded.size() > b.folded.size();
    return a.folded != b.folded ? a.folded < b.folded : a.authority < b.authority;
  });
}

const Authority* Register::by_code(std::string_view code) const {
  const auto found =
      std::lower_bound(authorities_.begin(), authorities_.end(), code,
                       [](const Authority& a, std::string_view wanted) { return a.code < wanted; });
  return found != authorities_.end() && found->code == code ? &*found : nullptr;
}

std::vector<const Authority*> Register::resolve(std::string_view name_or_code) const {
  const auto found = by_name_.find(fold(name_or_code));
  if (found == by_name_.end()) return {};
  std::vector<const Authority*> result;
  for (const std::uint32_t index : found->second) result.push_back(&authorities_[index]);
  return result;
}

std::vector<std::string> Register::nearest(std::string_view name, std::size_t count) const {
  const std::string wanted = fold(name);
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;
  for (const Name& candidate : names_) {
    std::size_t distance = edit_distance(wanted, candidate.folded);
    const bool inside = wanted.size() >= 3 && candidate.folded.find(wanted) != std::string::npos;
    if (inside) distance = std::min<std::size_t>(distance, 1);
    ranked.emplace_back(distance, candidate.authority);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::string> result;
  for (const auto& [distance, index] : ranked) {
    const std::string& candidate = authorities_[index].name;
    if (result.size() == count) break;
    if (std::find(result.begin(), result.end(), candidate) == result.end())
      result.push_back(candidate);
  }
  return result;
}

std::string Register::fold(std::string_view name) { return fold_name(name); }

}  // namespace lettergrade
