#pragma once
#include <string>

#include "indexer/pipeline.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// What lettergrade-index prints.
namespace lettergrade {

enum class ReportFormat : std::uint8_t { none, text, json, csv };

/// The fields of one letter with their evidence; text and CSV list what is doubtful first.
[[nodiscard]] std::string letter_report(const Letter& letter, const Register& authorities,
                                        ReportFormat format);

/// Line that stands above the letters of a CSV report; empty for other formats.
[[nodiscard]] std::string report_header(ReportFormat format);

/// "3 added, 1 replaced, ...", for people.
[[nodiscard]] std::string summary_text(const IndexSummary& summary, bool dry_run);

/// {"added":3,...} on one line.
[[nodiscard]] std::string summary_json(const IndexSummary& summary);

}  // namespace lettergrade
