#include "query/plan.hpp"

#include <algorithm>
#include <iterator>

#include "lettergrade/error.hpp"
#include "query/language/parser.hpp"
#include "query/match/searcher.hpp"

namespace lettergrade {
namespace {

using language::Selection;

/// A wrong filter in a query is an error with the place where it stands.
void check_places(const language::Query& parsed, const std::string& query,
                  const Register& authorities) {
  for (std::size_t i = 0; i < parsed.filters.size(); ++i) {
    std::vector<std::string> ignored;
    try {
      static_cast<void>(language::select(parsed.filters[i], authorities, ignored));
    } catch (const Error& error) {
      throw error.at(caret(query, parsed.filter_offsets[i]));
    }
  }
}

/// Moves the selections that say where words have to stand out of the list.
std::vector<Selection> take_scopes(std::vector<Selection>& selections) {
  const auto scopes =
      std::stable_partition(selections.begin(), selections.end(),
                            [](const Selection& selection) { return !is_scope(selection.field); });
  std::vector<Selection> taken(std::make_move_iterator(scopes),
                               std::make_move_iterator(selections.end()));
  selections.erase(scopes, selections.end());
  return taken;
}

}  // namespace

match::Searched searched(const SearchRequest& request, const match::Snapshot& snapshot) {
  return {snapshot.database(Unit::letter), snapshot.database(Unit::section), request.by,
          request.include_boilerplate};
}

Plan plan(const SearchRequest& request, const match::Snapshot& snapshot, Analyser& analyser,
          bool exact) {
  const Register& authorities = snapshot.authorities();
  const language::Query parsed = language::parse(request.query);
  check_places(parsed, request.query, authorities);
  std::vector<Filter> filters = request.filters;
  filters.insert(filters.end(), parsed.filters.begin(), parsed.filters.end());
  Plan result;
  result.selections = language::select_all(filters, authorities, result.notes);
  const match::Searched where = searched(request, snapshot);
  match::CompileOptions options{request.any, request.query, take_scopes(result.selections)};
  result.compiled = match::compile(parsed.root, options, analyser, authorities, &where);
  result.any = request.any;
  if (exact || request.any || !result.compiled.relaxable ||
      match::any_match(where.database(), result.filtered()))
    return result;
  options.any = true;
  result.compiled = match::compile(parsed.root, options, analyser, authorities, &where);
  result.any = true;
  return result;
}

Plan plan(const RankRequest& request, const match::Snapshot& snapshot, Analyser& analyser) {
  const Register& authorities = snapshot.authorities();
  Plan result;
  result.any = true;
  result.selections = language::select_all(request.filters, authorities, result.notes);
  const match::Searched where{snapshot.database(Unit::letter), snapshot.database(Unit::section),
                              request.by, request.include_boilerplate};
  const match::CompileOptions options{true, request.text, take_scopes(result.selections)};
  const language::Node words = language::plain_words(request.text);
  result.compiled = match::compile(words, options, analyser, authorities, &where);
  return result;
}

}  // namespace lettergrade
