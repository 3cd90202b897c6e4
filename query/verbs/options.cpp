#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "indexer/cli/frame.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/text.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

std::string flag_name(Field field) {
  std::string name(spec(field).name);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

Field facet_named(std::string_view name) {
  std::string wanted = ascii_lower(trim(name));
  std::replace(wanted.begin(), wanted.end(), '-', '_');
  std::string known;
  for (const Field field : kFacetFields) {
    if (spec(field).name == wanted) return field;
    known += (known.empty() ? "" : ", ") + std::string(spec(field).name);
  }
  throw Error(Message::unknown_value, {"facet", name, known});
}

}  // namespace

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<Field> facet_list(std::string_view names) {
  if (names == "all") return {kFacetFields.begin(), kFacetFields.end()};
  std::vector<Field> fields;
  if (names == "none") return fields;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(','), names.size());
    const Field field = facet_named(names.substr(0, end));
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return fields;
}

void refuse_words(const SearchRequest& request, std::string_view verb) {
  if (request.query.empty()) return;
  throw Error(Message::bad_usage,
              {"--queries takes its words from the file, not from '" + request.query + "'",
               cli::command_name(Program::query, verb)});
}

FilterOptions::FilterOptions(cli::OptionBinder& binder) {
  for (const FieldSpec& row : kFields)
    if (is_filter(row)) filters_.push_back({flag_name(row.field), {}});
  for (FilterFlag& filter : filters_) binder.bind(filter.field, filter.values);
}

std::vector<Filter> FilterOptions::filters() const {
  std::vector<Filter> result;
  for (const FilterFlag& filter : filters_)
    for (const std::string& value : filter.values) result.push_back({filter.field, value});
  return result;
}

QueryOptions::QueryOptions(cli::OptionBinder& binder) : filters_(binder) {
  binder.bind("QUERY", words_)
      .bind("any", any_)
      .bind("include-boilerplate", include_boilerplate_)
      .bind("no-spelling", no_spelling_);
}

SearchRequest QueryOptions::request() const {
  SearchRequest request;
  request.query = joined(words_);
  request.filters = filters_.filters();
  request.any = any_;
  request.include_boilerplate = include_boilerplate_;
  request.spelling = !no_spelling_;
  return request;
}

TermOptions::TermOptions(cli::OptionBinder& binder) {
  binder.bind("no-bridge", no_bridge_).bind("synonyms", synonyms_);
}

Terms TermOptions::terms() const {
  Terms terms{!no_bridge_, {}, synonyms_};
  if (synonyms_.empty()) return terms;
  std::ifstream file(synonyms_, std::ios::binary);
  if (!file) throw Error(Message::no_such_path, {synonyms_});
  terms.synonyms.assign(std::istreambuf_iterator<char>(file), {});
  return terms;
}

SearchOptions::SearchOptions(cli::OptionBinder& binder) : query_(binder), terms_(binder) {
  binder.bind_choice("by", by_, {Unit::letter, Unit::section})
      .bind("facets", facets_)
      .bind("facet-limit", facet_limit_);
}

SearchRequest SearchOptions::request() const {
  SearchRequest request = query_.request();
  request.by = by_;
  request.facets = facet_list(facets_);
  request.terms = terms_.terms();
  return request;
}

void tell_corrections(const std::vector<Correction>& corrections, std::string_view where) {
  for (const Correction& word : corrections)
    cli::write_err("lettergrade: " + std::string(where) + "no letter has '" + word.word +
                   "'; looked for '" + word.instead + "' (--no-spelling keeps it)");
}

present::TextStyle text_style(const cli::CommonOptions& common) {
  present::TextStyle style;
  style.colour = cli::colour_wanted(cli::Stream::out, common.color);
  style.width = cli::terminal_width();
  return style;
}

void print(const std::string& text, bool styled) {
  cli::write_out(styled || !cli::out_is_terminal() ? text : safe_lines(text));
}

int run(const cli::Command& command) {
  struct Verb {
    std::string_view name;
    int (*run)(const cli::Command&);
  };
  constexpr std::array kVerbFunctions{Verb{"search", search},
                                      Verb{"facets", facets},
                                      Verb{"show", show},
                                      Verb{"info", info},
                                      Verb{"authorities", authorities},
                                      Verb{"run", run_queries},
                                      Verb{"export", export_rows},
                                      Verb{"why", why},
                                      Verb{"similar", similar},
                                      Verb{"suggest", suggest},
                                      Verb{"check", check}};
  static_assert(kVerbFunctions.size() + 1 == kVerbs.size(), "a verb of the table has no function");
  for (const Verb& verb : kVerbFunctions)
    if (verb.name == command.verb) return verb.run(command);
  throw Error(Message::internal, {"verb without a function: " + std::string(command.verb)});
}

}  // namespace lettergrade::verbs
