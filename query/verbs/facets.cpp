#include "indexer/cli/frame.hpp"
#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

enum class Format : std::uint8_t { text, json, csv, tsv };

}  // namespace

int facets(const cli::Command& command) {
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  const SearchOptions options(binder);
  Format format = Format::text;
  cli::bind_common(binder, common);
  binder.bind_choice("format", format, {Format::text, Format::json, Format::csv, Format::tsv});
  binder.parse(command.arguments);

  SearchRequest request = options.request();
  request.limit = 0;
  request.snippets = 0;
  Index index(cli::index_folder(common.db));
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
