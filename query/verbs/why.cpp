#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {

int why(const cli::Command& command) {
  enum class Format : std::uint8_t { text, json };
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  WhyRequest request;
  binder.bind("ID", request.id);
  const QueryOptions query(binder);
  const TermOptions terms(binder);
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind_choice("format", format, {Format::text, Format::json});
  binder.parse(command.arguments);

  const SearchRequest asked = query.request();
  request.query = asked.query;
  request.filters = asked.filters;
  request.any = asked.any;
  request.include_boilerplate = asked.include_boilerplate;
  request.spelling = asked.spelling;
  request.terms = terms.terms();
  Index index(cli::index_folder(common.db));
  const WhyAnswer answer = index.why(request);
  const bool text = format == Format::text;
  print(text ? present::why_text(answer, text_style(common)) : present::why_json(answer), text);
  return static_cast<int>(answer.found ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
