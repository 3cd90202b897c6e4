#include <doctest/doctest.h>

#include <algorithm>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// What is learnt from a whole collection, seen from outside.
namespace {

const std::string kShared =
    "A copy of this letter is sent to the clerk, who lays it before the next meeting.";
/// Councils of the corpus, which are invented.
const std::vector<std::string> kCouncils{"Ashcombe Vale Council",    "Brackenshire Council",
                                         "Carrowmere Council",       "Dunmarsh Council",
                                         "Eastwold Borough Council", "Fenhampton Council",
                                         "Holmeshire County Council"};

/// Seven letters that share a passage; two explain a short form, one uses it alone and one the long
/// form.
class Letters {
 public:
  Letters() {
    for (std::size_t i = 0; i < kCouncils.size(); ++i) write(i, kShared, finding(i));
    index({});
  }

  void write(std::size_t number, const std::string& shared, const std::string& finding) const {
    write_file(folder_ / ("letters/" + std::to_string(number) + ".txt"),
               sample_letter(kCouncils[number], shared + "\n\n" + finding));
  }

  void index(Arguments arguments) const {
    arguments.insert(arguments.end(),
                     {"--register", source_folder() + "/corpus/register.csv", folder_ / "letters"});
    const Finished finished = index_.index(arguments);
    REQUIRE_MESSAGE(finished.exit == 0, finished.err);
  }

  [[nodiscard]] const TestIndex& made() const { return index_; }
  [[nodiscard]] Json model() const { return index_.json("info", {}).at("model"); }

 private:
  static std::string finding(std::size_t number) {
    if (number < 2)
      return "The Harbour Lantern Guild (HLG) has a say in the plans of council " +
             std::to_string(number) + ".";
    if (number == 2) return "The HLG met with the director in its first year.";
    if (number == 3) return "The Harbour Lantern Guild met for its twentieth year.";
    return "Fostering was looked at in the year " + std::to_string(1990 + number) + ".";
  }

  Folder folder_;
  TestIndex index_;
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an index says what it learnt, in text and in JSON") {
  const Letters letters;
  const Json model = letters.model();
  CHECK(model.at("version") == 1);
  CHECK(model.at("id").get<std::string>().size() == 32);
  CHECK(model.at("letters") == 7);
  CHECK(model.at("boilerplate") == 1);
  CHECK(model.at("acronyms") == 1);
  const std::string text = letters.made().ask("info", {}).out;
  CHECK(text.find("1 boilerplate passage, 1 acronym, from 7 letters") != std::string::npos);
}

TEST_CASE("a passage that letters share neither matches nor is quoted, and why says so") {
  const Letters letters;
  const TestIndex& index = letters.made();
  CHECK(index.ids({"clerk"}).empty());
  CHECK(index.ids({"clerk", "--by", "section"}).empty());
  CHECK(index.ids({"clerk", "--include-boilerplate"}).size() == 7);
  const Json found = index.json("search", {"year", "--year", "2009", "-n", "100"});
  REQUIRE(found.at("hits").size() == 5);
  for (const Json& hit : found.at("hits"))
    for (const Json& snippet : hit.at("snippets"))
      CHECK(snippet.at("text").get<std::string>().find("clerk") == std::string::npos);
  const Json part = index.json("why", {"ashcombe-vale-2009-rating", "clerk"}).at("parts").at(0);
  CHECK(part.at("boilerplate_only") == true);
  CHECK(index.ask("why", {"ashcombe-vale-2009-rating", "clerk"}).out.find("boilerplate") !=
        std::string::npos);
  CHECK(index.ask("check", {"--deep"}).exit == 0);
}

TEST_CASE("what comes later is read by the model; only a rebuild learns anew") {
  const Letters letters;
  const Json before = letters.model();
  letters.write(6,
                "A copy of the letter is sent to the clerk, who lays it before the next meeting.",
                "Adoption was looked at.");
  letters.write(5, "Clerks may read it.", "Adoption was looked at, too.");
  letters.index({});
  CHECK(letters.model() == before);
  CHECK(letters.made().ids({"clerk"}) == Ids{"fenhampton-2009-rating"});
  CHECK(letters.made().ask("check", {"--deep"}).exit == 0);
  for (std::size_t i = 0; i < 3; ++i) letters.write(i, "Nothing.", "Nothing is shared any more.");
  letters.index({});
  CHECK(letters.model() == before);
  letters.index({"--rebuild"});
  CHECK(letters.model().at("id") != before.at("id"));
  CHECK(letters.model().at("boilerplate") == 0);
  CHECK(letters.made().ids({"clerk"}).size() == 4);
}

TEST_CASE("an acronym that letters explain finds its long form and the other way round") {
  const Letters letters;
  const TestIndex& index = letters.made();
  const Json answer = index.json("search", {"HLG"});
  // The exact word ranks above what it stands for.
  REQUIRE(answer.at("total") == 4);
  CHECK(answer.at("hits").at(3).at("id") == "dunmarsh-2009-rating");
  const Json& expanded = answer.at("expanded").at(0);
  CHECK(expanded.at("term") == "harbour lantern guild");
  CHECK(expanded.at("way") == "acronym");
  CHECK(expanded.at("reason") == "2 letters explain it so");
  CHECK(index.ids({"harbour lantern guild"}).size() == 4);
  CHECK(index.ids({"harbour lantern guild"}).back() == "carrowmere-2009-rating");
  // As with the shipped acronyms: only old and new terms are the bridge's.
  CHECK(index.ids({"HLG", "--no-bridge"}).size() == 4);
  CHECK(index.ids({"\"harbour lantern guild\""}).size() == 3);
}

TEST_CASE("what letters explain is among the phrases that suggest offers") {
  const Letters letters;
  for (const std::string beginning : {"HLG", "harbour lan"}) {
    const Json phrases = letters.made().json("suggest", {beginning}).at("phrases");
    CAPTURE(beginning);
    REQUIRE(phrases.size() == 1);
    CHECK(phrases.at(0).at("phrase") == "harbour lantern guild");
    CHECK(phrases.at(0).at("acronym") == "hlg");
  }
}
