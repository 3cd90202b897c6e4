#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "indexer/read/records.hpp"
#include "tests/read/blocks.hpp"
#include "tests/support/archive.hpp"
#include "tests/support/folder.hpp"

namespace {

using namespace lettergrade;
using read::Records;
using test::Folder;
using test::make_gzip;
using test::write_file;

struct Read {
  std::vector<std::string> lines;
  std::string failure;
};

Read read_all(const std::string& path) {
  Records records(path, {});
  Read read;
  while (const auto line = records.next()) read.lines.emplace_back(*line);
  read.failure = records.failure();
  return read;
}

std::string many_lines() {
  std::string text;
  for (int i = 0; i < 50'000; ++i)
    text += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"children\"}\n";
  return text;
}

}  // namespace

TEST_CASE("a pool tells JSON Lines, plain or compressed, without their text") {
  const Folder folder;
  write_file(folder / "plain", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n");
  write_file(folder / "zipped", make_gzip(test::read_file(folder / "plain")));
  read::Pool pool({});
  for (const char* name : {"plain", "zipped"}) {
    pool.submit(folder / name);
    const auto result = pool.next();
    REQUIRE(std::holds_alternative<read::Document>(result));
    CHECK(std::get<read::Document>(result).format == read::Format::records);
    CHECK(std::get<read::Document>(result).text.empty());
  }
}

TEST_CASE("the lines of JSON Lines come one by one, the last with or without its end") {
  const Folder folder;
  write_file(folder / "a", "{\"id\":1}\n\n{\"id\":2}");
  CHECK(read_all(folder / "a").lines == std::vector<std::string>{"{\"id\":1}", "", "{\"id\":2}"});
  const std::string text = many_lines();
  write_file(folder / "b", text);
  write_file(folder / "c", make_gzip(text));
  for (const char* name : {"b", "c"}) {
    const Read read = read_all(folder / name);
    CHECK(read.failure.empty());
    REQUIRE(read.lines.size() == 50'000);
    CHECK(read.lines.back() == "{\"id\":\"49999\",\"text\":\"children\"}");
  }
}

TEST_CASE("compressed lines that break off give what came before, and the reason") {
  const Folder folder;
  std::string zipped = make_gzip(many_lines());
  zipped.resize(zipped.size() / 2);
  write_file(folder / "cut", zipped);
  const Read read = read_all(folder / "cut");
  CHECK(read.lines.size() > 1000);
  CHECK(read.lines.size() < 50'000);
  CHECK(read.failure == "a damaged gzip file");
}

TEST_CASE("a file that is not there gives no lines, and the reason") {
  const Folder folder;
  const Read read = read_all(folder / "none");
  CHECK(read.lines.empty());
  CHECK(read.failure == "No such file or directory");
}

TEST_CASE("a reader of lines that are not all taken goes with them") {
  const Folder folder;
  write_file(folder / "many", many_lines());
  Records records(folder / "many", {});
  CHECK(records.next().has_value());
}
