#pragma once
#include <map>
#include <string>
#include <vector>

#include "lettergrade/search.hpp"
#include "query/match/clause.hpp"
#include "query/match/formula.hpp"
#include "query/match/leaf_queries.hpp"

namespace lettergrade::match {

/// Which part of a query a part of its formula comes from. Only names are looked up here: a part
/// whose name is not found is described by the words it looks for.
class PartNames {
 public:
  /// Names are the ways in which `clause` says its words, looked for as `where` says. The
  /// references have to outlive it.
  PartNames(const Clause& clause, const Where& where, Analyser& analyser);

  /// Names the parts of a formula, which has to stay where it is.
  void name(const Formula& formula);

  /// What the part looks for, without a weight. Of one that has no words of its own: where the
  /// clause has parts that sections or statements answer, those.
  [[nodiscard]] ScorePart of(const Formula& part) const;

 private:
  struct Name {
    const Clause* clause = nullptr;
    const Way* way = nullptr;  ///< null: the clause is a filter
  };
  struct Term;

  void add(const Clause& clause, const Where& where);
  [[nodiscard]] static ScorePart named(ScorePart part, const Name& name);
  [[nodiscard]] ScorePart of_scope(ScorePart part) const;
  [[nodiscard]] ScorePart of_absent(ScorePart part) const;
  [[nodiscard]] ScorePart of_several(ScorePart part, const std::vector<Term>& terms) const;
  [[nodiscard]] bool belongs(const Term& term, const Way& way) const;

  Analyser& analyser_;
  std::vector<Name> ways_;
  std::map<std::string, std::vector<Name>> by_query_;  ///< that a way becomes
  std::map<const Formula*, Name> exact_;
  std::vector<const Clause*> scoped_;
  std::vector<const Clause*> absent_;
};

/// Calls `take` with every part of the formula that is evaluated by itself.
template <typename Take>
void each_part(const Formula& formula, Take&& take) {
  if (formula.children.empty()) take(formula);
  for (const Formula& child : formula.children) each_part(child, take);
}

}  // namespace lettergrade::match
