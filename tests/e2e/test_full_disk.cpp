#include <doctest/doctest.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <optional>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

std::string records(int from, int to, const std::string& word) {
  std::string lines;
  for (int i = from; i < to; ++i) {
    std::string words = word;
    for (int k = 0; k < 150; ++k) words += " word" + std::to_string((i * 131 + k * k * 7) % 20'000);
    lines += Json{{"id", "r" + std::to_string(i)}, {"title", word}, {"text", words}}.dump() + "\n";
  }
  return lines;
}

/// A small disk of its own, where the system lets us have one.
class SmallDisk {
 public:
  explicit SmallDisk(const std::string& options) : path_(folder_ / "disk") {
    fs::create_directory(path_);
    mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, options.c_str()) == 0;
    if (!mounted_)
      std::cout << "skipped: no disk of a test's own here: " << std::strerror(errno) << "\n";
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] bool mounted() const { return mounted_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  void change(unsigned long flags, const std::string& options) const {
    REQUIRE(::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT | flags, options.c_str()) == 0);
  }

 private:
  Folder folder_;
  std::string path_;
  bool mounted_ = false;
};

/// An index at a place of the test's choosing.
class Placed {
 public:
  explicit Placed(std::string where) : path(std::move(where)) {}

  const std::string path;

  [[nodiscard]] Finished index(const std::string& lines) const {
    write_file(file_, lines);
    return run("lettergrade-index", {"--db", path, file_});
  }
  [[nodiscard]] std::string count(const std::string& word) const {
    const Finished found =
        run("lettergrade", {"search", "--db", path, "--format", "json", "-n", "1", word});
    REQUIRE_MESSAGE(found.exit <= 1, found.err);
    return std::to_string(Json::parse(found.out).at("total").get<int>());
  }
  void check_sound() const {
    const Finished looked = run("lettergrade", {"check", "--deep", "--db", path});
    CHECK_MESSAGE(looked.exit == 0, (looked.out + looked.err));
  }
  void check_tidy() const {
    CHECK(std::distance(fs::directory_iterator(path), fs::directory_iterator()) == 3);
  }

 private:
  Folder folder_;
  std::string file_ = folder_ / "records.jsonl";
};

}  // namespace

TEST_CASE(
    "a full disk ends the run with exit 3 and the index as it was; with room the job is done") {
  const SmallDisk disk("size=24m");
  if (!disk.mounted()) return;
  const Placed index(disk.path() + "/index");
  REQUIRE(index.index(records(0, 200, "alpha")).exit == 0);
  for (const int count : {210, 1000}) {  // in place, and as tables made anew
    CAPTURE(count);
    if (count == 210) {
      // All the room but a little is taken.
      const auto free = fs::space(disk.path()).available;
      write_file(disk.path() + "/taken", std::string(free - 60'000, 'x'));
    }
    const Finished full = index.index(records(0, count, "beta"));
    CHECK(full.exit == 3);
    CHECK_MESSAGE(full.err.find("No space left on device") != std::string::npos, full.err);
    CHECK(index.count("alpha") == "200");
    CHECK(index.count("beta") == "0");
    index.check_sound();
    fs::remove(disk.path() + "/taken");
  }
  disk.change(0, "size=200m");
  REQUIRE(index.index(records(0, 1000, "beta")).exit == 0);
  CHECK(index.count("alpha") == "0");
  CHECK(index.count("beta") == "1000");
  index.check_sound();
  index.check_tidy();
}

TEST_CASE("a first build that finds no room leaves no index, and the next one makes it") {
  const SmallDisk disk("size=1m");
  if (!disk.mounted()) return;
  const Placed index(disk.path() + "/index");
  CHECK(index.index(records(0, 1000, "alpha")).exit == 3);
  CHECK(run("lettergrade", {"search", "--db", index.path, "alpha"}).exit == 3);
  disk.change(0, "size=200m");
  REQUIRE(index.index(records(0, 1000, "alpha")).exit == 0);
  CHECK(index.count("alpha") == "1000");
  index.check_sound();
  index.check_tidy();
}

TEST_CASE("a read-only disk is searched as ever, and writing says that it cannot") {
  const SmallDisk disk("size=50m");
  if (!disk.mounted()) return;
  const Placed index(disk.path() + "/index");
  REQUIRE(index.index(records(0, 200, "alpha")).exit == 0);
  disk.change(MS_RDONLY, "");
  CHECK(index.count("alpha") == "200");
  index.check_sound();
  const Finished refused = index.index(records(0, 201, "beta"));
  CHECK(refused.exit == 3);
  CHECK(refused.err.find("Read-only file system") != std::string::npos);
  CHECK(index.count("alpha") == "200");
  disk.change(0, "size=50m");
  REQUIRE(index.index(records(0, 201, "beta")).exit == 0);
  CHECK(index.count("beta") == "201");
  index.check_sound();
}
