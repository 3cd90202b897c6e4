#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int info(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind_choice("format", format, {Format::text, Format::json});
  binder.parse(command.arguments);

  Index index(cli::index_folder(common.db));
  const IndexInfo found = index.info();
  const bool text = format == Format::text;
  print(text ? present::info_text(found, text_style(common)) : present::info_json(found), text);
  return static_cast<int>(ExitCode::ok);
}

}  // namespace lettergrade::verbs
