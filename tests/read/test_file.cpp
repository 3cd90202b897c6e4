#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "indexer/read/document.hpp"
#include "tests/support/folder.hpp"

namespace {

namespace fs = std::filesystem;
using lettergrade::read::Document;
using lettergrade::read::kMaxBytes;
using lettergrade::read::read_file;
using lettergrade::read::Rejection;
using lettergrade::test::Folder;
using lettergrade::test::write_file;

std::string file(const Folder& folder, const std::string& name, std::string_view bytes) {
  write_file(folder / name, bytes);
  return folder / name;
}

std::string reason_of(const std::string& path) {
  const auto result = read_file(path);
  REQUIRE(std::holds_alternative<Rejection>(result));
  return std::get<Rejection>(result).reason;
}

}  // namespace

TEST_CASE("a file is read whatever its name says") {
  const Folder folder;
  const auto result = read_file(file(folder, "letter.pdf", "Dear Mr Smith\r\n"));
  REQUIRE(std::holds_alternative<Document>(result));
  CHECK(std::get<Document>(result).text == "Dear Mr Smith\n");
}

TEST_CASE("a file that cannot be read is rejected with the system's reason") {
  const Folder folder;
  CHECK(reason_of(folder.path() + "/none.txt") == "No such file or directory");
  CHECK(reason_of(folder.path()) == "Is a directory");
  const std::string locked = file(folder, "locked.txt", "Dear Mr Smith");
  fs::permissions(locked, fs::perms::none);
  if (::geteuid() == 0)
    MESSAGE("skipped: the superuser may read everything");
  else
    CHECK(reason_of(locked) == "Permission denied");
}

TEST_CASE("a file that is too large is rejected") {
  const Folder folder;
  const std::string path = file(folder, "large.txt", "Dear Mr Smith");
  fs::resize_file(path, kMaxBytes + 1);
  CHECK(reason_of(path) == "over 64 MB, too large for a letter");
}

TEST_CASE("an empty file is rejected as such") {
  const Folder folder;
  CHECK(reason_of(file(folder, "empty.txt", "")) == "empty file");
}
