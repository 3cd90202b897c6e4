#include "query/coverage.hpp"

#include <algorithm>

namespace lettergrade {

std::vector<Coverage> coverage(const Register& authorities,
                               const std::map<std::string, std::set<int>>& years, int first,
                               int last) {
  std::vector<Coverage> result;
  for (const Authority& authority : authorities.all()) {
    Coverage row{authority.code, authority.name, {}, {}};
    const auto found = years.find(authority.code);
    for (int year = first; year <= last; ++year) {
      const bool has = found != years.end() && found->second.contains(year);
      if (has)
        row.years.push_back(year);
      else if (authority.existed_in(year))
        row.missing.push_back(year);
    }
    if (!row.years.empty() || !row.missing.empty()) result.push_back(std::move(row));
  }
  std::sort(result.begin(), result.end(), [](const Coverage& a, const Coverage& b) {
    return std::pair(Register::fold(a.name), a.code) < std::pair(Register::fold(b.name), b.code);
  });
  return result;
}

}  // namespace lettergrade
