#include <doctest/doctest.h>

#include <filesystem>

#include "indexer/format/layout.hpp"
#include "lettergrade/check.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

const int kFiles = amount(1200, 150, 1200);

/// An index large enough that Xapian's tables have many blocks to reuse.
void fill(const std::string& index) {
  std::vector<Letter> letters;
  for (int file = 0; file < kFiles; ++file) letters.push_back(file_letter(file, 0));
  put_all(in_place(index), std::move(letters));
}

std::size_t views_in(const std::string& index) {
  std::size_t views = 0;
  for (const auto& tables : fs::directory_iterator(index))
    if (tables.is_directory())
      for (const auto& view : fs::directory_iterator(tables.path()))
        if (format::view_number(view.path().filename().string())) ++views;
  return views;
}

}  // namespace

TEST_CASE("a view shows its state, whole, until the view after the next is begun") {
  const Folder folder;
  const std::string index = folder / "index";
  fill(index);
  fs::path before = format::live_generation(index);
  State state_before = state_of(before);
  for (int round = 1; round <= 12; ++round) {
    CAPTURE(round);
    std::vector<Letter> letters;
    for (int i = 0; i < 20; ++i)
      letters.push_back(file_letter((round * 97 + i * 53) % kFiles, round));
    put_all(in_place(index), std::move(letters));
    const fs::path now = format::live_generation(index);
    CHECK(now != before);
    CHECK(now.parent_path() == before.parent_path());
    // Opened only now, after the next commit: every block that it needs is still there.
    CHECK(differences(state_of(before), state_before).empty());
    before = now;
    state_before = state_of(before);
    CHECK(views_in(index) == 2);
  }
  CHECK(check_index(index, true).problems.empty());
}

TEST_CASE("changes in place leave the tables' folder, tidying makes a new one") {
  const Folder folder;
  const std::string index = folder / "index";
  put_all(in_place(index), {file_letter(1, 0), file_letter(2, 0)});
  const fs::path first = format::live_generation(index);
  write::WriterOptions options = in_place(index);
  options.most_untidy = 3;
  put_all(options, {file_letter(1, 1)});
  CHECK(format::live_generation(index).parent_path() == first.parent_path());
  const State wanted = [&] {
    const Folder other;
    put_all(in_place(other / "index"), {file_letter(1, 2), file_letter(2, 0)});
    return live_state(other / "index");
  }();
  put_all(options, {file_letter(1, 2)});
  CHECK(format::live_generation(index).parent_path() != first.parent_path());
  CHECK_FALSE(fs::exists(first));
  CHECK(differences(live_state(index), wanted).empty());
  CHECK(check_index(index, true).problems.empty());
}
