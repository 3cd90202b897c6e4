#include <array>
#include <charconv>

#include "indexer/cli/frame.hpp"
#include "query/verbs/query_file.hpp"
#include "query/verbs/verbs.hpp"

namespace lettergrade::verbs {
namespace {

/// Digits behind the point: scores that differ by less than a tie (1e-9) look the same.
constexpr int kDigits = 9;

std::string number(double value) {
  std::array<char, 64> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value,
                                          std::chars_format::fixed, kDigits);
  return {text.data(), error == std::errc{} ? end : text.data()};
}

/// A line of a TREC run: "qid Q0 id rank score tag". A section is its letter's id, '#' and its
/// number there, counted from 0.
void add_line(std::string& run, const std::string& query, const RankedHit& hit, std::size_t rank,
              const std::string& tag) {
  run += query + " Q0 " + hit.id;
  if (hit.section) run += '#' + std::to_string(*hit.section);
  run += ' ' + std::to_string(rank) + ' ' + number(hit.score) + ' ' + tag + '\n';
}

void check_tag(const std::string& tag) {
  if (!tag.empty() && tag.find_first_of(" \t\n\v\f\r") == std::string::npos) return;
  throw Error(Message::bad_usage,
              {"the tag '" + tag + "' must be one word", cli::command_name(Program::query, "run")});
}

}  // namespace

int run_queries(const cli::Command& command) {
  cli::CommonOptions common;
  cli::OptionBinder binder(command.program, command.verb);
  const FilterOptions filters(binder);
  const TermOptions terms(binder);
  std::string path;
  std::string tag = "lettergrade";
  RankRequest request;
  bool no_spelling = false;
  cli::bind_common(binder, common);
  binder.bind("QUERIES", path)
      .bind_choice("by", request.by, {Unit::letter, Unit::section})
      .bind("depth", request.depth)
      .bind("expand", request.expand)
      .bind("include-boilerplate", request.include_boilerplate)
      .bind("no-spelling", no_spelling)
      .bind("tag", tag);
  binder.parse(command.arguments);
  check_tag(tag);
  if (request.depth == 0) request.depth = SIZE_MAX;
  request.filters = filters.filters();
  request.terms = terms.terms();
  request.spelling = !no_spelling;

  // All of the file is read first: what is wrong with it is told before anything is printed.
  std::vector<FileQuery> queries = read_queries(path);
  Index index(cli::index_folder(common.db));
  bool found = false;
  for (FileQuery& query : queries) {
    request.text = std::move(query.text);
    std::string lines;
    std::size_t rank = 0;
    const Ranking ranking = index.rank(request);
    tell_corrections(ranking.corrections, "line " + std::to_string(query.line) + ": ");
    for (const RankedHit& hit : ranking.hits) add_line(lines, query.id, hit, ++rank, tag);
    if (lines.empty())
      cli::write_err("lettergrade: line " + std::to_string(query.line) +
                     ": nothing matches query " + query.id);
    found |= !lines.empty();
    cli::write_out(lines);
  }
  return static_cast<int>(found ? ExitCode::ok : ExitCode::nothing);
}

}  // namespace lettergrade::verbs
