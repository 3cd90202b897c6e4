#include <doctest/doctest.h>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A letter with an index of it and a file of corrections.
struct Corrected {
  Folder letters;
  Folder other;
  TestIndex index;
  std::string fixes = other / "fixes.csv";
  std::string rows = source_folder() + "/corpus/register.csv";

  Corrected() {
    write_file(letters / "a.txt",
               sample_letter("Eastwold Borough Council", "Fostering is strong."));
    write_file(letters / "b.txt", sample_letter("Fenhampton Council", "Adoption is slow."));
  }
  /// Indexes with these rows of corrections.
  [[nodiscard]] Finished correct(const std::string& corrections, Arguments more = {}) const {
    write_file(fixes, "path,field,value\n" + corrections);
    more.insert(more.end(), {"--register", rows, "--overrides", fixes, letters.path()});
    return index.index(more);
  }
  [[nodiscard]] Json shown(const std::string& id) const { return index.json("show", {id}); }
};

}  // namespace

TEST_CASE("a person's correction wins over the text and is marked with where it was given") {
  const Corrected test;
  CHECK(test.correct("a.txt,grade,performs poorly\n" + test.letters / "a.txt" +
                     ",outcomes.staying-safe,2\na.txt,addressee,\"Smith, A\"\n")
            .exit == 0);
  const Json shown = test.shown("eastwold-2009-rating");
  CHECK(shown.at("grade") == Json{{"value", 1}, {"word", "performs poorly"}});
  CHECK(shown.at("outcomes").at("staying-safe").at("word") == "performs adequately");
  CHECK(shown.at("addressee") == "Smith, A");
  const Json& evidence = shown.at("evidence").at("grade");
  CHECK(evidence.at("confidence") == "corrected");
  CHECK(evidence.at("derived_from") == "overrides file " + test.fixes + " line 2");
  CHECK(test.index.ids({"--grade", "1"}) == std::vector<std::string>{"eastwold-2009-rating"});
}

TEST_CASE("corrections survive re-indexing and rebuilding without the file, until it is emptied") {
  const Corrected test;
  CHECK(test.correct("a.txt,grade,1\n").exit == 0);
  write_file(test.letters / "a.txt",
             sample_letter("Eastwold Borough Council", "Fostering is weaker."));
  CHECK(test.index.index({test.letters.path()}).exit == 0);
  CHECK(test.shown("eastwold-2009-rating").at("grade").at("value") == 1);
  CHECK(test.index.index({"--rebuild", test.letters.path()}).exit == 0);
  CHECK(test.shown("eastwold-2009-rating").at("grade").at("value") == 1);
  CHECK(test.correct("").exit == 0);
  CHECK(test.shown("eastwold-2009-rating").at("grade").at("value") == 3);
}

TEST_CASE("only the letters whose corrections changed are read again") {
  const Corrected test;
  CHECK(test.correct("").exit == 0);
  const Finished finished = test.correct("a.txt,grade,1\n", {"--format", "json"});
  const Json summary = Json::parse(finished.out);
  CHECK(summary.at("replaced") == 1);
  CHECK(summary.at("unchanged") == 1);
}

TEST_CASE("an id is stable across corrections; the corrected one finds the letter, too") {
  const Corrected test;
  CHECK(test.correct("a.txt,year,2010\n").exit == 0);
  const Json shown = test.shown("eastwold-2009-rating");
  CHECK(shown.at("year") == 2010);
  CHECK(shown.at("id") == "eastwold-2009-rating");
  CHECK(shown.at("title") == "Eastwold: annual rating 2010");
  CHECK(test.shown("eastwold-2010-rating").at("id") == "eastwold-2009-rating");
}

TEST_CASE("none takes a field away") {
  const Corrected test;
  CHECK(test.correct("a.txt,grade,none\na.txt,date,none\n").exit == 0);
  const Json shown = test.shown("eastwold-2009-rating");
  CHECK(shown.at("grade").is_null());
  CHECK(shown.at("date").is_null());
  CHECK(test.index.ids({"--grade", "none"}) == std::vector<std::string>{"eastwold-2009-rating"});
}

TEST_CASE("with the council corrected, a letter that names none is read as what it is") {
  const Corrected test;
  write_file(test.letters / "c.txt", sample_letter("Nowhere Council", "Schools are mixed."));
  CHECK(test.correct("c.txt,authority,Dunmarsh\n").exit == 0);
  const auto ids = test.index.ids({"--authority", "Dunmarsh"});
  REQUIRE(ids.size() == 1);
  const Json shown = test.shown(ids.front());
  CHECK(shown.at("type") == "rating");
  CHECK(shown.at("grade").at("value") == 3);
  CHECK(shown.at("warnings").empty());
}

TEST_CASE("wrong corrections are refused with their line and what would be right") {
  struct Row {
    const char* row;
    const char* says;
  };
  const Corrected test;
  for (const Row& row :
       {Row{"a.txt,colour,red\n", "authority, year, date"},
        Row{"a.txt,outcomes.staying-save,2\n", "outcomes.staying-safe"},
        Row{"a.txt,grade,7\n", "1 (worst) to 4 (best)"}, Row{"a.txt,year,twenty\n", "four digits"},
        Row{"a.txt,date,9.12.2009\n", "2008-12-09"}, Row{"a.txt,authority,Eastwould\n", "Eastwold"},
        Row{"a.txt,authority,Dorset\n", "several authorities"},
        Row{"a.txt,type,ratting\n", "rating"}, Row{"a.txt,framework,sif2\n", "sif"},
        Row{"a.txt,grade\n", "2 columns"}, Row{"a.txt,grade,\n", "none"},
        Row{",grade,1\n", "path is empty"}}) {
    CAPTURE(row.row);
    const Finished finished = test.correct("b.txt,grade,2\n" + std::string(row.row));
    CHECK(finished.exit == 2);
    CHECK_MESSAGE(contains(finished.err, "line 3"), finished.err);
    CHECK_MESSAGE(contains(finished.err, row.says), finished.err);
    CHECK(test.index.ask("info", {}).exit == 3);
  }
  write_file(test.fixes, "file,field,value\n");
  CHECK(test.index.index({"--overrides", test.fixes, test.letters.path()}).exit == 2);
}

TEST_CASE("a path that names nothing is warned about; one that names several is refused") {
  const Corrected test;
  const Finished nothing = test.correct("z.txt,grade,1\n");
  CHECK(nothing.exit == 0);
  CHECK(contains(nothing.err, "line 2"));
  CHECK(contains(nothing.err, "'z.txt'"));
  write_file(test.letters / "more/a.txt", sample_letter("Dunmarsh Council", "Schools are mixed."));
  const Finished several = test.correct("a.txt,grade,1\n");
  CHECK(several.exit == 2);
  CHECK(contains(several.err, "several files"));
  CHECK(test.correct("more/a.txt,grade,1\n").exit == 0);
  CHECK(test.index.ids({"--grade", "1"}) == std::vector<std::string>{"dunmarsh-2009-rating"});
}

TEST_CASE("a record is corrected by its id") {
  const Corrected test;
  write_file(test.letters / "r.jsonl", R"({"id":"r1","title":"T","text":"words","year":2007})"
                                       "\n");
  CHECK(test.correct("r1,year,2008\nr1,title,Better\n").exit == 0);
  const Json shown = test.shown("r1");
  CHECK(shown.at("year") == 2008);
  CHECK(shown.at("title") == "Better");
  CHECK(contains(shown.at("evidence").at("year").at("derived_from"), "line 2"));
}
