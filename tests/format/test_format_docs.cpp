#include <doctest/doctest.h>

#include <string>

#include "indexer/format/schema.hpp"
#include "tests/support/folder.hpp"

using namespace lettergrade;

TEST_CASE(
    "docs/index-format.md speaks of the schema that is written and of those that are upgraded") {
  const std::string page = test::read_file(test::source_folder() + "/docs/index-format.md");
  const auto says = [&](const std::string& words) { return page.find(words) != std::string::npos; };
  CHECK(says("Schema version " + std::to_string(format::kSchemaVersion) + "."));
  CHECK(says("An index of version " + std::to_string(format::kOldestUpgradable) + " or later"));
}
