#pragma once
#include "lettergrade/similar.hpp"
#include "query/plan.hpp"

namespace lettergrade {

/// A plan that finds what is like one letter.
struct SimilarPlan {
  SearchRequest request;  ///< what a search would have been asked, for its hits
  Plan plan;
  std::string id;  ///< of the letter, where an alias was asked for
};

/// Reads the request. Throws Error(unknown_id), and for wrong filters.
[[nodiscard]] SimilarPlan plan(const SimilarRequest& request, const match::Snapshot& snapshot,
                               Analyser& analyser);

}  // namespace lettergrade
