#include <optional>

#include "indexer/cli/frame.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/progress.hpp"
#include "indexer/report.hpp"
#include "indexer/stop.hpp"
#include "lettergrade/error.hpp"

namespace {

using namespace lettergrade;

enum class SummaryFormat : std::uint8_t { text, json };

struct Options {
  cli::CommonOptions common;
  IndexRequest request;
  ReportFormat report = ReportFormat::none;
  SummaryFormat summary = SummaryFormat::text;
  cli::When progress = cli::When::automatic;
};

Options read_options(const cli::Command& command) {
  Options options;
  cli::OptionBinder binder(command.program, command.verb);
  cli::bind_common(binder, options.common);
  binder.bind("PATH", options.request.paths)
      .bind("rebuild", options.request.rebuild)
      .bind("prune", options.request.prune)
      .bind("dry-run", options.request.dry_run)
      .bind("register", options.request.register_file)
      .bind("overrides", options.request.overrides_file)
      .bind("jobs", options.request.jobs)
      .bind("wait", options.request.wait)
      .bind("max-memory", options.request.max_memory)
      .bind_choice("report", options.report,
                   {ReportFormat::text, ReportFormat::json, ReportFormat::csv})
      .bind_choice("format", options.summary, {SummaryFormat::text, SummaryFormat::json})
      .bind_choice("progress", options.progress,
                   {cli::When::automatic, cli::When::always, cli::When::never});
  binder.parse(command.arguments);
  options.request.index = cli::index_folder(options.common.db);
  return options;
}

std::string stopped_text(const IndexRequest& request) {
  if (request.dry_run) return "stopped before everything was read";
  if (request.rebuild) return "stopped before the rebuild was complete; the index is as it was";
  return "stopped; what was finished is in the index, run the same command to go on";
}

int run(const cli::Command& command) {
  const Options options = read_options(command);
  listen_for_stop();
  ProgressLine progress(cli::wanted_on(cli::Stream::err, options.progress), cli::terminal_width());
  const bool reporting = options.report != ReportFormat::none;
  std::optional<Report> report;
  if (reporting) report.emplace(options.report, cli::write_out);
  const auto warn = [&](const std::string& text) {
    progress.clear();
    cli::write_err("warning: " + text);
  };
  IndexObserver observer;
  observer.wants_unchanged = reporting;
  observer.on_progress = [&](const IndexProgress& state) { progress.show(state); };
  observer.on_warning = warn;
  observer.on_letter = [&](const Letter& letter, const Register& authorities) {
    for (const std::string& warning : letter.warnings) warn(warning_text(letter, warning));
    if (report) report->add(letter, authorities);
  };
  const IndexSummary summary = index_files(options.request, observer);
  progress.clear();
  if (report) report->finish();

  for (const Rejected& rejected : summary.rejected)
    cli::write_err("rejected: " + rejected.path + ": " + rejected.reason);
  if (summary.stopped) cli::write_err(stopped_text(options.request));
  const std::string closing = options.summary == SummaryFormat::json
                                  ? summary_json(summary)
                                  : summary_text(summary, options.request.dry_run);
  // A report is the result then; the summary must not stand in it.
  if (reporting)
    cli::write_err(closing.substr(0, closing.size() - 1));
  else
    cli::write_out(closing);
  if (summary.stopped) return kStoppedStatus;
  return static_cast<int>(summary.rejected.empty() ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace

int main(int argc, char** argv) { return cli::framed(Program::index, argc, argv, run); }
