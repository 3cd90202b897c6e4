#include "query/ranking.hpp"

#include <algorithm>

#include "query/match/searcher.hpp"
#include "query/plan.hpp"

namespace lettergrade {

Ranking ranking(const RankRequest& request, const match::Snapshot& snapshot, Analyser& analyser) {
  Plan planned = plan(request, snapshot, analyser);
  if (!planned.compiled.has_text) return {};
  const auto& database = snapshot.database(request.by);
  const std::vector<match::Match> matches =
      snapshot.finder(request.by)
          .find(
              {planned.compiled.query,
               planned.selections,
               {Sort::relevance, 0, std::min<std::size_t>(request.depth, database.get_doccount())},
               {},
               snapshot.authorities()})
          .page.matches;
  std::vector<std::string> ids = match::values_of(database, kIdSlot, matches);
  Ranking ranked{{}, std::move(planned.corrections)};
  ranked.hits.reserve(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    RankedHit hit{std::move(ids[i]), std::nullopt, matches[i].score};
    if (request.by == Unit::section) hit.section = snapshot.section_index(matches[i].docid);
    ranked.hits.push_back(std::move(hit));
  }
  return ranked;
}

}  // namespace lettergrade
