#include "tests/facets/indexes.hpp"

#include <cstdlib>
#include <filesystem>

#include "indexer/format/layout.hpp"
#include "indexer/format/schema.hpp"
#include "indexer/write/column_writer.hpp"
#include "indexer/write/index_writer.hpp"
#include "tests/facets/random_letters.hpp"

namespace lettergrade::test {
namespace {

namespace fs = std::filesystem;

std::size_t letter_count() { return wants_long() ? 24'000 : 4'300; }

void write(const std::string& index, std::size_t from, std::size_t to) {
  write::IndexWriter writer({index, false, 1}, "");
  for (std::size_t n = from; n < to; ++n) writer.put({random_letter(n)});
  writer.commit();
}

/// Takes some letters away, changes some, and adds some; too few for new column files.
void change(const std::string& index) {
  write::IndexWriter writer({index, false, 1}, "");
  const std::size_t count = letter_count();
  for (std::size_t n = 0; n < count; ++n)
    if (n % 500 != 7) writer.keep(random_letter(n).sources.front());
  static_cast<void>(writer.prune({"/"}));
  for (std::size_t n = 11; n < count; n += count / 4) {
    Letter other = random_letter(n + 1'000'000);
    other.sources = random_letter(n).sources;
    writer.put({std::move(other)});
  }
  writer.put({random_letter(count)});
  writer.commit();
}

/// One index of two, as a merge of separately written parts makes it.
void merge(const std::string& index, const std::vector<std::string>& parts) {
  const fs::path folder = fs::path(index) / format::tables_name(1);
  fs::create_directories(folder);
  for (const std::string_view part : {format::kLettersFolder, format::kSectionsFolder}) {
    Xapian::Database both;
    for (const std::string& from : parts)
      both.add_database(Xapian::Database((format::live_generation(from) / part).string()));
    both.compact((folder / part).string());
    Xapian::WritableDatabase merged((folder / part).string(), Xapian::DB_OPEN);
    write::settle_columns(merged, folder, part, {});
    merged.commit();
  }
  write_file((fs::path(index) / format::kCurrentFile).string(), format::tables_name(1) + "\n");
}

void damage_columns(const std::string& index) {
  for (const auto& entry : fs::directory_iterator(format::live_generation(index))) {
    if (!entry.is_regular_file()) continue;
    std::string bytes = read_file(entry.path().string());
    bytes[bytes.size() * 3 / 4] = static_cast<char>(bytes[bytes.size() * 3 / 4] ^ 1);
    write_file(entry.path().string(), bytes);
  }
}

}  // namespace

TestIndex::TestIndex(std::string called, const std::string& folder)
    : name(std::move(called)),
      snapshot(folder),
      letters(dump(snapshot.database(Unit::letter))),
      sections(dump(snapshot.database(Unit::section))) {}

std::vector<std::unique_ptr<TestIndex>>& test_indexes() {
  static const Folder folder;
  static std::vector<std::unique_ptr<TestIndex>> indexes = [] {
    const std::size_t half = letter_count() / 2;
    write(folder / "first", 0, half);
    write(folder / "second", half, letter_count());
    merge(folder / "merged", {folder / "first", folder / "second"});
    fs::copy(folder / "merged", folder / "changed", fs::copy_options::recursive);
    change(folder / "changed");
    fs::copy(folder / "changed", folder / "damaged", fs::copy_options::recursive);
    damage_columns(folder / "damaged");
    std::vector<std::unique_ptr<TestIndex>> made;
    for (const char* name : {"first", "merged", "changed", "damaged"})
      made.push_back(std::make_unique<TestIndex>(name, folder / name));
    return made;
  }();
  return indexes;
}

}  // namespace lettergrade::test
