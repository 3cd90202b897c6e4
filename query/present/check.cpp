#include "query/present/check.hpp"

#include <nlohmann/json.hpp>

#include "lettergrade/json_values.hpp"
#include "lettergrade/safe.hpp"

namespace lettergrade::present {

std::string check_text(const CheckReport& report) {
  std::string text = safe_line(report.path) + ": generation " + std::to_string(report.generation) +
                     ", " + std::to_string(report.letters) + " letters, " +
                     std::to_string(report.sections) + " sections\n";
  for (const std::string& note : report.notes) text += "note: " + safe_line(note) + "\n";
  if (report.problems.empty())
    return text + (report.deep ? "sound, every posting compared\n" : "sound\n");
  for (const std::string& problem : report.problems) text += "  " + safe_line(problem) + "\n";
  return text + "run lettergrade-index --db " + safe_line(report.path) + " --rebuild FOLDER\n";
}

std::string check_json(const CheckReport& report) {
  const auto list = [](const std::vector<std::string>& lines) {
    json::Value values = json::Value::array();
    for (const std::string& line : lines) values.push_back(json::text(line));
    return values;
  };
  return json::dump({{"schema", json::kSchema},
                     {"path", json::text(report.path)},
                     {"generation", report.generation},
                     {"letters", report.letters},
                     {"sections", report.sections},
                     {"deep", report.deep},
                     {"sound", report.problems.empty()},
                     {"problems", list(report.problems)},
                     {"notes", list(report.notes)}},
                    2) +
         "\n";
}

}  // namespace lettergrade::present
