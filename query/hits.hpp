#pragma once
#include "lettergrade/search.hpp"
#include "query/match/searcher.hpp"
#include "query/match/snippets.hpp"
#include "query/plan.hpp"

namespace lettergrade {

/// Makes the hits of one answer from its matches.
class HitMaker {
 public:
  HitMaker(const SearchRequest& request, const Plan& plan, const match::Snapshot& snapshot,
           Analyser& analyser)
      : request_(request), plan_(plan), snapshot_(snapshot), analyser_(analyser) {}

  [[nodiscard]] Hit make(const match::Match& match, std::size_t rank) const;

 private:
  /// Restricts the scope to the sections that answer a part of the query by themselves, and names
  /// the judged statements that do.
  void narrow(const Letter& letter, std::optional<std::size_t> section,
              match::SnippetScope& scope) const;

  const SearchRequest& request_;
  const Plan& plan_;
  const match::Snapshot& snapshot_;
  Analyser& analyser_;
};

}  // namespace lettergrade
