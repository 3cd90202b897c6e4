#include <doctest/doctest.h>

#include <filesystem>

#include "indexer/format/documents.hpp"
#include "indexer/format/layout.hpp"
#include "indexer/write/tables.hpp"
#include "indexer/write/view.hpp"
#include "lettergrade/check.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

const int kFiles = amount(300, 60, 300);

std::vector<Letter> files(int version) {
  std::vector<Letter> letters;
  for (int file = 0; file < kFiles; ++file) letters.push_back(file_letter(file, version));
  return letters;
}

/// An index with the folder of its tables.
struct Made {
  Folder folder;
  std::string index = folder / "index";
  fs::path tables;
  State state;
  Made() {
    put_all(in_place(index), files(0));
    tables = format::live_generation(index).parent_path();
    state = live_state(index);
  }
  /// What the next run makes of what it finds.
  void check_next_run() const {
    CHECK(differences(live_state(index), state).empty());
    put_all(in_place(index), {file_letter(7, 3), file_letter(9, 3)});
    const Folder other;
    std::vector<Letter> wanted = files(0);
    wanted[7] = file_letter(7, 3);
    wanted[9] = file_letter(9, 3);
    put_all(in_place(other / "index"), std::move(wanted));
    CHECK(differences(live_state(index), live_state(other / "index")).empty());
    CHECK(check_index(index, true).problems.empty());
  }
};

/// Commits a change to one database, as a writer does that is killed before the other.
void commit_half(const fs::path& database) {
  Xapian::WritableDatabase half(database.string(), Xapian::DB_OPEN);
  for (Xapian::docid docid = 1; docid < 40; ++docid) half.delete_document(docid);
  half.commit();
}

}  // namespace

TEST_CASE("what was committed to one database only is taken back by the next run") {
  for (const std::string_view part : {format::kLettersFolder, format::kSectionsFolder}) {
    CAPTURE(part);
    const Made made;
    commit_half(made.tables / part);
    made.check_next_run();
  }
}

TEST_CASE("what was committed to both databases and not published is taken back") {
  const Made made;
  {
    write::Tables tables(made.index, made.tables);
    Analyser analyser;
    for (Xapian::docid docid = 1; docid < 50; ++docid) tables.remove(docid);
    tables.add(file_letter(999, 1), "", Register::built_in(), analyser);
    tables.commit({});
  }
  made.check_next_run();
}

TEST_CASE("a view that was made and not published is taken back and removed") {
  const Made made;
  commit_half(made.tables / format::kLettersFolder);
  commit_half(made.tables / format::kSectionsFolder);
  write::make_view(made.tables, 77);
  made.check_next_run();
  CHECK_FALSE(fs::exists(made.tables / "view-77"));
}

TEST_CASE("interruptions in a row do no harm: each starts from what is live") {
  const Made made;
  for (int round = 0; round < 6; ++round) {
    commit_half(made.tables / format::kLettersFolder);
    write::roll_back(made.index, *format::current_view(made.index));
    CHECK(differences(live_state(made.index), made.state).empty());
  }
  made.check_next_run();
}

TEST_CASE("half a version file is put right again") {
  const Made made;
  write_file((made.tables / "letters/iamglass").string(), "half");
  fs::remove(made.tables / "sections/iamglass");
  made.check_next_run();
}

TEST_CASE("tables that were never switched in are removed") {
  const Made made;
  fs::create_directories(made.index + "/gen-9.new/work/segment-0-1");
  fs::create_directories(made.index + "/gen-8/letters");
  write_file(made.index + "/CURRENT.new", "gen-9/view-9\n");
  made.check_next_run();
  for (const char* name : {"gen-9.new", "gen-8", "CURRENT.new"})
    CHECK_FALSE(fs::exists(made.index + "/" + name));
}

TEST_CASE("a writer that gives up changes nothing") {
  const Made made;
  {
    write::IndexWriter writer(in_place(made.index), "");
    static_cast<void>(writer.put({file_letter(3, 9)}));
  }
  made.check_next_run();
}
