#include <cstdio>

#include "indexer/cli/frame.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/report.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/safe.hpp"

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
      .bind_choice("report", options.report,
                   {ReportFormat::text, ReportFormat::json, ReportFormat::csv})
      .bind_choice("format", options.summary, {SummaryFormat::text, SummaryFormat::json})
      .bind_choice("progress", options.progress,
                   {cli::When::automatic, cli::When::always, cli::When::never});
  binder.parse(command.arguments);
  options.request.index = cli::index_folder(options.common.db);
  return options;
}

/// One line on standard error that is written over and over.
class Progress {
 public:
  explicit Progress(bool wanted) : wanted_(wanted) {}
  void show(const std::string& path, std::size_t done, std::size_t of) {
    if (!wanted_) return;
    shown_ = true;
    const std::string name = safe_line(path.substr(path.rfind('/') + 1));
    static_cast<void>(std::fprintf(stderr, "\r\x1b[K%zu of %zu  %.40s", done, of, name.c_str()));
  }
  void clear() {
    if (shown_) static_cast<void>(std::fputs("\r\x1b[K", stderr));
    shown_ = false;
  }

 private:
  bool wanted_;
  bool shown_ = false;
};

int run(const cli::Command& command) {
  const Options options = read_options(command);
  Progress progress(cli::wanted_on(cli::Stream::err, options.progress));
  const bool reporting = options.report != ReportFormat::none;
  IndexObserver observer;
  observer.wants_unchanged = reporting;
  observer.on_file = [&](const std::string& path, std::size_t done, std::size_t of) {
    progress.show(path, done, of);
  };
  observer.on_letter = [&](const Letter& letter, const Register& authorities) {
    progress.clear();
    for (const std::string& warning : letter.warnings)
      cli::write_err("warning: " + letter.sources.front().path + ": " + warning);
    if (reporting) cli::write_out(letter_report(letter, authorities, options.report));
  };
  if (reporting) cli::write_out(report_header(options.report));
  const IndexSummary summary = index_files(options.request, observer);
  progress.clear();

  for (const Rejected& rejected : summary.rejected)
    cli::write_err("rejected: " + rejected.path + ": " + rejected.reason);
  const std::string closing = options.summary == SummaryFormat::json
                                  ? summary_json(summary)
                                  : summary_text(summary, options.request.dry_run);
  // A report is the result then; the summary must not stand in it.
  if (reporting)
    cli::write_err(closing.substr(0, closing.size() - 1));
  else
    cli::write_out(closing);
  return static_cast<int>(summary.rejected.empty() ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace

int main(int argc, char** argv) { return cli::framed(Program::index, argc, argv, run); }
