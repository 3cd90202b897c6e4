#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/verbs/answers.hpp"
#include "query/verbs/many.hpp"
#include "query/verbs/query_file.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

int search_many(const cli::CommonOptions& common, const std::string& text,
                const ManyRequest& defaults) {
  Index index(cli::index_folder(common.db));
  return answer_many(text, defaults, [&](const ManyRequest& asked, std::size_t line, bool& found) {
    const SearchAnswer answer = index.search(asked.search);
    found |= answer.total > 0;
    return present::search_json(answer, index.authority_register(),
                                {-1, asked.facet_limit, line, asked.id});
  });
}

}  // namespace

int search(const cli::Command& command) {
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  SearchOptions options(binder);
  SearchRequest defaults;
  std::optional<Sort> sort;
  AnswerFormat format = AnswerFormat::text;
  std::string queries;
  cli::bind_common(binder, common);
  binder.bind("limit", defaults.limit)
      .bind("offset", defaults.offset)
      .bind("snippets", defaults.snippets)
      .bind("expand", defaults.expand)
      .bind("explain", defaults.explain)
      .bind("queries", queries)
      .bind_choice("sort", sort,
                   {Sort::relevance, Sort::newest, Sort::oldest, Sort::authority, Sort::grade});
  bind_answer_format(binder, format);
  binder.parse(command.arguments);

  SearchRequest request = options.request();
  request.limit = defaults.limit;
  request.offset = defaults.offset;
  request.snippets = defaults.snippets;
  request.expand = defaults.expand;
  request.explain = defaults.explain;
  request.sort = sort;
  const bool rows_only = format != AnswerFormat::text && format != AnswerFormat::json;
  if (rows_only && queries.empty()) request.facets.clear();

  if (!queries.empty()) {
    if (format != AnswerFormat::text && format != AnswerFormat::json &&
        format != AnswerFormat::jsonl)
      throw Error(Message::bad_usage,
                  {"--queries prints JSON only", cli::command_name(Program::query, "search")});
    refuse_words(request, "search");
    return search_many(common, read_text(queries), {request, options.facet_limit(), {}});
  }

  Index index(cli::index_folder(common.db));
  const SearchAnswer answer = index.search(request);
  present::TextStyle style = text_style(common);
  style.facet_limit = options.facet_limit().value_or(style.facet_limit);
  print(rendered(answer, index.authority_register(), format, style, options.facet_limit()),
        format == AnswerFormat::text);
  return static_cast<int>(answer.total > 0 ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
