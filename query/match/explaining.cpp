#include "query/match/explaining.hpp"

#include <algorithm>
#include <cmath>

#include "query/match/contributions.hpp"
#include "query/match/queries.hpp"

namespace lettergrade::match {
namespace {

std::string took(const Formula& part) {
  switch (part.kind) {
    case Formula::Kind::nothing:
      return "nothing has it";
    case Formula::Kind::everything:
      return "every document";
    case Formula::Kind::range:
      return "a column of values";
    case Formula::Kind::terms:
      return std::to_string(part.terms.size()) +
             (part.terms.size() == 1 ? " posting list" : " posting lists");
    case Formula::Kind::phrase:
      return std::to_string(part.terms.size()) + " posting lists, positions";
    default:
      return part.query.get_type() == Xapian::Query::LEAF_POSTING_SOURCE ? "asked of the sections"
                                                                         : "Xapian's matcher";
  }
}

void heaviest_first(std::vector<ScorePart>& parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const ScorePart& a, const ScorePart& b) { return a.weight > b.weight; });
}

}  // namespace

struct Explainer::Explained {
  Formula formula;
  PartNames names;
  PartSource source;
};

Explainer::Explainer(const Compiled& compiled, const std::vector<language::Selection>& selections,
                     const Searched& searched, const Snapshot& snapshot, Analyser& analyser)
    : compiled_(compiled),
      selections_(selections),
      searched_(searched),
      snapshot_(snapshot),
      analyser_(analyser) {
  whole_ = prepared(compiled.clause, compiled.query, searched.by);
}
Explainer::~Explainer() = default;

std::unique_ptr<Explainer::Explained> Explainer::prepared(const Clause& clause,
                                                          const Xapian::Query& query,
                                                          Unit unit) const {
  const Xapian::Database& database = snapshot_.database(unit);
  const Where where{text_fields(searched_.include_boilerplate), &database};
  auto result = std::make_unique<Explained>(
      Explained{take_apart(query, database, true),
                PartNames(clause, where, analyser_),
                {database, snapshot_.columns(unit), Collection(database)}});
  result->names.name(result->formula);
  return result;
}

std::vector<std::vector<ScorePart>> Explainer::scores(std::span<const Match> matches) const {
  std::vector<Xapian::docid> docids;
  for (const Match& match : matches) docids.push_back(match.docid);
  std::sort(docids.begin(), docids.end());
  std::vector<std::vector<ScorePart>> result(matches.size());
  for (const Contribution& found : contributions(whole_->formula, whole_->source, docids)) {
    ScorePart part = whole_->names.of(*found.part);
    for (std::size_t i = 0; i < matches.size(); ++i) {
      const auto place = std::lower_bound(docids.begin(), docids.end(), matches[i].docid);
      const auto& weight = found.weights[static_cast<std::size_t>(place - docids.begin())];
      if (!weight) continue;
      part.weight = *weight;
      std::vector<ScorePart> inner = of_sections(*found.part, part, matches[i].docid);
      if (inner.empty()) inner.push_back(part);
      std::move(inner.begin(), inner.end(), std::back_inserter(result[i]));
    }
  }
  for (std::vector<ScorePart>& parts : result) heaviest_first(parts);
  return result;
}

std::vector<ScorePart> Explainer::of_sections(const Formula& part, const ScorePart& whole,
                                              Xapian::docid docid) const {
  constexpr double kSame = 1e-6;
  if (part.query.empty() || part.query.get_type() != Xapian::Query::LEAF_POSTING_SOURCE) return {};
  const std::string id = snapshot_.record(searched_.by, docid).letter.id;
  std::vector<ScorePart> result;
  each_scoped(compiled_.clause, [&](const Clause& scoped) {
    for (const ScopeMatch& match : scope_matches(scoped, analyser_, searched_, id)) {
      const bool other = searched_.by == Unit::section && match.section != docid;
      if (!result.empty() || other || std::abs(match.score * whole.boost - whole.weight) > kSame)
        continue;
      const auto inner =
          prepared(scoped, weight_of_scope(scoped, analyser_, searched_), Unit::section);
      double sum = 0;
      std::vector<ScorePart> parts;
      for (const Contribution& found :
           contributions(inner->formula, inner->source, std::span(&match.section, 1))) {
        if (!found.weights.front()) continue;
        ScorePart added = inner->names.of(*found.part);
        added.boost *= whole.boost;
        added.weight = *found.weights.front() * whole.boost;
        sum += added.weight;
        parts.push_back(std::move(added));
      }
      if (std::abs(sum - whole.weight) <= kSame) result = std::move(parts);
    }
  });
  return result;
}

std::vector<PathStep> Explainer::path() const {
  std::vector<PathStep> steps;
  each_part(whole_->formula, [&](const Formula& part) {
    steps.push_back({whole_->names.of(part).part, took(part)});
  });
  for (const language::Selection& selection : selections_)
    steps.push_back({std::string(selection.field == Field::outcome ? spec(selection.outcome).slug
                                                                   : spec(selection.field).name),
                     "the column of this field"});
  return steps;
}

}  // namespace lettergrade::match
