#include "query/plan.hpp"

#include <algorithm>
#include <iterator>

#include "lettergrade/error.hpp"
#include "query/language/parser.hpp"
#include "query/match/searcher.hpp"
#include "query/match/spelling.hpp"

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

language::Bridge bridge_of(const Terms& terms) {
  language::Bridge bridge = terms.bridge ? language::Bridge::shipped() : language::Bridge();
  if (!terms.synonyms.empty()) bridge.add(terms.synonyms, terms.origin);
  return bridge;
}

/// The tree with its spelling corrected; the plan says what was.
language::Node spelt(language::Node root, const std::string& source, const language::Bridge& bridge,
                     const match::Snapshot& snapshot, Analyser& analyser, Plan& result) {
  match::Spelt spelt =
      match::Speller(snapshot.database(Unit::letter), snapshot.authorities(), bridge, analyser)
          .spelt(std::move(root), source);
  if (!spelt.words.empty()) result.corrected = std::move(spelt.query);
  result.corrections = std::move(spelt.words);
  return std::move(spelt.root);
}

/// Has words that the best answers share raise others. They are read from sections, which are about
/// one thing, and of those within the plan's selections.
void expand(Plan& result, const language::Node& root, match::CompileOptions options,
            const match::Searched& where, const match::Snapshot& snapshot, Analyser& analyser) {
  if (!result.compiled.has_text) return;
  match::Searched sections = where;
  sections.by = Unit::section;
  const match::Compiled first =
      match::compile(root, options, analyser, snapshot.authorities(), &sections);
  const match::Findings best = snapshot.finder(Unit::section)
                                   .find({first.query,
                                          result.selections,
                                          {Sort::relevance, 0, match::kFeedbackDocuments},
                                          {},
                                          snapshot.authorities()});
  options.related = match::related_words(first.clause, best.page.matches,
                                         snapshot.database(Unit::section), analyser);
  for (const match::Related& related : options.related) result.related.push_back(related.word);
  result.compiled = match::compile(root, options, analyser, snapshot.authorities(), &where);
}

}  // namespace

std::vector<Selection> take_scopes(std::vector<Selection>& selections) {
  const auto scopes =
      std::stable_partition(selections.begin(), selections.end(),
                            [](const Selection& selection) { return !is_scope(selection.field); });
  std::vector<Selection> taken(std::make_move_iterator(scopes),
                               std::make_move_iterator(selections.end()));
  selections.erase(scopes, selections.end());
  return taken;
}

match::Searched searched(const SearchRequest& request, const match::Snapshot& snapshot) {
  return {snapshot.database(Unit::letter), snapshot.database(Unit::section), request.by,
          request.include_boilerplate};
}

Plan plan(const SearchRequest& request, const match::Snapshot& snapshot, Analyser& analyser,
          bool exact) {
  const Register& authorities = snapshot.authorities();
  language::Query parsed = language::parse(request.query);
  check_places(parsed, request.query, authorities);
  std::vector<Filter> filters = request.filters;
  filters.insert(filters.end(), parsed.filters.begin(), parsed.filters.end());
  Plan result;
  result.selections = language::select_all(filters, authorities, result.notes);
  const match::Searched where = searched(request, snapshot);
  match::CompileOptions options{request.any, request.query, take_scopes(result.selections)};
  const language::Bridge bridge = bridge_of(request.terms);
  options.bridge = &bridge;
  options.learnt = &snapshot.acronyms();
  if (request.spelling)
    parsed.root = spelt(std::move(parsed.root), request.query, bridge, snapshot, analyser, result);
  result.compiled = match::compile(parsed.root, options, analyser, authorities, &where);
  result.any = request.any;
  if (!exact && !request.any && result.compiled.relaxable &&
      !match::any_match(where.database(), result.filtered())) {
    options.any = true;
    result.compiled = match::compile(parsed.root, options, analyser, authorities, &where);
    result.any = true;
  }
  if (request.expand) expand(result, parsed.root, options, where, snapshot, analyser);
  return result;
}

Plan plan(const RankRequest& request, const match::Snapshot& snapshot, Analyser& analyser) {
  const Register& authorities = snapshot.authorities();
  Plan result;
  result.any = true;
  result.selections = language::select_all(request.filters, authorities, result.notes);
  const match::Searched where{snapshot.database(Unit::letter), snapshot.database(Unit::section),
                              request.by, request.include_boilerplate};
  match::CompileOptions options{true, request.text, take_scopes(result.selections)};
  const language::Bridge bridge = bridge_of(request.terms);
  options.bridge = &bridge;
  options.learnt = &snapshot.acronyms();
  language::Node words = language::plain_words(request.text);
  if (request.spelling)
    words = spelt(std::move(words), request.text, bridge, snapshot, analyser, result);
  result.compiled = match::compile(words, options, analyser, authorities, &where);
  if (request.expand) expand(result, words, options, where, snapshot, analyser);
  return result;
}

}  // namespace lettergrade
