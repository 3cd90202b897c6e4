#include "query/why.hpp"

#include <algorithm>

#include "lettergrade/error.hpp"
#include "query/match/explaining.hpp"
#include "query/match/verdicts.hpp"
#include "query/plan.hpp"

namespace lettergrade {
namespace {

SearchRequest as_search(const WhyRequest& request) {
  SearchRequest search;
  search.query = request.query;
  search.filters = request.filters;
  search.any = request.any;
  search.include_boilerplate = request.include_boilerplate;
  search.terms = request.terms;
  search.spelling = request.spelling;
  return search;
}

}  // namespace

Error unknown_id(const match::Snapshot& snapshot, const std::string& id) {
  std::string near;
  for (const std::string& known : match::nearest_ids(snapshot, id))
    near.append(near.empty() ? "did you mean " : " or ").append(known);
  near += near.empty() ? "" : "? Or ";
  return {Message::unknown_id, {id, near}};
}

WhyAnswer why(const WhyRequest& request, const match::Snapshot& snapshot, Analyser& analyser) {
  const auto docid = snapshot.docid_of(request.id);
  if (docid == 0) throw unknown_id(snapshot, request.id);
  const SearchRequest search = as_search(request);
  const Plan planned = plan(search, snapshot, analyser);
  const Letter letter = snapshot.record(Unit::letter, docid).letter;
  WhyAnswer answer;
  answer.search.uuid = snapshot.uuid();
  answer.search.generation = snapshot.generation();
  answer.search.query = request.query;
  answer.search.ran = planned.compiled.ran;
  answer.search.notes = planned.notes;
  answer.search.corrected = planned.corrected;
  answer.search.corrections = planned.corrections;
  answer.search.match_all = !planned.any;
  answer.id = letter.id;
  answer.title = letter.title;

  const match::Searched where = searched(search, snapshot);
  const match::Verdicts verdicts(letter, docid, where, snapshot, analyser);
  answer.parts = verdicts.of(planned.compiled.clause);
  for (const language::Selection& selection : planned.selections)
    answer.parts.push_back(verdicts.of(selection));

  // The whole order: where a letter stands is asked of one letter, not of many.
  const Sort sort = planned.compiled.has_text ? Sort::relevance : Sort::newest;
  const std::size_t everything = snapshot.columns(Unit::letter).documents();
  const std::vector<Field> no_facets;
  const match::Findings found = snapshot.finder(Unit::letter)
                                    .find({planned.compiled.query,
                                           planned.selections,
                                           {sort, 0, everything},
                                           no_facets,
                                           snapshot.authorities()});
  answer.search.total = answer.search.letters_total = found.page.total;
  const auto& matches = found.page.matches;
  const auto place = std::find_if(matches.begin(), matches.end(),
                                  [&](const match::Match& match) { return match.docid == docid; });
  answer.found = place != matches.end();
  if (!answer.found) return answer;
  answer.rank = static_cast<std::size_t>(place - matches.begin()) + 1;
  answer.score = place->score;
  if (sort != Sort::relevance) return answer;
  const match::Explainer explainer(planned.compiled, planned.selections, where, snapshot, analyser);
  answer.explanation = std::move(explainer.scores(std::span(&*place, 1)).front());
  return answer;
}

}  // namespace lettergrade
