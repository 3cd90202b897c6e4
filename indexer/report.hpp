#pragma once
#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/pipeline.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// What lettergrade-index prints.
namespace lettergrade {

enum class ReportFormat : std::uint8_t { none, text, json, csv };

/// The fields of one letter with their evidence; text and CSV list what is doubtful first.
[[nodiscard]] std::string letter_report(const Letter& letter, const Register& authorities,
                                        ReportFormat format);

/// How much a person should look at a letter: 2 where something is doubtful, 1 where something is
/// missing, else 0.
[[nodiscard]] int doubtfulness(const Letter& letter);

/// The report of a run. Text and CSV list the letters with doubtful fields first, then those with
/// missing ones, and are therefore complete only at the end; JSON keeps the order of the files.
class Report {
 public:
  Report(ReportFormat format, std::function<void(std::string_view)> print);
  void add(const Letter& letter, const Register& authorities);
  void finish();

 private:
  ReportFormat format_;
  std::function<void(std::string_view)> print_;
  std::array<std::string, 3> waiting_;  ///< by doubtfulness
};

/// What a person is warned with: the file, of a record also its id, and the warning.
[[nodiscard]] std::string warning_text(const Letter& letter, const std::string& warning);

/// Line that stands above the letters of a CSV report; empty for other formats.
[[nodiscard]] std::string report_header(ReportFormat format);

/// "3 added, 1 replaced, ...", for people.
[[nodiscard]] std::string summary_text(const IndexSummary& summary, bool dry_run);

/// {"added":3,...} on one line.
[[nodiscard]] std::string summary_json(const IndexSummary& summary);

}  // namespace lettergrade
