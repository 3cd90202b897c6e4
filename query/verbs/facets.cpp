#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "query/verbs/many.hpp"
#include "query/verbs/query_file.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

enum class Format : std::uint8_t { text, json, csv, tsv };

int facets_many(Index& index, const std::string& text, const ManyRequest& defaults) {
  return answer_many(text, defaults, [&](ManyRequest asked, std::size_t line, bool& found) {
    asked.search.limit = 0;
    asked.search.snippets = 0;
    asked.search.explain = false;
    const SearchAnswer answer = index.search(asked.search);
    found |= answer.total > 0;
    return present::facets_json(answer, index.authority_register(),
                                {-1, asked.facet_limit, line, asked.id});
  });
}

}  // namespace

int facets(const cli::Command& command) {
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  const SearchOptions options(binder);
  Format format = Format::text;
  std::string queries;
  cli::bind_common(binder, common);
  binder.bind("queries", queries);
  binder.bind_choice("format", format, {Format::text, Format::json, Format::csv, Format::tsv});
  binder.parse(command.arguments);

  SearchRequest request = options.request();
  request.limit = 0;
  request.snippets = 0;
  Index index(cli::index_folder(common.db));
  if (!queries.empty()) {
    if (format != Format::text && format != Format::json)
      throw Error(Message::bad_usage,
                  {"--queries prints JSON only", cli::command_name(Program::query, "facets")});
    refuse_words(request, "facets");
    return facets_many(index, read_text(queries), {request, options.facet_limit(), {}});
  }
  const SearchAnswer answer = index.search(request);
  const auto limit = options.facet_limit();
  present::TextStyle style = text_style(common);
  style.facet_limit = limit.value_or(style.facet_limit);
  const Register& authorities = index.authority_register();
  const std::string text =
      format == Format::json ? present::facets_json(answer, authorities, {2, limit})
      : format == Format::csv
          ? present::facets_table(answer, present::TableFormat::csv, limit.value_or(0))
      : format == Format::tsv
          ? present::facets_table(answer, present::TableFormat::tsv, limit.value_or(0))
          : present::facets_text(answer, style);
  print(text, format == Format::text);
  return static_cast<int>(answer.total > 0 ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
