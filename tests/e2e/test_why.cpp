#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "tests/e2e/index_of.hpp"

using namespace lettergrade::test;

/// `why` and `--explain` on real letters.
namespace {

Json why(Arguments arguments) { return indexed_seeds()->json("why", std::move(arguments)); }

/// What keeps the letter out, at the lowest level.
void add_reasons(const Json& parts, std::vector<std::string>& reasons) {
  for (const Json& part : parts) {
    const std::size_t before = reasons.size();
    add_reasons(part.at("parts"), reasons);
    if (part.at("keeps_out") && reasons.size() == before) reasons.push_back(part.at("part"));
  }
}

std::vector<std::string> reasons(Arguments arguments) {
  std::vector<std::string> found;
  add_reasons(why(std::move(arguments)).at("parts"), found);
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("why names the words that a letter lacks, and only these") {
  if (indexed_seeds() == nullptr) return;
  CHECK(reasons({"dudley-2007-apa", "private fostering"}) == Words{"private", "fostering"});
  CHECK(reasons({"dudley-2007-apa", "children \"private fostering\""}) ==
        Words{"\"private fostering\""});
  CHECK(reasons({"dudley-2007-apa", "exclusions AND (fostering OR xylophone)"}) ==
        Words{"fostering", "xylophone"});
  // Where no letter has all the words any is enough, so a word that is missing keeps nobody out.
  CHECK(reasons({"dudley-2007-apa", "exclusions xylophone"}).empty());
  CHECK(reasons({"dudley-2007-apa", "exclusions (breast-feed OR xylophone)"}).empty());
  CHECK(reasons({"dudley-2007-apa", "exclusions -breast-feed"}) == Words{"breast-feed"});
  CHECK(reasons({"dudley-2007-apa", "the exclusions of"}).empty());
}

TEST_CASE("why sets the letter's own value beside a filter that keeps it out") {
  if (indexed_seeds() == nullptr) return;
  const Json answer = why({"dudley-2007-apa", "--year", "2008..2009", "--grade", "good",
                           "--outcome", "being-healthy=1", "--authority", "Birmingham"});
  CHECK_FALSE(answer.at("found"));
  for (const Json& part : answer.at("parts")) {
    const std::string name = part.at("part");
    CAPTURE(name);
    CHECK(part.at("keeps_out") == (name != "grade:3"));
    if (name == "year:2008..2009") CHECK(part.at("own") == "2007");
    if (name == "authority:Birmingham") CHECK(part.at("own") == "Dudley");
    if (name == "grade:3") CHECK(part.at("own") == "good (3)");
    if (name == "being-healthy:1") CHECK(part.at("own") != nullptr);
  }
  CHECK(answer.at("parts").size() == 4);
  CHECK(reasons({"birmingham-2009-rating", "fostering", "--outcome", "staying-safe"}) ==
        Words{"staying-safe:any grade"});
}

TEST_CASE("why says where a found letter stands, and its score is that of the search") {
  if (indexed_seeds() == nullptr) return;
  for (const char* query :
       {"private fostering", "children", "\"private fostering\" OR exclusions"}) {
    const Json search = indexed_seeds()->json("search", {query, "--explain"});
    for (const Json& hit : search.at("hits")) {
      const Json answer = why({hit.at("id"), query});
      CHECK(answer.at("found") == true);
      CHECK(answer.at("rank") == hit.at("rank"));
      CHECK(answer.at("score") == hit.at("score"));
      CHECK(answer.at("total") == search.at("total"));
      CHECK(answer.at("explanation") == hit.at("explanation"));
    }
  }
  CHECK(indexed_seeds()->ask("why", {"birmingham-2009-rating", "private fostering"}).exit == 0);
  CHECK(indexed_seeds()->ask("why", {"dudley-2007-apa", "private fostering"}).exit == 1);
}

TEST_CASE("a word that stands in boilerplate only is said to stand there") {
  if (indexed_seeds() == nullptr) return;
  std::string word;
  for (const char* candidate : {"exceeds", "significantly", "requirements", "consistently"}) {
    const auto plain = indexed_seeds()->ids({candidate});
    const auto all = indexed_seeds()->ids({candidate, "--include-boilerplate"});
    const auto has = [](const std::vector<std::string>& ids) {
      return std::find(ids.begin(), ids.end(), "birmingham-2009-rating") != ids.end();
    };
    if (has(all) && !has(plain)) word = candidate;
  }
  REQUIRE_FALSE(word.empty());
  const Json part = why({"birmingham-2009-rating", word, "fostering"}).at("parts").at(0);
  CHECK(part.at("boilerplate_only") == true);
  CHECK(part.at("keeps_out") == true);
  CHECK(why({"birmingham-2009-rating", word, "fostering", "--include-boilerplate"}).at("found") ==
        true);
  CHECK(indexed_seeds()
            ->ask("why", {"birmingham-2009-rating", word, "fostering"})
            .out.find("boilerplate") != std::string::npos);
}

TEST_CASE("words that no single section has together are told from words that are missing") {
  if (indexed_seeds() == nullptr) return;
  const Json answer = why({"dudley-2007-apa", "exclusions AND breast-feed in:findings"});
  CHECK_FALSE(answer.at("found"));
  const Json& part = answer.at("parts").at(0);
  CHECK(part.at("kind") == "section");
  CHECK(part.at("holds") == false);
}

TEST_CASE("an id that no letter has is an error that names ids like it") {
  if (indexed_seeds() == nullptr) return;
  for (const char* verb : {"why", "show"}) {
    const Finished finished = indexed_seeds()->ask(verb, {"dudly-2007-apa"});
    CHECK(finished.exit == 1);
    CHECK(finished.out.empty());
    CHECK(finished.err.find("did you mean dudley-2007-apa") != std::string::npos);
  }
  CHECK(indexed_seeds()->ask("why", {"nowhere-at-all", "x"}).err.find("did you mean") ==
        std::string::npos);
  CHECK(indexed_seeds()->ask("why", {"dudley-2007-apa", "\"open"}).exit == 2);
}

TEST_CASE("the weights of an explanation add up to each score that is printed") {
  if (indexed_seeds() == nullptr) return;
  std::size_t hits = 0;
  for (const char* query :
       {"private fostering", "children in care", "breast feeding", "LSCB", "exclu*",
        "\"looked after children\" OR fostering", "young NEAR/5 people", "safeguarding in:findings",
        "children judged:good", "fostering -exclusions", "the of", "year:2009 children"})
    for (const char* by : {"letter", "section"}) {
      const Json answer =
          indexed_seeds()->json("search", {query, "--by", by, "--explain", "-n", "100"});
      for (const Json& hit : answer.at("hits")) {
        double sum = 0;
        for (const Json& part : hit.at("explanation")) sum += part.at("weight").get<double>();
        CHECK(std::abs(sum - hit.at("score").get<double>()) <= 1e-6);
        ++hits;
      }
      CHECK(answer.at("path").size() >= 2);
    }
  CHECK(hits > 50);
}
