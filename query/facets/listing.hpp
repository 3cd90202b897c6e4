#pragma once
#include <vector>

#include "lettergrade/authority.hpp"
#include "query/facets/counter.hpp"

namespace lettergrade::facets {

/// Counts as an answer lists them: labelled, in the facet's order (years newest first; grades 4 to
/// 1, then none; others by count, then label), selected values included even at 0.
[[nodiscard]] FacetCounts listed(const RawFacet& facet,
                                 const std::vector<language::Selection>& selections,
                                 const Register& authorities);

}  // namespace lettergrade::facets
