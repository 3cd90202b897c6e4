#include "lettergrade/check.hpp"

#include "indexer/cli/frame.hpp"
#include "query/present/check.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int check(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  bool deep = false;
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind("deep", deep).bind_choice("format", format, {Format::text, Format::json});
  binder.parse(command.arguments);

  const CheckReport report = check_index(cli::index_folder(common.db), deep);
  const bool text = format == Format::text;
  print(text ? present::check_text(report) : present::check_json(report), text);
  return static_cast<int>(report.problems.empty() ? ExitCode::ok : ExitCode::index);
}

}  // namespace lettergrade::verbs
