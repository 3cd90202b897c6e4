#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

/// The files of the index with this name, in its tables (not the links of its views).
std::vector<fs::path> files_named(const TestIndex& index, const std::string& name) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(index.path()))
    if (entry.path().filename().string().starts_with(name) && !entry.is_symlink())
      files.push_back(entry.path());
  return files;
}

/// Turns bytes in the middle of a file into others.
void damage(const fs::path& file) {
  std::string bytes = read_file(file.string());
  REQUIRE(bytes.size() > 16);
  for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 16; ++i)
    bytes[i] = static_cast<char>(bytes[i] ^ 0x5A);
  write_file(file.string(), bytes);
}

TestIndex made() {
  TestIndex index;
  const std::string folder = source_folder() + "/corpus";
  REQUIRE(index.index({"--register", folder + "/register.csv", folder + "/letters"}).exit == 0);
  return index;
}

}  // namespace

TEST_CASE("check says that an index is sound, how much it holds, and exits with 0") {
  const Finished looked = corpus().ask("check", {"--deep"});
  CHECK(looked.exit == 0);
  CHECK(looked.out.find("sound, every posting compared") != std::string::npos);
  const Json report = corpus().json("check", {});
  CHECK(report.at("sound") == true);
  CHECK(report.at("letters") == corpus().json("info", {}).at("letters"));
  CHECK(report.at("problems").empty());
}

TEST_CASE("check finds damage in any table, says where and what to run, and exits with 3") {
  for (const char* name : {"postlist.glass", "termlist.glass", "position.glass", "docdata.glass"}) {
    CAPTURE(name);
    const TestIndex index = made();
    damage(files_named(index, name).at(0));
    const Finished looked = index.ask("check", {"--deep"});
    CHECK(looked.exit == 3);
    CHECK((looked.out + looked.err).find("--rebuild") != std::string::npos);
    // What it says to run helps.
    const std::string folder = source_folder() + "/corpus";
    const Finished again =
        index.index({"--rebuild", "--register", folder + "/register.csv", folder + "/letters"});
    CHECK_MESSAGE(again.exit == 0, again.err);
    CHECK(index.ask("check", {"--deep"}).exit == 0);
  }
}

TEST_CASE("check finds a damaged column file; searching goes on without it") {
  const TestIndex index = made();
  for (const fs::path& file : files_named(index, "columns-")) damage(file);
  const Finished looked = index.ask("check", {"--deep"});
  CHECK(looked.exit == 3);
  CHECK(looked.out.find("columns-") != std::string::npos);
  CHECK(index.json("search", {}).at("total") == corpus().json("search", {}).at("total"));
}

TEST_CASE("check of what is no index says so and exits with 3") {
  const TestIndex nothing;
  const Finished looked = nothing.ask("check", {});
  CHECK(looked.exit == 3);
  CHECK(looked.err.find("no index") != std::string::npos);
}
