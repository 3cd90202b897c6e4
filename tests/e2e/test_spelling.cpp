#include <doctest/doctest.h>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// Misspelt words through the real programs: every verb looks for the same words and says so.
namespace {

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

Json without_time(Json answer) {
  for (const char* key : {"took_ms", "query", "corrected", "corrections"}) answer.erase(key);
  return answer;
}

}  // namespace

TEST_CASE("a misspelt query is answered as the one that was meant, and says so") {
  const Json misspelt = corpus().json("search", {"pivate fostring"});
  CHECK(misspelt.at("query") == "pivate fostring");
  CHECK(misspelt.at("corrected") == "private fostering");
  CHECK(misspelt.at("corrections") == Json::parse(R"([{"word":"pivate","instead":"private"},)"
                                                  R"({"word":"fostring","instead":"fostering"}])"));
  CHECK(misspelt.at("total") > 0);
  CHECK(without_time(misspelt) == without_time(corpus().json("search", {"private fostering"})));

  const Finished text = corpus().ask("search", {"pivate fostring"});
  CHECK(says(text.out, "Spelling corrected: private fostering"));
  CHECK(says(corpus().ask("facets", {"fostring"}).out, "Spelling corrected: fostering"));
  CHECK(corpus().ask("search", {"--no-spelling", "pivate fostring"}).exit == 1);
}

TEST_CASE("a misspelt query that finds nothing all the same says what was looked for") {
  const Finished text = corpus().ask("search", {"\"fostring private council\""});
  CHECK(text.exit == 1);
  CHECK(says(text.out, "Spelling corrected: \"fostering private council\""));
  CHECK(says(text.out, "--no-spelling"));
}

TEST_CASE("why, run and export say what they looked for, beside their results") {
  const Json found = corpus().json("search", {"fostering", "-n", "1"});
  const std::string id = found.at("hits").at(0).at("id");
  CHECK(corpus().json("why", {id, "fostring"}).at("corrected") == "fostering");
  CHECK(says(corpus().ask("why", {id, "fostring"}).out, "Spelling corrected: fostering"));

  const Folder folder;
  write_file(folder / "queries.tsv", "a\tchildren\nb\tfostring\n");
  const Finished run = corpus().ask("run", {folder / "queries.tsv"});
  CHECK(run.err ==
        "lettergrade: line 2: no letter has 'fostring'; looked for 'fostering' "
        "(--no-spelling keeps it)\n");
  const Finished kept = corpus().ask("run", {"--no-spelling", folder / "queries.tsv"});
  CHECK(says(kept.err, "nothing matches query b"));

  const Finished rows = corpus().ask("export", {"fostring"});
  CHECK(rows.exit == 0);
  CHECK(says(rows.err, "no letter has 'fostring'; looked for 'fostering'"));
  CHECK(rows.out == corpus().ask("export", {"fostering"}).out);
}

TEST_CASE("a council in a filter is never guessed: an unknown one is an error with the nearest") {
  for (const Arguments& arguments :
       {Arguments{"authority:eastwld"}, Arguments{"--authority", "eastwld"}}) {
    const Finished finished = corpus().ask("search", arguments);
    CHECK(finished.exit == 2);
    CHECK(says(finished.err, "did you mean Eastwold"));
  }
}
