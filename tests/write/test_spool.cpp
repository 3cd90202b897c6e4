#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "indexer/write/spool.hpp"
#include "tests/support/folder.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

TEST_CASE("a spool gives back what was put in, from memory and from its file") {
  for (const std::size_t memory : {std::size_t{0}, std::size_t{5000}, std::size_t{1} << 20U}) {
    const Folder folder;
    write::Spool spool(folder.path(), memory);
    std::vector<write::Spool::Place> places;
    std::vector<std::string> pieces;
    for (int i = 0; i < 500; ++i) {
      pieces.emplace_back(static_cast<std::size_t>(i * 7 % 90), static_cast<char>('a' + i % 26));
      places.push_back(spool.append(pieces.back()));
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) CHECK(spool.read(places[i]) == pieces[i]);
    CHECK(std::filesystem::is_empty(folder.path()));
  }
}
