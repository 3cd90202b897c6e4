#pragma once
#include <vector>

#include "query/facets/counter.hpp"

namespace lettergrade::facets {

/// One slot to count.
struct Target {
  std::size_t facet;  ///< index into the fields
  Field field;
  Outcome outcome;
  int slot;

  /// Whether the selection is on what this target counts.
  [[nodiscard]] bool is_of(const language::Selection& selection) const {
    return selection.field == field && (field != Field::outcome || selection.outcome == outcome);
  }
};

/// Every slot that the fields need.
[[nodiscard]] std::vector<Target> targets(const std::vector<Field>& fields);

}  // namespace lettergrade::facets
