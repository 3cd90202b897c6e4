#include <doctest/doctest.h>

#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

/// The same letter from two files: the second in the alphabet tells its year, as a PDF that knows
/// when it was made does; the first, its bare text, does not.
std::vector<Letter> two_readings() {
  Letter told = file_letter(1, 0);
  Letter bare = told;
  bare.year.reset();
  told.sources = {{"z.pdf", "/z.pdf"}};
  bare.sources = {{"a.txt", "/a.txt"}};
  for (Letter* letter : {&told, &bare}) {
    letter->content_hash = "0123456789abcdef0123456789abcdef";
    letter->sources[0].state = letter->sources[0].path;
  }
  return {std::move(told), std::move(bare)};
}

Letter only_letter(const std::string& index) {
  Index opened(index);
  const SearchAnswer all = opened.search({});
  REQUIRE(all.total == 1);
  return opened.show(all.hits.front().id);
}

}  // namespace

TEST_CASE("of two readings of a letter the one that says more is kept, whichever comes first") {
  for (const bool swapped : {false, true}) {
    for (const bool apart : {false, true}) {
      CAPTURE(swapped);
      CAPTURE(apart);
      const Folder folder;
      const std::string index = folder / "index";
      std::vector<Letter> readings = two_readings();
      if (swapped) std::swap(readings[0], readings[1]);
      if (apart) {
        put_all(in_place(index), {readings[0]});
        put_all(in_place(index), {readings[1]});
      } else {
        put_all(in_place(index), readings);
      }
      const Letter kept = only_letter(index);
      CHECK(kept.year.has_value());
      REQUIRE(kept.sources.size() == 2);
      CHECK(kept.sources[0].path == "z.pdf");
      CHECK(kept.sources[1].path == "a.txt");
    }
  }
}
