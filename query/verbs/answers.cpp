#include "query/verbs/answers.hpp"

#include "query/present/json.hpp"
#include "query/present/table.hpp"
#include "query/present/text.hpp"

namespace lettergrade::verbs {

void bind_answer_format(cli::OptionBinder& binder, AnswerFormat& format) {
  binder.bind_choice("format", format,
                     {AnswerFormat::text, AnswerFormat::json, AnswerFormat::jsonl,
                      AnswerFormat::csv, AnswerFormat::tsv, AnswerFormat::paths});
}

std::string rendered(const SearchAnswer& answer, const Register& authorities, AnswerFormat format,
                     const present::TextStyle& style, std::optional<std::size_t> facet_limit) {
  switch (format) {
    case AnswerFormat::json:
      return present::search_json(answer, authorities, {2, facet_limit});
    case AnswerFormat::jsonl:
      return present::search_jsonl(answer, authorities);
    case AnswerFormat::csv:
      return present::search_table(answer, authorities, present::TableFormat::csv);
    case AnswerFormat::tsv:
      return present::search_table(answer, authorities, present::TableFormat::tsv);
    case AnswerFormat::paths:
      return present::search_paths(answer);
    case AnswerFormat::text:
      return present::search_text(answer, authorities, style);
  }
  return {};
}

}  // namespace lettergrade::verbs
