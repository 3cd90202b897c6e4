#pragma once
#include "lettergrade/analyser.hpp"
#include "lettergrade/search.hpp"
#include "query/match/snapshot.hpp"

namespace lettergrade {

/// What Index::rank gives, on one whole generation.
[[nodiscard]] Ranking ranking(const RankRequest& request, const match::Snapshot& snapshot,
                              Analyser& analyser);

}  // namespace lettergrade
