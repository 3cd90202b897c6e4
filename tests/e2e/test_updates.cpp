#include <doctest/doctest.h>

#include <filesystem>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

/// A folder of sample letters with an index of them.
struct Updated {
  Folder letters;
  TestIndex index;
  std::string rows = source_folder() + "/corpus/register.csv";

  void write(const std::string& name, const std::string& council,
             const std::string& finding) const {
    write_file(letters / name, sample_letter(council, finding));
  }
  [[nodiscard]] Json run(Arguments more = {}) const {
    more.insert(more.end(), {"--register", rows, letters.path()});
    return index.summary(more);
  }
};

Json counts(int added, int replaced, int unchanged, int removed) {
  return {{"added", added},
          {"replaced", replaced},
          {"unchanged", unchanged},
          {"removed", removed},
          {"rejected", Json::array()}};
}

constexpr const char* kEastwold = "Eastwold Borough Council";
constexpr const char* kFenhampton = "Fenhampton Council";

}  // namespace

TEST_CASE("a second run on the same files changes nothing, not even the generation") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  test.write("b.txt", kFenhampton, "Adoption is slow.");
  CHECK(test.run() == counts(2, 0, 0, 0));
  const Json before = test.index.json("info", {});
  CHECK(test.run() == counts(0, 0, 2, 0));
  CHECK(test.index.json("info", {}) == before);
}

TEST_CASE("a changed file replaces its letter, in letters and in sections") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  CHECK(test.run() == counts(1, 0, 0, 0));
  test.write("a.txt", kEastwold, "Breakfast clubs are strong.");
  CHECK(test.run() == counts(0, 1, 0, 0));
  for (const char* unit : {"letter", "section"}) {
    CHECK(test.index.ids({"--by", unit, "breakfast"}) ==
          std::vector<std::string>{"eastwold-2009-rating"});
    CHECK(test.index.ids({"--by", unit, "fostering"}).empty());
  }
}

TEST_CASE("files that are gone stay in the index until --prune") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  test.write("b.txt", kFenhampton, "Adoption is slow.");
  CHECK(test.run() == counts(2, 0, 0, 0));
  std::filesystem::remove(test.letters / "b.txt");
  CHECK(test.run() == counts(0, 0, 1, 0));
  CHECK(test.index.ids({"adoption"}).size() == 1);
  CHECK(test.run({"--prune"}) == counts(0, 0, 1, 1));
  CHECK(test.index.ids({"adoption"}).empty());
  CHECK(test.index.json("info", {}).at("letters") == 1);
}

TEST_CASE("prune leaves alone what lies outside the folders given") {
  const Updated test;
  const Folder elsewhere;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  write_file(elsewhere / "c.txt", sample_letter(kFenhampton, "Adoption is slow."));
  CHECK(test.run({elsewhere.path()}) == counts(2, 0, 0, 0));
  std::filesystem::remove(elsewhere / "c.txt");
  CHECK(test.run({"--prune"}) == counts(0, 0, 1, 0));
  CHECK(test.index.ids({"adoption"}).size() == 1);
}

TEST_CASE("the same letter in two files is one letter with two sources") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  test.write("copy.txt", kEastwold, "Fostering is strong.");
  CHECK(test.run() == counts(2, 0, 0, 0));
  CHECK(test.index.json("show", {"eastwold-2009-rating"}).at("sources").size() == 2);
  CHECK(test.index.json("info", {}).at("letters") == 1);
  std::filesystem::remove(test.letters / "a.txt");
  CHECK(test.run({"--prune"}) == counts(0, 0, 1, 0));
  CHECK(test.index.json("show", {"eastwold-2009-rating"}).at("sources").size() == 1);
}

TEST_CASE("a letter whose first file goes has the text of the next one") {
  const Updated test;
  const std::string letter = sample_letter(kEastwold, "Fostering is strong.");
  write_file(test.letters / "a.txt", "\n\n\n" + letter);
  write_file(test.letters / "b.txt", letter);
  CHECK(test.run() == counts(2, 0, 0, 0));
  const auto evidence = [](const TestIndex& index) {
    return index.json("show", {"eastwold-2009-rating"}).at("evidence");
  };
  const Json before = evidence(test.index);
  std::filesystem::remove(test.letters / "a.txt");
  CHECK(test.run({"--prune"}) == counts(0, 0, 1, 0));
  const TestIndex fresh;
  static_cast<void>(fresh.summary({"--register", test.rows, test.letters / "b.txt"}));
  CHECK(evidence(test.index) != before);
  CHECK(evidence(test.index) == evidence(fresh));
  CHECK(test.run() == counts(0, 0, 1, 0));
}

TEST_CASE("letters that share an id get a suffix each; the bare id names one of them") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  CHECK(test.run() == counts(1, 0, 0, 0));
  test.write("b.txt", kEastwold, "Adoption is slow.");
  CHECK(test.run() == counts(1, 0, 1, 0));
  const auto ids = test.index.ids({});
  REQUIRE(ids.size() == 2);
  for (const std::string& id : ids) {
    CHECK(id.starts_with("eastwold-2009-rating-"));
    CHECK(id.size() == std::string("eastwold-2009-rating-").size() + 4);
    CHECK(test.index.json("show", {id}).at("id") == id);
  }
  CHECK(test.index.json("show", {"eastwold-2009-rating"})
            .at("id")
            .get<std::string>()
            .starts_with("eastwold-2009-rating-"));
  for (const std::string& id : test.index.ids({"--by", "section"}))
    CHECK(id.starts_with("eastwold-2009-rating-"));
  std::filesystem::remove(test.letters / "b.txt");
  CHECK(test.run({"--prune"}) == counts(0, 0, 1, 1));
  CHECK(test.index.ids({}) == std::vector<std::string>{"eastwold-2009-rating"});
}

TEST_CASE("ids do not depend on the order in which letters came") {
  const Updated together;
  together.write("a.txt", kEastwold, "Fostering is strong.");
  together.write("b.txt", kEastwold, "Adoption is slow.");
  together.write("c.txt", kEastwold, "Schools are mixed.");
  CHECK(together.run() == counts(3, 0, 0, 0));
  const Updated one_by_one;
  for (const auto& [name, finding] : {std::pair{"c.txt", "Schools are mixed."},
                                      {"b.txt", "Adoption is slow."},
                                      {"a.txt", "Fostering is strong."}}) {
    one_by_one.write(name, kEastwold, finding);
    static_cast<void>(one_by_one.run());
  }
  CHECK(together.index.ids({}) == one_by_one.index.ids({}));
  const Arguments show{"eastwold-2009-rating"};
  CHECK(together.index.json("show", show).at("id") == one_by_one.index.json("show", show).at("id"));
}

TEST_CASE("a rebuild gives the same letters and keeps the index's identity") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  static_cast<void>(test.run());
  const Json before = test.index.json("info", {});
  CHECK(test.run({"--rebuild"}) == counts(1, 0, 0, 0));
  const Json after = test.index.json("info", {});
  CHECK(after.at("generation") > before.at("generation"));
  CHECK(after.at("letters") == before.at("letters"));
  CHECK(after.at("uuid") == before.at("uuid"));
}

TEST_CASE("a rebuild says how many letters are no longer there") {
  const Updated test;
  const Folder elsewhere;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  write_file(elsewhere / "c.txt", sample_letter(kFenhampton, "Adoption is slow."));
  CHECK(test.run({elsewhere.path()}) == counts(2, 0, 0, 0));
  CHECK(test.run({"--rebuild"}) == counts(1, 0, 0, 1));
}

TEST_CASE("prune takes out a file that was named and is gone") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  test.write("b.txt", kFenhampton, "Adoption is slow.");
  CHECK(test.run() == counts(2, 0, 0, 0));
  std::filesystem::remove(test.letters / "b.txt");
  CHECK(test.index.summary({"--prune", test.letters / "b.txt"}) == counts(0, 0, 0, 1));
  CHECK(test.index.json("info", {}).at("letters") == 1);
}

TEST_CASE("an index inside the folder of letters does not index itself") {
  const Folder letters;
  write_file(letters / "a.txt", sample_letter(kEastwold, "Fostering is strong."));
  const Arguments again{"--db", letters / ".index", "--format", "json", letters.path()};
  CHECK(Json::parse(run("lettergrade-index", again).out) == counts(1, 0, 0, 0));
  CHECK(Json::parse(run("lettergrade-index", again).out) == counts(0, 0, 1, 0));
}

TEST_CASE("an index knows the councils it was made with") {
  const Updated test;
  test.write("a.txt", kEastwold, "Fostering is strong.");
  static_cast<void>(test.run());
  CHECK(test.index.ids({"--authority", "Eastwold"}).size() == 1);
  // A later run without --register keeps them.
  CHECK(test.index.summary({test.letters.path()}).at("unchanged") == 1);
  CHECK(test.index.ids({"--authority", "Z05"}).size() == 1);
}
