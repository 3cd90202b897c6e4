#pragma once
#include <vector>

#include "lettergrade/search.hpp"

namespace lettergrade::test {

/// The years of the letters found, best first.
[[nodiscard]] inline std::vector<int> years(const SearchAnswer& answer) {
  std::vector<int> result;
  for (const Hit& hit : answer.hits) result.push_back(hit.year.value_or(0));
  return result;
}

}  // namespace lettergrade::test
