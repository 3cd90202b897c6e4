#include "query/present/export.hpp"

#include "indexer/cli/frame.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

/// Collects rows and prints them in portions: a call a row would cost more than the row.
class Printer {
 public:
  void add(const std::string& text) {
    constexpr std::size_t kPortion = 1 << 16;
    pending_ += text;
    if (pending_.size() >= kPortion) flush();
  }
  void flush() {
    print(pending_, false);
    pending_.clear();
  }

 private:
  std::string pending_;
};

}  // namespace

int export_rows(const cli::Command& command) {
  using present::ExportFormat;
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  const QueryOptions query(binder);
  ExportRequest request;
  ExportFormat format = ExportFormat::csv;
  cli::bind_common(binder, common);
  binder
      .bind_choice("by", request.by,
                   {RowUnit::letter, RowUnit::judgement, RowUnit::section, RowUnit::paragraph,
                    RowUnit::point, RowUnit::statement})
      .bind_choice("format", format, {ExportFormat::csv, ExportFormat::jsonl});
  binder.parse(command.arguments);

  const SearchRequest asked = query.request();
  request.query = asked.query;
  request.filters = asked.filters;
  request.any = asked.any;
  request.include_boilerplate = asked.include_boilerplate;
  request.spelling = asked.spelling;
  Index index(cli::index_folder(common.db));
  Printer printer;
  bool started = false;
  const auto start = [&] {
    if (!started) printer.add(present::export_head(request.by, format));
    started = true;
  };
  const ExportAnswer answer = index.rows(request, [&](const LetterRows& rows) {
    start();
    for (const std::size_t number : rows.numbers)
      printer.add(present::export_row(
          {rows.letter, request.by, number, index.authority_register(), index.fingerprint()},
          format));
  });
  start();
  printer.flush();
  tell_corrections(answer.corrections, "");
  return static_cast<int>(answer.rows > 0 ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
