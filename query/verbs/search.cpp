#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "query/verbs/many.hpp"
#include "query/verbs/query_file.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

enum class Format : std::uint8_t { text, json, jsonl, csv, tsv, paths };

std::string rendered(const SearchAnswer& answer, const Register& authorities, Format format,
                     const present::TextStyle& style, std::optional<std::size_t> facet_limit) {
  switch (format) {
    case Format::json:
      return present::search_json(answer, authorities, {2, facet_limit});
    case Format::jsonl:
      return present::search_jsonl(answer, authorities);
    case Format::csv:
      return present::search_table(answer, authorities, present::TableFormat::csv);
    case Format::tsv:
      return present::search_table(answer, authorities, present::TableFormat::tsv);
    case Format::paths:
      return present::search_paths(answer);
    case Format::text:
      return present::search_text(answer, authorities, style);
  }
  return {};
}

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
  Format format = Format::text;
  std::string queries;
  cli::bind_common(binder, common);
  binder.bind("limit", defaults.limit)
      .bind("offset", defaults.offset)
      .bind("snippets", defaults.snippets)
      .bind("expand", defaults.expand)
      .bind("explain", defaults.explain)
      .bind("queries", queries)
      .bind_choice("sort", sort,
                   {Sort::relevance, Sort::newest, Sort::oldest, Sort::authority, Sort::grade})
      .bind_choice(
          "format", format,
          {Format::text, Format::json, Format::jsonl, Format::csv, Format::tsv, Format::paths});
  binder.parse(command.arguments);

  SearchRequest request = options.request();
  request.limit = defaults.limit;
  request.offset = defaults.offset;
  request.snippets = defaults.snippets;
  request.expand = defaults.expand;
  request.explain = defaults.explain;
  request.sort = sort;
  const bool rows_only = format != Format::text && format != Format::json;
  if (rows_only && queries.empty()) request.facets.clear();

  if (!queries.empty()) {
    if (format != Format::text && format != Format::json && format != Format::jsonl)
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
        format == Format::text);
  return static_cast<int>(answer.total > 0 ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
