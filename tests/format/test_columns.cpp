#include "indexer/format/columns.hpp"

#include <doctest/doctest.h>

#include "indexer/format/layout.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/index_writer.hpp"
#include "lettergrade/fields.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using namespace lettergrade::format;

namespace {

namespace fs = std::filesystem;

constexpr int kLetters = 300;

/// The n-th letter; the same content has the same identity.
Letter letter(int n, int grade) {
  std::vector<std::string> paragraphs{"Letter number" + std::to_string(n)};
  for (int i = 0; i < n % 4; ++i) paragraphs.push_back("A paragraph of fostering");
  return test::filed(test::letter_of(paragraphs), n % 3 == 0 ? "332" : "330", 2005 + n % 15, grade);
}

void put(const std::string& index, int from, int to) {
  write::IndexWriter writer({index, false, 1}, "");
  for (int n = from; n < to; ++n) static_cast<void>(writer.put({letter(n, n % 5)}));
  writer.commit();
}

struct Opened {
  fs::path folder;
  Xapian::Database database;
  Columns columns;
  Opened(const std::string& index, std::string_view part)
      : folder(live_generation(index)),
        database((folder / part).string()),
        columns(database, folder) {}
  [[nodiscard]] ColumnNote note() const {
    return parse_column_note(database.get_metadata(std::string(key::kColumns))).value();
  }
};

/// Every column against the database's own values.
void check_true(Opened& open) {
  std::vector<int> slots = column_slots();
  slots.push_back(kLengthColumn);
  for (const int slot : slots) {
    const Column truth = read_column(open.database, slot);
    const Column& column = open.columns.of(slot);
    std::uint32_t wrong = 0;
    for (std::uint32_t docid = 1; docid <= open.database.get_lastdocid(); ++docid) {
      const std::uint32_t here = column.ordinal(docid);
      const std::uint32_t there = truth.ordinal(docid);
      const bool same =
          slot == kLengthColumn ? here == there : column.value(here) == truth.value(there);
      if (!same && wrong == 0) wrong = docid;
    }
    CHECK_MESSAGE(wrong == 0, "slot " << slot);
    for (std::uint32_t ordinal = 0; ordinal < truth.ordinals() && truth.has_totals(); ++ordinal) {
      const auto here = ordinal == 0 ? 0 : column.find(truth.value(ordinal)).value();
      CHECK(column.total(here) == truth.total(ordinal));
    }
  }
}

void check_index(const std::string& index) {
  for (const std::string_view part : {kLettersFolder, kSectionsFolder}) {
    Opened open(index, part);
    check_true(open);
    CHECK(open.columns.fault().empty());
  }
}

}  // namespace

TEST_CASE("a fresh index has a column file of each database, true to it") {
  const test::Folder folder;
  put(folder / "index", 0, kLetters);
  check_index(folder / "index");
  const Opened open(folder / "index", kLettersFolder);
  CHECK(open.note().changed.empty());
  CHECK(open.columns.source() == open.note().file);
}

TEST_CASE("a few changed documents are noted and read from their slots") {
  const test::Folder folder;
  const std::string index = folder / "index";
  put(index, 0, kLetters);
  const std::string file = Opened(index, kLettersFolder).note().file;
  put(index, kLetters, kLetters + 3);
  const Opened open(index, kLettersFolder);
  CHECK(open.note().file == file);
  CHECK(open.note().changed.size() >= 3);
  check_index(index);
}

TEST_CASE("past one document in a hundred a new file is written, and the old one goes") {
  const test::Folder folder;
  const std::string index = folder / "index";
  put(index, 0, kLetters);
  const std::string file = Opened(index, kLettersFolder).note().file;
  for (int round = 0; round < 4; ++round)
    put(index, kLetters + 2 * round, kLetters + 2 * round + 2);
  const Opened open(index, kLettersFolder);
  CHECK(open.note().file != file);
  check_index(index);
}

TEST_CASE("removed letters leave the columns true") {
  const test::Folder folder;
  const std::string index = folder / "index";
  put(index, 0, kLetters);
  {
    write::IndexWriter writer({index, false, 1}, "");
    for (int n = 0; n < kLetters; ++n)
      if (n != 17) writer.keep(letter(n, n % 5).sources.front());
    CHECK(writer.prune({"/"}) == 1);
    writer.commit();
  }
  CHECK(Opened(index, kLettersFolder).database.get_doccount() == kLetters - 1);
  check_index(index);
}

TEST_CASE("a missing, damaged or foreign file is noticed, and the columns stay true") {
  const test::Folder folder;
  const std::string index = folder / "index";
  put(index, 0, kLetters);
  const Opened before(index, kLettersFolder);
  const std::string path = (before.folder / before.note().file).string();
  const std::string bytes = test::read_file(path);
  const auto check_noticed = [&] {
    Opened open(index, kLettersFolder);
    check_true(open);
    CHECK_FALSE(open.columns.fault().empty());
    CHECK(open.columns.source() == "read from the index itself");
  };
  fs::remove(path);
  check_noticed();
  std::string damaged = bytes;
  damaged[bytes.size() / 2] = static_cast<char>(damaged[bytes.size() / 2] ^ 4);
  test::write_file(path, damaged);
  check_noticed();
  const Opened sections(index, kSectionsFolder);
  test::write_file(path, test::read_file((sections.folder / sections.note().file).string()));
  check_noticed();

  // The next writer that has something to write makes it whole.
  put(index, kLetters, kLetters + 1);
  check_index(index);
}

TEST_CASE("a database that another program changed is not counted by old columns") {
  const test::Folder folder;
  const std::string index = folder / "index";
  put(index, 0, kLetters);
  {
    const auto letters = live_generation(index) / kLettersFolder;
    Xapian::WritableDatabase database(letters.string(), Xapian::DB_OPEN);
    Xapian::Document document;
    document.add_value(static_cast<Xapian::valueno>(spec(Field::year).slot), "1999");
    database.add_document(document);
    database.commit();
  }
  Opened open(index, kLettersFolder);
  check_true(open);
  CHECK(open.columns.of(spec(Field::year).slot).find("1999"));
  CHECK_FALSE(open.columns.fault().empty());
}
