#include "lettergrade/suggest.hpp"

#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int suggest(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json, csv, tsv };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  SuggestRequest request;
  std::vector<std::string> words;
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind("PREFIX", words)
      .bind("limit", request.limit)
      .bind_choice("format", format, {Format::text, Format::json, Format::csv, Format::tsv});
  binder.parse(command.arguments);

  if (words.empty())
    throw Error(Message::bad_usage, {"PREFIX is missing: what was begun to be written",
                                     cli::command_name(Program::query, command.verb)});
  request.prefix = joined(words);
  Index index(cli::index_folder(common.db));
  const Suggestions found = index.suggest(request);
  const std::string text =
      format == Format::json  ? present::suggestions_json(found)
      : format == Format::csv ? present::suggestions_table(found, present::TableFormat::csv)
      : format == Format::tsv ? present::suggestions_table(found, present::TableFormat::tsv)
                              : present::suggestions_text(found, text_style(common));
  print(text, format == Format::text);
  return static_cast<int>(found.empty() ? ExitCode::nothing : ExitCode::ok);
}

}  // namespace lettergrade::verbs
