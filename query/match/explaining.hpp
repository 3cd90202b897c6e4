#pragma once
#include <memory>
#include <span>
#include <vector>

#include "lettergrade/search.hpp"
#include "query/match/compiler.hpp"
#include "query/match/part_names.hpp"
#include "query/match/searcher.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade::match {

/// Says what scores are made of and how the parts of a query were found. It takes apart what ranked
/// and asks each part of it for its share, so what is added to ranking is explained without being
/// known here; only its name is looked up in the clauses of the plan.
class Explainer {
 public:
  /// The references have to outlive it.
  Explainer(const Compiled& compiled, const std::vector<language::Selection>& selections,
            const Searched& searched, const Snapshot& snapshot, Analyser& analyser);
  ~Explainer();
  Explainer(const Explainer&) = delete;
  Explainer& operator=(const Explainer&) = delete;

  /// For each match of a page ranked by relevance the parts of its score, the heaviest first.
  [[nodiscard]] std::vector<std::vector<ScorePart>> scores(std::span<const Match> matches) const;

  /// How each part of the query was found.
  [[nodiscard]] std::vector<PathStep> path() const;

 private:
  struct Explained;
  /// A query on one of the databases, taken apart, with the names of its parts.
  [[nodiscard]] std::unique_ptr<Explained> prepared(const Clause& clause,
                                                    const Xapian::Query& query, Unit unit) const;
  /// What the part weighs in the section that answers it; empty where sections did not.
  [[nodiscard]] std::vector<ScorePart> of_sections(const Formula& part, const ScorePart& whole,
                                                   Xapian::docid docid) const;

  const Compiled& compiled_;
  const std::vector<language::Selection>& selections_;
  Searched searched_;
  const Snapshot& snapshot_;
  Analyser& analyser_;
  std::unique_ptr<Explained> whole_;
};

}  // namespace lettergrade::match
