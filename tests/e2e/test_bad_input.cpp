#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace fs = std::filesystem;

namespace {

const std::string kRows = source_folder() + "/corpus/register.csv";
const std::string kGood = sample_letter("Eastwold Borough Council", "Fostering is strong.");

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// An index with one good letter, for tests that then spoil it.
void make_index(const TestIndex& index) {
  const Folder letters;
  write_file(letters / "good.txt", kGood);
  REQUIRE(index.index({"--register", kRows, letters.path()}).exit == 0);
}

std::string live_generation(const TestIndex& index) {
  std::string name = read_file(index.path() + "/CURRENT");
  name.erase(name.find_last_not_of('\n') + 1);
  return index.path() + "/" + name;
}

}  // namespace

TEST_CASE("a council without neighbours in the model is answered with the one to ask for") {
  const TestIndex index;
  make_index(index);
  const auto result = index.ask("search", {"fostering", "--neighbours-of", "Cumberland"});
  CHECK(result.exit == 2);
  CHECK(contains(result.err, "it took over from Cumbria"));
}

TEST_CASE("each bad file is named with its reason and costs only itself") {
  const TestIndex index;
  const Folder letters;
  write_file(letters / "good.txt", kGood);
  write_file(letters / "empty.txt", "");
  write_file(letters / "blank.txt", " \n\f\n ");
  write_file(letters / "binary.txt", std::string("\x7F"
                                                 "ELF\x02\x01\x00\x00\x00\x03\x00",
                                                 11));
  const Finished finished = index.index({"--register", kRows, letters.path()});
  CHECK(finished.exit == 1);
  for (const char* bad : {"empty.txt", "blank.txt", "binary.txt"})
    CHECK_MESSAGE(contains(finished.err, bad), bad);
  CHECK(index.ids({"fostering"}) == std::vector<std::string>{"eastwold-2009-rating"});
  const Json summary = index.summary({"--register", kRows, letters.path()});
  CHECK(summary.at("rejected").size() == 3);
  for (const Json& rejected : summary.at("rejected"))
    CHECK_FALSE(rejected.at("reason").get<std::string>().empty());
}

TEST_CASE("a folder without permission is named and the rest is indexed") {
  const Folder letters;
  write_file(letters / "good.txt", kGood);
  write_file(letters / "closed/hidden.txt", kGood);
  fs::permissions(letters / "closed", fs::perms::none);
  const Folder other;
  // The checkout may be closed to other users.
  write_file(other / "register.csv", read_file(kRows));
  const Finished finished =
      run("lettergrade-index",
          {"--db", other / "index", "--register", other / "register.csv", letters.path()},
          {.environment = {}, .as_nobody = true, .folder = "/"});
  fs::permissions(letters / "closed", fs::perms::owner_all);
  CHECK(finished.exit == 1);
  CHECK(contains(finished.err, "closed"));
  CHECK(contains(finished.err, "Permission denied"));
  CHECK(run("lettergrade", {"info", "--db", other / "index"}).exit == 0);
}

TEST_CASE("a letter about no known council is kept as other, with a warning, never guessed") {
  const TestIndex index;
  const Folder letters;
  write_file(letters / "a.txt", sample_letter("Northmarch County Council", "Fostering is strong."));
  const Finished finished = index.index({letters.path()});
  CHECK(finished.exit == 0);
  CHECK(contains(finished.err, "warning"));
  const Json answer = index.json("search", {"fostering"});
  REQUIRE(answer.at("total") == 1);
  CHECK(answer["hits"][0].at("type") == "other");
  CHECK(answer["hits"][0].at("authority").is_null());
}

TEST_CASE("a path that does not exist ends the run before anything is written") {
  const TestIndex index;
  const Finished finished = index.index({"/no/such/folder"});
  CHECK(finished.exit == 2);
  CHECK(contains(finished.err, "/no/such/folder"));
  CHECK(index.ask("info", {}).exit == 3);
}

TEST_CASE("a wrong register file is refused with its line") {
  const TestIndex index;
  const Folder folder;
  write_file(folder / "register.csv",
             "dfe_code,gss_codes,name,official_name,short_name,type,region,valid_from,valid_to,"
             "aliases\nX1,,Somewhere\n");
  write_file(folder / "a.txt", kGood);
  const Finished finished = index.index({"--register", folder / "register.csv", folder / "a.txt"});
  CHECK(finished.exit == 2);
  CHECK(contains(finished.err, "line 2"));
}

TEST_CASE("wrong usage ends with 2 and says what would be right") {
  struct Row {
    Arguments arguments;
    const char* says;
  };
  for (const Row& row : {
           Row{{"--grade", "7", "x"}, "1 (worst) to 4 (best)"},
           Row{{"--year", "2009..2007", "x"}, "2007..2009"},
           Row{{"--authority", "Eastwould", "x"}, "Eastwold"},
           Row{{"--outcome", "staying-save", "x"}, "staying-safe"},
           Row{{"--type", "ratting", "x"}, "rating"},
           Row{{"--region", "West Midland", "x"}, "West Midlands"},
           Row{{"--sort", "newst", "x"}, "newest"},
           Row{{"--limt", "3", "x"}, "--limit"},
           Row{{"\"open quote"}, "closing"},
           Row{{"year:20x9"}, "20x9"},
           Row{{"colour:red"}, "authority"},
           Row{{"(a"}, "closing )"},
           Row{{"fo*"}, "3 letters"},
           Row{{"\"priv* fostering\""}, "phrase"},
           Row{{"fostering year:20x9"}, "\n            ^"},
           Row{{"fostering OR grade:7"}, "\n               ^"},
           Row{{"--region", "west", "x"}, "did you mean West Midlands"},
           Row{{"--framework", "apa", "x"}, "did you mean apa-2005"},
       }) {
    const Finished finished = corpus().ask("search", row.arguments);
    CAPTURE(row.says);
    CAPTURE(finished.err);
    CHECK(finished.exit == 2);
    CHECK(finished.out.empty());
    CHECK(contains(finished.err, row.says));
  }
}

TEST_CASE("the caret stands under the place of the error") {
  const Finished finished = corpus().ask("search", {"fostering \"open"});
  CHECK(contains(finished.err, "fostering \"open\n"));
  CHECK(contains(finished.err, "          ^"));
}

TEST_CASE("a missing index says how to make one") {
  const TestIndex index;
  const Finished finished = index.ask("search", {"x"});
  CHECK(finished.exit == 3);
  CHECK(contains(finished.err, "lettergrade-index --db " + index.path()));
}

TEST_CASE("a half-written index is named as such, and the next run starts clean") {
  const TestIndex index;
  fs::create_directories(index.path() + "/gen-1.new/letters");
  const Finished finished = index.ask("search", {"x"});
  CHECK(finished.exit == 3);
  CHECK(contains(finished.err, "never finished"));
  make_index(index);
  CHECK(index.ids({"fostering"}).size() == 1);
  CHECK_FALSE(fs::exists(index.path() + "/gen-1.new"));
}

TEST_CASE("a damaged index says what is wrong and what to run") {
  struct Damage {
    const char* name;
    void (*spoil)(const TestIndex&);
  };
  for (const Damage& damage : {
           Damage{"CURRENT names nothing",
                  [](const TestIndex& index) { write_file(index.path() + "/CURRENT", "junk\n"); }},
           Damage{"a database is missing",
                  [](const TestIndex& index) {
                    fs::remove_all(live_generation(index) + "/sections");
                  }},
           Damage{"a database is empty",
                  [](const TestIndex& index) {
                    write_file(live_generation(index) + "/letters/iamglass", "");
                  }},
       }) {
    CAPTURE(damage.name);
    const TestIndex index;
    make_index(index);
    damage.spoil(index);
    const Finished finished = index.ask("search", {"fostering"});
    CHECK(finished.exit == 3);
    CHECK(contains(finished.err, "damaged"));
    CHECK(contains(finished.err, "--rebuild"));
    const Folder letters;
    write_file(letters / "good.txt", kGood);
    CHECK(index.index({"--rebuild", "--register", kRows, letters.path()}).exit == 0);
    CHECK(index.ids({"fostering"}).size() == 1);
  }
}

TEST_CASE("a database cut short is damage, not a failure to write") {
  const TestIndex index;
  make_index(index);
  fs::resize_file(live_generation(index) + "/letters/postlist.glass", 100);
  const Finished finished = index.ask("search", {"fostering"});
  CHECK(finished.exit == 3);
  CHECK(contains(finished.err, "damaged"));
}

TEST_CASE("what an error quotes cannot drive the terminal") {
  const Finished finished = corpus().ask("search", {"--authority", "a\x1b[31m\u202Eb", "x"});
  CHECK(finished.exit == 2);
  CHECK_FALSE(contains(finished.err, "\x1b"));
  CHECK_FALSE(contains(finished.err, "\u202E"));
}

TEST_CASE("an unknown id finds nothing; every unknown verb is wrong usage") {
  CHECK(corpus().ask("show", {"nowhere-1999-apa"}).exit == 1);
  CHECK(run("lettergrade", {"serch", "x"}).exit == 2);
  CHECK(contains(run("lettergrade", {"serch", "x"}).err, "search"));
  CHECK(run("lettergrade", {}).exit == 2);
  CHECK(run("lettergrade-index", {}).exit == 2);
}

TEST_CASE("two writers cannot meet: the second one says who holds the lock") {
  const TestIndex index;
  make_index(index);
  const Folder letters;
  write_file(letters / "good.txt", kGood);
  const int held = ::open((index.path() + "/lock").c_str(), O_RDWR);
  REQUIRE(::flock(held, LOCK_EX) == 0);
  const Finished refused = index.index({letters.path()});
  CHECK(refused.exit == 3);
  CHECK(contains(refused.err, "another lettergrade-index is writing"));
  ::close(held);
  CHECK(index.index({letters.path()}).exit == 0);
}
