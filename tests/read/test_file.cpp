#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "indexer/read/document.hpp"

namespace {

namespace fs = std::filesystem;
using lettergrade::read::Document;
using lettergrade::read::kMaxBytes;
using lettergrade::read::read_file;
using lettergrade::read::Rejection;

/// A folder that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("lettergrade-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string file(const std::string& name, std::string_view bytes) const {
    const fs::path path = path_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string reason_of(const std::string& path) {
  const auto result = read_file(path);
  REQUIRE(std::holds_alternative<Rejection>(result));
  return std::get<Rejection>(result).reason;
}

}  // namespace

TEST_CASE("a file is read whatever its name says") {
  const Folder folder;
  const auto result = read_file(folder.file("letter.pdf", "Dear Mr Smith\r\n"));
  REQUIRE(std::holds_alternative<Document>(result));
  CHECK(std::get<Document>(result).text == "Dear Mr Smith\n");
}

TEST_CASE("a file that cannot be read is rejected with the system's reason") {
  const Folder folder;
  CHECK(reason_of(folder.path() + "/none.txt") == "No such file or directory");
  CHECK(reason_of(folder.path()) == "Is a directory");
  const std::string locked = folder.file("locked.txt", "Dear Mr Smith");
  fs::permissions(locked, fs::perms::none);
  if (::geteuid() == 0)
    MESSAGE("skipped: the superuser may read everything");
  else
    CHECK(reason_of(locked) == "Permission denied");
}

TEST_CASE("a file that is too large is rejected") {
  const Folder folder;
  const std::string path = folder.file("large.txt", "Dear Mr Smith");
  fs::resize_file(path, kMaxBytes + 1);
  CHECK(reason_of(path) == "over 64 MB, too large for a letter");
}
