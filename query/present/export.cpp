#include "query/present/export.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "lettergrade/flags.hpp"
#include "lettergrade/json_values.hpp"
#include "query/present/cells.hpp"

namespace lettergrade::present {
namespace {

std::string csv_of(const ExportCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return csv_text(*text);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  return {};
}

json::Value json_of(const ExportCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return json::text(*text);
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  return nullptr;
}

}  // namespace

std::string_view unit_name(RowUnit unit) {
  constexpr std::array<std::string_view, 6> kNames{"letter",    "judgement", "section",
                                                   "paragraph", "point",     "statement"};
  return kNames[static_cast<std::size_t>(unit)];
}

bool has_column(RowUnit unit, const ExportColumn& column) {
  return column.units.empty() || in_list(column.units, unit_name(unit));
}

std::string export_head(RowUnit unit, ExportFormat format) {
  if (format == ExportFormat::jsonl) return {};
  std::string head;
  for (const ExportColumn& column : export_columns())
    if (has_column(unit, column)) head.append(head.empty() ? "" : ",").append(column.name);
  return std::string(kByteOrderMark) + head + "\r\n";
}

std::string export_row(const ExportRow& row, ExportFormat format) {
  if (format == ExportFormat::jsonl) {
    json::Value object{{"schema", json::kSchema}, {"unit", unit_name(row.unit)}};
    for (const ExportColumn& column : export_columns())
      if (has_column(row.unit, column))
        object[std::string(column.name)] = json_of(column.cell(row));
    return json::dump(object, -1) + '\n';
  }
  std::string line;
  bool first = true;
  for (const ExportColumn& column : export_columns()) {
    if (!has_column(row.unit, column)) continue;
    if (!first) line += ',';
    line += csv_of(column.cell(row));
    first = false;
  }
  return line + "\r\n";
}

}  // namespace lettergrade::present
