#include "indexer/report.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lettergrade/csv.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/letter_json.hpp"
#include "lettergrade/safe.hpp"

namespace lettergrade {
namespace {

/// A field of a letter as a row of the text and CSV reports.
struct Row {
  std::string field;
  std::string value;
  const Evidence* evidence = nullptr;

  [[nodiscard]] bool doubtful() const {
    return evidence != nullptr &&
           (!evidence->doubt.empty() || evidence->confidence == Confidence::missing);
  }
};

std::string graded(const Grade& grade) {
  return std::string(grade.word) + " (" + std::to_string(grade.value) + ")";
}

std::string value_of(const Letter& letter, Field field, const Register& authorities) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
  };
  switch (field) {
    case Field::authority: {
      const Authority* authority = authorities.by_code(letter.authority);
      return authority ? authority->name + " (" + authority->code + ")" : std::string();
    }
    case Field::year:
      return letter.year ? std::to_string(*letter.year) : std::string();
    case Field::type:
      return std::string(spec(letter.type).slug);
    case Field::framework:
      return letter.framework;
    case Field::grade:
      return letter.grade ? graded(*letter.grade) : std::string();
    case Field::date:
      return day(letter.date);
    case Field::inspected_from:
      return day(letter.inspected_from);
    case Field::inspected_to:
      return day(letter.inspected_to);
    case Field::addressee:
      return letter.addressee;
    case Field::title:
      return letter.title;
    case Field::id:
      return letter.id;
    default:
      return {};
  }
}

std::vector<Row> rows_of(const Letter& letter, const Register& authorities) {
  std::vector<Row> rows;
  for (const FieldSpec& field : kFields) {
    Row row{std::string(field.name), value_of(letter, field.field, authorities),
            letter.evidence_of(field.name)};
    if (!row.value.empty() || row.evidence != nullptr) rows.push_back(std::move(row));
  }
  for (const OutcomeGrade& outcome : letter.outcomes) {
    const std::string name = "outcomes." + std::string(spec(outcome.outcome).slug);
    rows.push_back({name, graded(outcome.grade), letter.evidence_of(name)});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.doubtful() && !b.doubtful(); });
  return rows;
}

std::string words_of(const Letter& letter, const Row& row) {
  if (row.evidence == nullptr || row.evidence->span.empty()) return {};
  return squeeze(slice(letter.text, row.evidence->span));
}

std::string confidence_of(const Row& row) {
  return row.evidence ? std::string(to_string(row.evidence->confidence)) : "derived";
}

std::string path_of(const Letter& letter) {
  return letter.sources.empty() ? std::string() : letter.sources.front().path;
}

std::string text_report(const Letter& letter, const Register& authorities) {
  std::string text = safe_line(path_of(letter)) + "\n";
  for (const Row& row : rows_of(letter, authorities)) {
    text += row.doubtful() ? "  ? " : "    ";
    text += row.field + std::string(row.field.size() < 16 ? 16 - row.field.size() : 1, ' ');
    text += row.value.empty() ? "-" : row.value;
    if (const std::string words = words_of(letter, row); !words.empty())
      text += "   \"" + words + "\", page " + std::to_string(row.evidence->page);
    if (row.evidence && !row.evidence->derived_from.empty())
      text += "   from " + row.evidence->derived_from;
    if (row.evidence && !row.evidence->doubt.empty()) text += "   doubtful: " + row.evidence->doubt;
    text += "\n";
  }
  for (const std::string& warning : letter.warnings) text += "  ! " + warning + "\n";
  return text;
}

std::string csv_report(const Letter& letter, const Register& authorities) {
  std::string text;
  for (const Row& row : rows_of(letter, authorities)) {
    const Evidence* evidence = row.evidence;
    const std::array cells{path_of(letter),
                           letter.id,
                           row.field,
                           row.value,
                           confidence_of(row),
                           words_of(letter, row),
                           evidence ? std::to_string(evidence->page) : std::string(),
                           evidence ? evidence->derived_from : std::string(),
                           evidence ? evidence->doubt : std::string()};
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
    text += line + "\r\n";
  }
  return text;
}

}  // namespace

std::string letter_report(const Letter& letter, const Register& authorities, ReportFormat format) {
  switch (format) {
    case ReportFormat::json:
      return letter_json(letter, authorities) + "\n";
    case ReportFormat::csv:
      return csv_report(letter, authorities);
    case ReportFormat::text:
      return text_report(letter, authorities);
    case ReportFormat::none:
      return {};
  }
  return {};
}

int doubtfulness(const Letter& letter) {
  const auto any = [&](auto condition) {
    return std::any_of(letter.evidence.begin(), letter.evidence.end(), condition);
  };
  const bool doubt = any([](const Evidence& item) { return !item.doubt.empty(); });
  if (doubt || !letter.warnings.empty()) return 2;
  return any([](const Evidence& item) { return item.confidence == Confidence::missing; }) ? 1 : 0;
}

Report::Report(ReportFormat format, std::function<void(std::string_view)> print)
    : format_(format), print_(std::move(print)) {
  print_(report_header(format_));
}

void Report::add(const Letter& letter, const Register& authorities) {
  const std::string text = letter_report(letter, authorities, format_);
  if (format_ == ReportFormat::json) return print_(text);
  waiting_.at(static_cast<std::size_t>(doubtfulness(letter))) += text;
}

void Report::finish() {
  for (auto text = waiting_.rbegin(); text != waiting_.rend(); ++text) print_(*text);
}

std::string warning_text(const Letter& letter, const std::string& warning) {
  // Only records have no id that is worked out.
  const std::string record = letter.base_id.empty() ? ": record " + letter.id : std::string();
  return path_of(letter) + record + ": " + warning;
}

std::string report_header(ReportFormat format) {
  if (format != ReportFormat::csv) return {};
  return "path,id,field,value,confidence,evidence,page,derived_from,doubt\r\n";
}

std::string summary_text(const IndexSummary& summary, bool dry_run) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  if (dry_run) return number(summary.added) + " read, nothing written\n";
  return number(summary.added) + " added, " + number(summary.replaced) + " replaced, " +
         number(summary.unchanged) + " unchanged, " + number(summary.removed) + " removed, " +
         number(summary.rejected.size()) + " rejected\n";
}

std::string summary_json(const IndexSummary& summary) {
  nlohmann::ordered_json rejected = nlohmann::ordered_json::array();
  for (const Rejected& item : summary.rejected)
    rejected.push_back({{"path", item.path}, {"reason", item.reason}});
  const nlohmann::ordered_json json{{"added", summary.added},
                                    {"replaced", summary.replaced},
                                    {"unchanged", summary.unchanged},
                                    {"removed", summary.removed},
                                    {"rejected", rejected}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace lettergrade
