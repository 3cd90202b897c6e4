#include <doctest/doctest.h>

#include <string>

#include "indexer/read/pool.hpp"
#include "lettergrade/error.hpp"
#include "tests/support/folder.hpp"

/// The pool with the real reader. What a hostile reader can do stands in tests/e2e.
namespace {

using namespace lettergrade;
using read::Document;
using read::Pool;
using read::ReadResult;
using read::Rejection;
using test::Folder;
using test::write_file;

std::string text_of(const ReadResult& result) {
  const auto* document = std::get_if<Document>(&result);
  return document == nullptr ? "rejected: " + std::get<Rejection>(result).reason : document->text;
}

}  // namespace

TEST_CASE(
    "results come in the order in which files were submitted, however many are read at once") {
  const Folder folder;
  for (const std::size_t jobs : {1U, 3U}) {
    Pool pool({.jobs = jobs, .limits = {}, .program = {}, .notice = {}});
    for (int i = 0; i < 40; ++i) {
      const std::string path = folder / std::to_string(i);
      // Every third takes longer, every seventh is rejected without being sent.
      write_file(path, i % 7 == 0 ? "" : "letter " + std::string(i % 3 == 0 ? 200'000 : 1, 'x'));
      pool.submit(path);
    }
    CHECK(pool.pending() == 40);
    for (int i = 0; i < 40; ++i) {
      const std::string text = text_of(pool.next());
      CHECK(text.starts_with(i % 7 == 0 ? "rejected: empty file" : "letter x"));
      CHECK((text.size() > 100'000) == (i % 7 != 0 && i % 3 == 0));
    }
    CHECK(pool.pending() == 0);
  }
}

TEST_CASE("a pool goes while files are being read") {
  const Folder folder;
  write_file(folder / "letter", std::string(300'000, 'x'));
  Pool pool({});
  for (int i = 0; i < 20; ++i) pool.submit(folder / "letter");
  CHECK(text_of(pool.next()).size() == 300'000);
}

TEST_CASE("a reader that is not there is an error that says so") {
  try {
    Pool pool({.jobs = 1, .limits = {}, .program = "/nowhere/lettergrade-read", .notice = {}});
    FAIL("started a program that does not exist");
  } catch (const Error& error) {
    CHECK(error.message() == Message::reader_missing);
  }
}

TEST_CASE("a file that needs more time or memory than allowed is rejected with what it needed") {
  const Folder folder;
  write_file(folder / "long", std::string(30'000'000, 'x'));
  read::Limits short_time;
  short_time.time = std::chrono::milliseconds(1);
  Pool hasty({.jobs = 1, .limits = short_time, .program = {}, .notice = {}});
  hasty.submit(folder / "long");
  CHECK(text_of(hasty.next()) == "rejected: took over 1 ms");

  read::Limits small_answer;
  small_answer.output = 1 << 20U;
  Pool narrow({.jobs = 1, .limits = small_answer, .program = {}, .notice = {}});
  narrow.submit(folder / "long");
  CHECK(text_of(narrow.next()) == "rejected: gives over 1 MB of text");
}
