#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"

namespace lettergrade {

/// Which councils and years of [first, last] have a letter and which have none, in order of name.
/// A year in which a council did not exist is no gap. `years` holds the years with letters by code.
[[nodiscard]] std::vector<Coverage> coverage(const Register& authorities,
                                             const std::map<std::string, std::set<int>>& years,
                                             int first, int last);

}  // namespace lettergrade
