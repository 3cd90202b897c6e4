#pragma once
#include <map>
#include <string>
#include <vector>

#include "indexer/format/xapian_border.hpp"

namespace lettergrade::test {

/// All that a query can ask of a document, read from the database without its matcher.
struct Dumped {
  Xapian::docid docid = 0;
  std::map<std::string, std::vector<Xapian::termpos>> terms;  ///< with their positions
  std::map<int, std::string> values;                          ///< by slot

  [[nodiscard]] bool has(const std::string& term) const { return terms.contains(term); }
  [[nodiscard]] std::string value(int slot) const {
    const auto found = values.find(slot);
    return found == values.end() ? std::string() : found->second;
  }
};

/// Every document, in order of docid.
[[nodiscard]] std::vector<Dumped> dump(const Xapian::Database& database);

}  // namespace lettergrade::test
