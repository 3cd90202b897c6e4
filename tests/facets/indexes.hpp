#pragma once
#include <memory>
#include <string>
#include <vector>

#include "query/match/snapshot.hpp"
#include "tests/facets/dump.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"

namespace lettergrade::test {

/// An index of random letters, with every document laid open.
struct TestIndex {
  std::string name;
  match::Snapshot snapshot;
  std::vector<Dumped> letters;
  std::vector<Dumped> sections;

  TestIndex(std::string called, const std::string& folder);
  [[nodiscard]] const std::vector<Dumped>& documents(Unit unit) const {
    return unit == Unit::section ? sections : letters;
  }
};

/// Indexes that came about in different ways: written at once; merged from two; changed since their
/// columns were written; and one whose column files are damaged. Made once.
[[nodiscard]] std::vector<std::unique_ptr<TestIndex>>& test_indexes();

}  // namespace lettergrade::test
