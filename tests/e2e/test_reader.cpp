#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "tests/e2e/index_of.hpp"
#include "tests/support/archive.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/damage.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/processes.hpp"

using namespace lettergrade::test;

namespace fs = std::filesystem;

/// Files of every kind through the real programs; damaged ones, and runs that are cut short.
namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

/// The readers among a process's children.
std::vector<pid_t> readers_of(pid_t process) {
  std::vector<pid_t> readers = children_of(process);
  std::erase_if(readers, [](pid_t child) { return !name_of(child).starts_with("lettergrade-re"); });
  return readers;
}

/// lettergrade-index over the folder in a process that is not waited for.
pid_t start_indexing(const std::string& db, const std::string& folder) {
  const pid_t process = ::fork();
  if (process != 0) return process;
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
  const std::string program = programs_folder() + "/lettergrade-index";
  ::execl(program.c_str(), program.c_str(), "--db", db.c_str(), folder.c_str(), nullptr);
  ::_exit(127);
}

/// A folder with files that take a reader a while.
void write_slow_files(const Folder& folder) {
  for (int i = 0; i < 3; ++i)
    write_file(folder / ("slow" + std::to_string(i)), std::string(40'000'000, 'x'));
}

/// The one file of the folder as it is indexed: the letter's text.
std::string text_of(const std::string& bytes) {
  const Folder letters;
  write_file(letters / "letter", bytes);
  const Finished finished =
      run("lettergrade-index", {"--dry-run", "--report", "json", letters.path()});
  REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  const Json letter = Json::parse(finished.out);
  std::string text;
  for (const Json& section : letter.at("sections"))
    text += section.at("text").get<std::string>() + "\n";
  return text;
}

}  // namespace

TEST_CASE("letters are read in every format, whatever their names say") {
  CHECK(contains(text_of(Pdf().text(70, 100, 11, "Fostering is strong here").bytes()),
                 "Fostering is strong here"));
  CHECK(contains(text_of("<html><p>Fostering is strong here</p>"), "Fostering is strong here"));
  CHECK(contains(text_of(make_docx("<w:p><w:r><w:t>Fostering is strong here</w:t></w:r></w:p>")),
                 "Fostering is strong here"));
  CHECK(contains(text_of(make_gzip("Fostering is strong here")), "Fostering is strong here"));
}

TEST_CASE("each file that cannot be read is named with its reason and what to do") {
  const TestIndex index;
  const Folder letters;
  write_file(letters / "good", "Fostering is strong here, thank you.");
  write_file(letters / "locked.pdf", Pdf().text(70, 100, 11, "x").encrypted().bytes());
  write_file(letters / "scan.pdf", Pdf().picture().bytes());
  write_file(letters / "cut.pdf", "%PDF-1.7\n%\xE2\xE3");
  write_file(letters / "bomb.gz", make_gzip(std::string(80'000'000, ' ')));
  write_file(letters / "bomb.docx", make_docx(std::string(70'000'000, ' ')));
  write_file(letters / "entities.html",
             "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>&b;");
  write_file(letters / "large.txt", "x");
  fs::resize_file(letters / "large.txt", std::uintmax_t{500} << 20U);
  const Finished finished = index.index({letters.path()});
  CHECK(finished.exit == 1);
  for (const char* line :
       {"locked.pdf: an encrypted PDF: save it without a password",
        "scan.pdf: a PDF with no text: needs OCR",
        "cut.pdf: a damaged PDF without readable pages: get it anew",
        "bomb.gz: a compression bomb: it expands to far more than a letter",
        "bomb.docx: a compression bomb: it expands to far more than a letter",
        "entities.html: defines entities of its own, which can be a bomb: save it as text or PDF",
        "large.txt: over 64 MB, too large for a letter"})
    CHECK_MESSAGE(contains(finished.err, line), line << " is not in:\n" << finished.err);
  CHECK(index.ids({}).size() == 1);
}

TEST_CASE("a folder with damaged copies is indexed to its end: good files in, bad ones named") {
  const auto reports = real_data("letters/reports");
  if (!reports) return;
  const Folder folder;
  std::vector<std::string> originals;
  for (const std::string& file : files_below(*reports))
    if (file.ends_with(".pdf")) originals.push_back(file);
  std::sort(originals.begin(), originals.end());
  REQUIRE_FALSE(originals.empty());
  for (const std::string& file : originals)
    fs::copy_file(file, folder / fs::path(file).filename().string());
  const auto copies = static_cast<std::uint32_t>(amount(40, 40, 200));
  for (std::uint32_t seed = 0; seed < copies; ++seed)
    write_file(folder / ("damaged" + std::to_string(seed)),
               damaged(read_file(originals[seed % originals.size()]), seed));

  const Folder temporary;
  const TestIndex index;
  RunOptions options;
  options.environment = {"TMPDIR=" + temporary.path()};
  const Finished finished =
      run("lettergrade-index", {"--db", index.path(), "--format", "json", folder.path()}, options);
  CHECK(finished.exit == 1);
  const Json summary = Json::parse(finished.out);
  std::set<std::string> rejected;
  std::size_t crashed = 0;
  for (const Json& entry : summary.at("rejected")) {
    const auto path = entry.at("path").get<std::string>();
    rejected.insert(path);
    // Every bad one is named, once, with a reason; no good one is.
    CHECK_MESSAGE(contains(path, "/damaged"), path);
    CHECK(contains(finished.err, path));
    const auto reason = entry.at("reason").get<std::string>();
    CHECK_FALSE(reason.empty());
    if (contains(reason, "crashed")) ++crashed;
  }
  CHECK(rejected.size() == summary.at("rejected").size());
  const auto done = summary.at("added").get<std::size_t>() +
                    summary.at("replaced").get<std::size_t>() +
                    summary.at("unchanged").get<std::size_t>();
  CHECK(done + rejected.size() == originals.size() + copies);
  CHECK(rejected.size() > copies / 10);
  MESSAGE(copies << " damaged copies: " << rejected.size() << " rejected, "
                 << copies - rejected.size() << " read all the same, " << crashed
                 << " crashed their reader");
  CHECK(files_below(temporary.path()).empty());
  CHECK(readers_of(::getpid()).empty());
}

TEST_CASE("no reader is left over when the indexer is killed or interrupted") {
  const Folder letters;
  write_slow_files(letters);
  for (const int signal : {SIGKILL, SIGINT}) {
    const TestIndex index;
    const pid_t indexer = start_indexing(index.path(), letters.path());
    std::vector<pid_t> readers;
    std::vector<pid_t> children;
    REQUIRE(eventually([&] {
      readers = readers_of(indexer);
      if (!readers.empty()) children = children_of(readers.front());
      return !children.empty();
    }));
    ::kill(indexer, signal);
    ::waitpid(indexer, nullptr, 0);
    readers.insert(readers.end(), children.begin(), children.end());
    for (const pid_t reader : readers)
      CHECK(eventually([&] { return !name_of(reader).starts_with("lettergrade-re"); }));
  }
}
