#include "indexer/format/column_file.hpp"

#include <doctest/doctest.h>

#include "tests/support/folder.hpp"

using namespace lettergrade;
using namespace lettergrade::format;

namespace {

const ColumnOrigin kOrigin{"6ab19ac2-0f3c-4d6e-9c3f-1f1d6a1f2b3c", 4, 5};

/// Five docids, the third of no document: a year, an outcome that nothing has, and lengths.
std::vector<SlotColumn> small_columns() {
  ColumnBuilder years(5, 4);
  years.set(1, "2009");
  years.set(2, "2007");
  years.set(5, "2009");
  return {{5, std::move(years).finish()},
          {17, Column()},
          {kLengthColumn, number_column({0, 301, 1, 0, 70001, 12})}};
}

/// A year by docid for so many documents, and an id for each.
std::vector<SlotColumn> large_columns(std::uint32_t last) {
  ColumnBuilder years(last, last);
  ColumnBuilder ids(last, last);
  for (std::uint32_t docid = 1; docid <= last; ++docid) {
    years.set(docid, std::to_string(2000 + docid % 20));
    ids.set(docid, "council-" + std::to_string(docid));
  }
  return {{5, std::move(years).finish()}, {0, std::move(ids).finish()}};
}

struct Written {
  test::Folder folder;
  std::string bytes;
  std::string path = folder / "columns";
  std::uint64_t checksum = 0;
  std::string fault;

  explicit Written(std::string content) : bytes(std::move(content)) {
    checksum = head_checksum(bytes);
    test::write_file(path, bytes);
  }
  std::shared_ptr<ColumnFile> open() { return ColumnFile::open(path, checksum, fault); }
  std::shared_ptr<ColumnFile> open_with(std::string changed) {
    test::write_file(path, changed);
    return open();
  }
};

void check_small(ColumnFile& file) {
  CHECK(file.origin() == kOrigin);
  const auto years = file.column(5);
  REQUIRE(years);
  const auto year = [&](std::uint32_t docid) { return years->value(years->ordinal(docid)); };
  CHECK(year(1) == "2009");
  CHECK(year(2) == "2007");
  CHECK(year(4).empty());
  CHECK(year(5) == "2009");
  CHECK(years->total(0) == 1);
  CHECK(years->total(years->find("2009").value()) == 2);
  CHECK(years->total(years->find("2007").value()) == 1);
  CHECK_FALSE(years->find("2008"));
  REQUIRE(file.column(17));
  CHECK(file.column(17)->ordinals() == 1);
  const auto lengths = file.column(kLengthColumn);
  REQUIRE(lengths);
  CHECK(lengths->ordinal(1) == 301);
  CHECK(lengths->ordinal(3) == 0);
  CHECK(lengths->ordinal(4) == 70001);
  CHECK_FALSE(file.has(6));
}

}  // namespace

TEST_CASE("a column file gives back what was written, also after the file object is gone") {
  Written written(encode_columns(small_columns(), kOrigin));
  const auto file = written.open();
  REQUIRE_MESSAGE(file, written.fault);
  check_small(*file);
  CHECK(file->intact());

  Written large(encode_columns(large_columns(100'000), {kOrigin.uuid, 100'000, 100'000}));
  std::optional<Column> ids;
  {
    const auto open = large.open();
    REQUIRE(open);
    ids = open->column(0);
  }
  REQUIRE(ids);
  CHECK(ids->value(ids->ordinal(77'777)) == "council-77777");
}

TEST_CASE("version 1 files are read for good, and written to the byte") {
  const std::string fixture =
      test::read_file(test::source_folder() + "/tests/format/columns-v1.bin");
  CHECK(encode_columns(small_columns(), kOrigin) == fixture);
  Written written(fixture);
  const auto file = written.open();
  REQUIRE_MESSAGE(file, written.fault);
  check_small(*file);
}

TEST_CASE("a changed byte is noticed wherever it is") {
  Written written(encode_columns(small_columns(), kOrigin));
  for (std::size_t at = 0; at < written.bytes.size(); ++at) {
    std::string damaged = written.bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const auto file = written.open_with(damaged);
    CHECK_MESSAGE((!file || !file->intact()), "byte " << at);
    if (file) CHECK_MESSAGE(!file->column(5), "byte " << at);
  }
}

TEST_CASE("a file that ends early, or goes on, is noticed") {
  Written written(encode_columns(small_columns(), kOrigin));
  for (std::size_t size = 0; size < written.bytes.size(); size += 7)
    CHECK_FALSE(written.open_with(written.bytes.substr(0, size)));
  CHECK_FALSE(written.open_with(written.bytes + "more"));
  std::filesystem::remove(written.path);
  CHECK_FALSE(written.open());
  CHECK_FALSE(written.fault.empty());
}

TEST_CASE("another index's file and another version are refused with the reason") {
  Written written(encode_columns(small_columns(), kOrigin));
  CHECK_FALSE(written.open_with(encode_columns(small_columns(), {kOrigin.uuid, 5, 5})));
  CHECK(written.fault == "it belongs to another index or state");
  std::string newer = written.bytes;
  newer[8] = 2;
  CHECK_FALSE(written.open_with(newer));
  CHECK(written.fault == "it has another version");
}

TEST_CASE("only the blocks that are needed are looked at: damage elsewhere does no harm") {
  Written written(encode_columns(large_columns(100'000), {kOrigin.uuid, 100'000, 100'000}));
  std::string damaged = written.bytes;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);  // the last of the ids
  const auto file = written.open_with(damaged);
  REQUIRE(file);
  CHECK(file->column(5));
  CHECK(file->column(0, ColumnFile::Need::ordinals));
  CHECK_FALSE(file->column(0));
  CHECK_FALSE(file->intact());
}
