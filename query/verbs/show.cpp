#include "indexer/cli/frame.hpp"
#include "lettergrade/letter_json.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int show(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  std::string id;
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind("ID", id).bind_choice("format", format, {Format::text, Format::json});
  binder.parse(command.arguments);

  Index index(cli::index_folder(common.db));
  const Letter letter = index.show(id);
  const Register& authorities = index.authority_register();
  const bool text = format == Format::text;
  print(text ? present::letter_text(letter, authorities, text_style(common))
             : letter_json(letter, authorities, 2) + "\n",
        text);
  return static_cast<int>(ExitCode::ok);
}

}  // namespace lettergrade::verbs
