#include <doctest/doctest.h>

#include "indexer/format/layout.hpp"
#include "lettergrade/check.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

const int kFiles = amount(3000, 300, 3000);

std::vector<Letter> files(int from, int to, int version) {
  std::vector<Letter> letters;
  for (int file = from; file < to; ++file) letters.push_back(file_letter(file, version));
  return letters;
}

/// Small batches, so that segments are merged in several levels.
write::WriterOptions bulk(const std::string& index, std::size_t threads) {
  write::WriterOptions options = in_place(index);
  options.most_in_place = 0;
  options.threads = threads;
  options.memory = std::size_t{1} << 20U;
  return options;
}

}  // namespace

TEST_CASE("what is written side by side is the same as what one thread writes") {
  const Folder folder;
  put_all(bulk(folder / "one", 1), files(0, kFiles, 0));
  put_all(bulk(folder / "three", 3), files(0, kFiles, 0));
  const State one = live_state(folder / "one");
  CHECK(one.size() > kFiles);
  CHECK(differences(one, live_state(folder / "three")).empty());
  CHECK(check_index(folder / "three", true).problems.empty());
}

TEST_CASE("large changes give the same as building anew, whether few or most letters stay") {
  for (const int changed : {kFiles / 10, kFiles * 5 / 6}) {
    CAPTURE(changed);
    const Folder folder;
    put_all(bulk(folder / "index", 2), files(0, kFiles, 0));
    put_all(bulk(folder / "index", 2), files(0, changed, 1));
    std::vector<Letter> wanted = files(0, changed, 1);
    for (Letter& letter : files(changed, kFiles, 0)) wanted.push_back(std::move(letter));
    put_all(bulk(folder / "fresh", 2), std::move(wanted));
    CHECK(differences(live_state(folder / "index"), live_state(folder / "fresh")).empty());
    CHECK(check_index(folder / "index", true).problems.empty());
  }
}

TEST_CASE("an index of nothing can be made, opened and filled") {
  const Folder folder;
  put_all(bulk(folder / "index", 2), {});
  CHECK(live_state(folder / "index").at("letters count") == "0");
  CHECK(check_index(folder / "index", true).problems.empty());
  put_all(in_place(folder / "index"), {file_letter(1, 1)});
  CHECK(live_state(folder / "index").at("letters count") == "1");
}
