#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "tests/e2e/index_of.hpp"
#include "tests/support/counts.hpp"

using namespace lettergrade::test;

namespace {

const int kRecords = amount(12'000, 2'400, 12'000);

std::string records(int from, int to) {
  std::string lines;
  for (int i = from; i < to; ++i)
    lines += R"({"id":"r)" + std::to_string(i) + R"(","title":"t","text":"fostering )" +
             std::to_string(i) + "\"}\n";
  return lines;
}

/// A pipe with a name, for a program that waits for more input.
struct Pipe {
  Folder folder;
  std::string path = folder / "pipe";
  int end = -1;

  Pipe() {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    end = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(end >= 0);
  }
  ~Pipe() { ::close(end); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void write(const std::string& text) const {
    REQUIRE(::write(end, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }
};

}  // namespace

TEST_CASE("Ctrl-C keeps what is finished, says so, and leaves nothing lying about") {
  for (const int signal : {SIGINT, SIGTERM}) {
    const TestIndex index;
    const Pipe input;
    Child child("lettergrade-index", {"--db", index.path(), "--jobs", "1", "-"},
                {.input = input.path});
    for (int from = 0; from < kRecords; from += 300) input.write(records(from, from + 300));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    child.kill(signal);
    const Finished finished = child.wait();
    CHECK(finished.exit == 130);
    CHECK(finished.err.find("stopped") != std::string::npos);
    CHECK(finished.out.find(" added") != std::string::npos);
    const auto letters = index.json("info", {}).at("letters").get<int>();
    CHECK(finished.out.starts_with(std::to_string(letters) + " added"));
    for (const auto& entry : std::filesystem::directory_iterator(index.path()))
      CHECK_FALSE(entry.path().extension() == ".new");
    // The next run goes on.
    const Folder rest;
    write_file(rest / "all.jsonl", records(0, kRecords));
    CHECK(index.summary({rest / "all.jsonl"}).at("rejected").empty());
    CHECK(index.json("info", {}).at("letters") == kRecords);
  }
}

TEST_CASE("a rebuild that is stopped leaves the index as it was") {
  const TestIndex index;
  const Folder folder;
  write_file(folder / "all.jsonl", records(0, 500));
  static_cast<void>(index.summary({folder / "all.jsonl"}));
  const Json before = index.json("info", {});
  const Pipe input;
  Child child("lettergrade-index", {"--db", index.path(), "--rebuild", "-"}, {.input = input.path});
  input.write(records(0, 300));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  child.kill(SIGINT);
  const Finished finished = child.wait();
  CHECK(finished.exit == 130);
  CHECK(finished.err.find("as it was") != std::string::npos);
  CHECK(index.json("info", {}) == before);
}

TEST_CASE("--wait waits for the writer that holds the lock, which is named") {
  const TestIndex index;
  const Folder folder;
  write_file(folder / "all.jsonl", records(0, 5));
  const Pipe input;
  Child first("lettergrade-index", {"--db", index.path(), "-"}, {.input = input.path});
  while (!std::filesystem::exists(index.path() + "/lock") ||
         read_file(index.path() + "/lock").empty())
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const Finished refused = index.index({folder / "all.jsonl"});
  CHECK(refused.exit == 3);
  CHECK(refused.err.find("process " + std::to_string(first.pid())) != std::string::npos);
  const Finished late = index.index({"--wait", "1", folder / "all.jsonl"});
  CHECK(late.exit == 3);
  Child second("lettergrade-index", {"--db", index.path(), "--wait", "60", folder / "all.jsonl"},
               {});
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  first.kill(SIGTERM);
  CHECK(first.wait().exit == 130);
  const Finished waited = second.wait();
  CHECK(waited.exit == 0);
  CHECK(waited.err.find("waiting") != std::string::npos);
  CHECK(index.json("info", {}).at("letters") == 5);
}
