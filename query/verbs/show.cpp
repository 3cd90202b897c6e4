#include "indexer/cli/frame.hpp"
#include "lettergrade/letter_json.hpp"
#include "query/present/json.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

/// What paragraphs the letter has, for who asked for another.
std::string known_paragraphs(const Letter& letter) {
  if (letter.paragraphs.empty()) return "it prints no paragraph numbers";
  const std::string first = letter.paragraphs.front().id;
  const std::string last = letter.paragraphs.back().id;
  return first == last ? "its only numbered paragraph is " + first
                       : "its paragraphs go from " + first + " to " + last;
}

}  // namespace

Letter find_letter(Index& index, const std::string& id, std::vector<std::string>& paragraphs) {
  try {
    return index.show(id);
  } catch (const Error& error) {
    const std::size_t sign = id.rfind('#');
    if (error.message() != Message::unknown_id || sign == std::string::npos) throw;
    Letter letter = index.show(id.substr(0, sign));
    paragraphs.insert(paragraphs.begin(), id.substr(sign + 1));
    return letter;
  }
}

std::vector<const Paragraph*> find_paragraphs(const Letter& letter,
                                              const std::vector<std::string>& ids) {
  std::vector<const Paragraph*> found;
  for (const std::string& id : ids) {
    const Paragraph* paragraph = letter.paragraph(id);
    if (paragraph == nullptr)
      throw Error(Message::unknown_paragraph, {letter.id, id, known_paragraphs(letter)});
    found.push_back(paragraph);
  }
  return found;
}

int show(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  std::string id;
  bool evidence = false;
  std::vector<std::string> ids;
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind("ID", id)
      .bind("evidence", evidence)
      .bind("paragraph", ids)
      .bind_choice("format", format, {Format::text, Format::json});
  binder.parse(command.arguments);

  Index index(cli::index_folder(common.db));
  const Letter letter = find_letter(index, id, ids);
  const Register& authorities = index.authority_register();
  const auto paragraphs = find_paragraphs(letter, ids);
  const present::TextStyle style = text_style(common);
  if (format == Format::json)
    print(paragraphs.empty() ? letter_json(letter, authorities, 2) + "\n"
                             : present::paragraphs_json(letter, paragraphs),
          false);
  else
    print(!paragraphs.empty() ? present::paragraphs_text(letter, paragraphs, style)
          : evidence          ? present::evidence_text(letter, style)
                              : present::letter_text(letter, authorities, style),
          true);
  return static_cast<int>(ExitCode::ok);
}

}  // namespace lettergrade::verbs
