#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <map>
#include <string>

#include "indexer/read/pool.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/processes.hpp"

/// Whatever goes wrong where files are read costs the file that was read, with the reason.
namespace {

using namespace lettergrade;
using read::Document;
using read::Pool;
using read::PoolOptions;
using read::Rejection;
using test::children_of;
using test::eventually;
using test::Folder;
using test::write_file;

PoolOptions hostile() {
  PoolOptions options;
  options.program = LETTERGRADE_HOSTILE_READER;
  options.limits.time = std::chrono::milliseconds(1000);
  options.limits.output = 8 << 20U;
  return options;
}

std::string outcome(Pool& pool) {
  const auto result = pool.next();
  const auto* rejection = std::get_if<Rejection>(&result);
  return rejection == nullptr ? std::get<Document>(result).text : rejection->reason;
}

/// What each file that asks for a deed gives, between files that ask for none.
std::string outcome_of(const std::string& deed) {
  const Folder folder;
  write_file(folder / "letter", "letter");
  write_file(folder / "deed", deed);
  Pool pool(hostile());
  for (const char* name : {"letter", "deed", "letter", "letter"}) pool.submit(folder / name);
  CHECK(outcome(pool) == "letter");
  std::string result = outcome(pool);
  CHECK(outcome(pool) == "letter");
  CHECK(outcome(pool) == "letter");
  return result;
}

/// A file that keeps the real reader busy for long enough to interfere.
void write_long_file(const std::string& path) { write_file(path, std::string(60'000'000, 'x')); }

/// The warm parent among this process's children, and a child of it that reads.
struct Family {
  pid_t parent = 0;
  pid_t child = 0;
};

Family find_family() {
  Family family;
  CHECK(eventually([&] {
    for (const pid_t process : children_of(::getpid())) {
      if (test::name_of(process) != "lettergrade-rea") continue;
      const auto children = children_of(process);
      if (children.empty()) continue;
      family = {process, children.front()};
      return true;
    }
    return false;
  }));
  return family;
}

}  // namespace

TEST_CASE("a reader that lies, floods or answers nothing costs the file it was given") {
  CHECK(outcome_of("lie") == "the reader gave a malformed answer: a block is not in its place");
  CHECK(outcome_of("garbage") == "the reader gave a malformed answer: it is nothing known");
  CHECK(outcome_of("giant") == "the reader gave no answer");
  CHECK(outcome_of("nothing") == "the reader gave no answer");
  CHECK(outcome_of("flood") == "the reader gave no answer");
}

TEST_CASE("a reader that ends, or talks nonsense, is started anew and gets the file once more") {
  for (const std::string deed : {"end", "crash", "noise", "stranger"})
    CHECK_MESSAGE(outcome_of(deed) == "the reader ended too early", deed);
}

TEST_CASE("a reader that reports a file twice is started anew; the first report counts") {
  CHECK(outcome_of("twice") == "the reader gave no answer");
}

TEST_CASE("a reader that hangs is ended") {
  for (const std::string deed : {"hang", "silence"})
    CHECK_MESSAGE(outcome_of(deed) == "took over 1 s", deed);
}

TEST_CASE("a child that crashes is named with its signal; the next file is read") {
  const Folder folder;
  write_long_file(folder / "long");
  write_file(folder / "letter", "Dear Ms Example");
  Pool pool({});
  pool.submit(folder / "long");
  pool.submit(folder / "letter");
  ::kill(find_family().child, SIGABRT);
  CHECK(outcome(pool) == "the reader crashed (SIGABRT)");
  CHECK(outcome(pool) == "Dear Ms Example");
}

TEST_CASE("a child that stands still is ended when its time is over") {
  const Folder folder;
  write_long_file(folder / "long");
  PoolOptions options;
  options.limits.time = std::chrono::milliseconds(500);
  Pool pool(std::move(options));
  pool.submit(folder / "long");
  ::kill(find_family().child, SIGSTOP);
  CHECK(outcome(pool) == "took over 500 ms");
}

TEST_CASE("when the warm parent is killed, a new one reads what it had") {
  const Folder folder;
  write_long_file(folder / "long");
  Pool pool({});
  pool.submit(folder / "long");
  const Family family = find_family();
  ::kill(family.parent, SIGKILL);
  CHECK(outcome(pool).starts_with("xxx"));
  CHECK(eventually([&] { return test::name_of(family.child).empty(); }));
}

TEST_CASE("when a pool goes, its processes go") {
  const Folder folder;
  write_long_file(folder / "long");
  Family family;
  {
    Pool pool({});
    pool.submit(folder / "long");
    family = find_family();
  }
  CHECK(eventually(
      [&] { return test::name_of(family.parent).empty() && test::name_of(family.child).empty(); }));
}
