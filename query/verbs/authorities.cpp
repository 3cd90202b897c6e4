#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int authorities(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json, csv, tsv };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  std::string prefix;
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind("PREFIX", prefix)
      .bind_choice("format", format, {Format::text, Format::json, Format::csv, Format::tsv});
  binder.parse(command.arguments);

  Index index(cli::index_folder(common.db));
  const std::vector<AuthorityCount> found = index.authorities(prefix);
  const std::string text =
      format == Format::json  ? present::authorities_json(found)
      : format == Format::csv ? present::authorities_table(found, present::TableFormat::csv)
      : format == Format::tsv ? present::authorities_table(found, present::TableFormat::tsv)
                              : present::authorities_text(found, text_style(common));
  print(text, format == Format::text);
  return static_cast<int>(found.empty() ? ExitCode::nothing : ExitCode::ok);
}

}  // namespace lettergrade::verbs
