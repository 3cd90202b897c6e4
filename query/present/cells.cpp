#include "query/present/cells.hpp"

#include "lettergrade/csv.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::present {

std::string csv_text(std::string_view text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  const std::string valid = valid_utf8(text);
  const bool formula = !valid.empty() && kFormulaStarts.find(valid[0]) != std::string_view::npos;
  return csv_cell(formula ? "'" + valid : valid);
}

std::string tsv_text(std::string_view text) {
  std::string cell;
  cell.reserve(text.size());
  for (const char c : valid_utf8(text)) {
    switch (c) {
      case '\t':
        cell += "\\t";
        break;
      case '\n':
        cell += "\\n";
        break;
      case '\r':
        cell += "\\r";
        break;
      case '\\':
        cell += "\\\\";
        break;
      default:
        cell += c;
    }
  }
  return cell;
}

}  // namespace lettergrade::present
