#include "indexer/format/postings.hpp"

#include <doctest/doctest.h>

#include "indexer/format/layout.hpp"
#include "indexer/format/posting_check.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using namespace lettergrade::format;

namespace {

namespace fs = std::filesystem;

constexpr int kLetters = static_cast<int>(kFewestForPostings) + 10;

Letter letter(int n) {
  const std::string number = std::to_string(n);
  return test::filed(test::letter_of({"Private fostering in letter number" + number}),
                     n % 3 == 0 ? "332" : "330", 2005 + n % 15, n % 5);
}

void put(const std::string& index, int from, int to) {
  write::IndexWriter writer({index, false, 1}, "");
  for (int n = from; n < to; ++n) static_cast<void>(writer.put({letter(n)}));
  writer.commit();
}

struct Opened {
  fs::path folder;
  Xapian::Database database;
  Postings postings;
  explicit Opened(const std::string& index)
      : folder(live_generation(index)),
        database((folder / kLettersFolder).string()),
        postings(database, folder) {}
  [[nodiscard]] std::vector<std::string> problems() const {
    std::vector<std::string> found;
    check_posting_file(database, folder, "letters", true,
                       [&](std::string text) { found.push_back(std::move(text)); });
    return found;
  }
};

/// One index for all cases, each of which changes a copy.
std::string copy_of_index(const test::Folder& folder) {
  static const test::Folder made;
  static const bool ready = [] {
    put(made / "index", 0, kLetters);
    return true;
  }();
  CHECK(ready);
  fs::copy(made / "index", folder / "index",
           fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  return folder / "index";
}

}  // namespace

TEST_CASE("new tables have the lists of frequent terms, true to the index") {
  const test::Folder folder;
  Opened open(copy_of_index(folder));
  REQUIRE(open.postings.file() != nullptr);
  CHECK(open.postings.changed().empty());
  const auto list = open.postings.find("fostering", true);
  REQUIRE(list);
  CHECK(list->frequency() == kLetters);
  CHECK(list->has_places());
  CHECK(open.postings.find("XG1"));
  CHECK_FALSE(open.postings.find("number7"));  // in one letter only
  CHECK(open.problems().empty());
}

TEST_CASE("a small index has none") {
  const test::Folder folder;
  put(folder / "index", 0, 20);
  Opened open(folder / "index");
  CHECK(open.postings.file() == nullptr);
  CHECK(open.postings.fault().empty());
}

TEST_CASE("documents that changed are named, and the lists stay true without them") {
  const test::Folder folder;
  const std::string index = copy_of_index(folder);
  put(index, kLetters, kLetters + 3);
  Opened open(index);
  REQUIRE(open.postings.file() != nullptr);
  CHECK(open.postings.changed().size() == 3);
  CHECK(open.problems().empty());
}

TEST_CASE("where too much changed the lists are given up until tables are made anew") {
  const test::Folder folder;
  const std::string index = copy_of_index(folder);
  for (int n = kLetters; n < kLetters + 45; n += 15) put(index, n, n + 15);
  CHECK(Opened(index).postings.file() == nullptr);
  CHECK(Opened(index).postings.fault().empty());
  put(index, kLetters + 100, kLetters + 400);  // so many that the tables are written anew
  Opened open(index);
  CHECK(open.postings.file() != nullptr);
  CHECK(open.problems().empty());
}

TEST_CASE("a missing or damaged posting file is noticed, and check says so") {
  const test::Folder folder;
  const std::string index = copy_of_index(folder);
  const fs::path path = Opened(index).folder / "postings-letters";
  const std::string bytes = test::read_file(path.string());
  std::string damaged = bytes;
  damaged[bytes.size() / 2] = static_cast<char>(damaged[bytes.size() / 2] ^ 4);
  test::write_file(path.string(), damaged);
  CHECK(Opened(index).problems().size() == 1);
  fs::remove(path);
  Opened open(index);
  CHECK(open.postings.file() == nullptr);
  CHECK_FALSE(open.postings.fault().empty());
  CHECK(open.problems().size() == 1);
}

TEST_CASE("lists of a database that another program changed are not used") {
  const test::Folder folder;
  const std::string index = copy_of_index(folder);
  {
    const auto letters = live_generation(index) / kLettersFolder;
    Xapian::WritableDatabase database(letters.string(), Xapian::DB_OPEN);
    database.add_document(Xapian::Document());
    database.commit();
  }
  Opened open(index);
  CHECK(open.postings.file() == nullptr);
  CHECK_FALSE(open.postings.fault().empty());
}

TEST_CASE("a list that is wrong about a posting is found by a deep check") {
  const test::Folder folder;
  const std::string index = copy_of_index(folder);
  {
    // The same numbers of documents, but other words in one.
    const auto letters = live_generation(index) / kLettersFolder;
    Xapian::WritableDatabase database(letters.string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(5);
    document.add_posting("fostering", 1000);
    database.replace_document(5, document);
    database.commit();
  }
  CHECK(Opened(index).problems() ==
        std::vector<std::string>{"letters: the posting file is wrong about the term 'fostering'"});
}
