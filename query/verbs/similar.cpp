#include "lettergrade/similar.hpp"

#include "indexer/cli/frame.hpp"
#include "query/verbs/answers.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int similar(const cli::Command& command) {
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  SimilarRequest request;
  std::string id;
  AnswerFormat format = AnswerFormat::text;
  cli::bind_common(binder, common);
  const FilterOptions filters(binder);
  binder.bind("ID", id)
      .bind_choice("by", request.by, {Unit::letter, Unit::section})
      .bind("limit", request.limit)
      .bind("offset", request.offset)
      .bind("snippets", request.snippets);
  bind_answer_format(binder, format);
  binder.parse(command.arguments);

  request.filters = filters.filters();
  Index index(cli::index_folder(common.db));
  std::vector<std::string> cited;
  const Letter letter = find_letter(index, id, cited);
  request.id = letter.id;
  for (const Paragraph* paragraph : find_paragraphs(letter, cited))
    request.section = paragraph->section;
  const SearchAnswer answer = index.similar(request);
  print(rendered(answer, index.authority_register(), format, text_style(common), {}),
        format == AnswerFormat::text);
  return static_cast<int>(answer.total > 0 ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
