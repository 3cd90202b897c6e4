#pragma once
#include <vector>

#include "lettergrade/why.hpp"
#include "query/match/compiler.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade::match {

/// Says part by part what a query and its filters say of one letter.
class Verdicts {
 public:
  /// `searched` is by letter. The references have to outlive it.
  Verdicts(const Letter& letter, Xapian::docid docid, const Searched& searched,
           const Snapshot& snapshot, Analyser& analyser)
      : letter_(letter),
        docid_(docid),
        searched_(searched),
        snapshot_(snapshot),
        analyser_(analyser) {}

  /// Of the parts of the query. A part that the letter would have to have and lacks, or has and
  /// must not have, keeps it out.
  [[nodiscard]] std::vector<WhyPart> of(const Clause& root) const;
  /// Of a filter.
  [[nodiscard]] WhyPart of(const language::Selection& selection) const;

 private:
  [[nodiscard]] bool holds(const Xapian::Query& query) const;
  [[nodiscard]] bool holds(const Clause& clause, bool boilerplate) const;
  [[nodiscard]] WhyPart part(const Clause& clause, bool scoped) const;
  [[nodiscard]] std::vector<WhyPart> children(const Clause& list, bool scoped) const;
  [[nodiscard]] std::string own(const language::Selection& selection) const;

  const Letter& letter_;
  Xapian::docid docid_;
  Searched searched_;
  const Snapshot& snapshot_;
  Analyser& analyser_;
};

/// Ids of the index most like this one, the nearest first, at most three.
[[nodiscard]] std::vector<std::string> nearest_ids(const Snapshot& snapshot, const std::string& id);

}  // namespace lettergrade::match
