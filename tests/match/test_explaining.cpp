#include "query/match/explaining.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "query/match/searcher.hpp"
#include "query/match/weights.hpp"
#include "query/plan.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"
#include "tests/support/queries.hpp"

using namespace lettergrade;

namespace {

/// Letters that share few words, with sections and judged statements.
std::vector<Letter> letters() {
  std::vector<Letter> result{
      test::filed(test::letter_of({"Private fostering is good.", "Breast-feeding rates fall."}),
                  "202", 2007, 3),
      test::filed(test::letter_of({"Fostering of care leavers, privately.", "Exclusions rise."}),
                  "204", 2008, 2),
      test::filed(test::letter_of({"NEET leavers and fostering.", "The private fosterers care."}),
                  "206", 2009, 1),
      test::filed(test::letter_of({"Young people not in education, employment or training.",
                                   "Breastfeeding is private and fostering is good."}),
                  "208", 2009, 3)};
  test::judge(result[0], "Private fostering is good.", "fostering", "good");
  test::judge(result[3], "Breastfeeding is private and fostering is good.", "fostering", "good");
  return result;
}

std::string indexed() {
  static const test::Folder folder;
  static const bool written = [] {
    test::write_index(folder / "index", letters());
    return true;
  }();
  REQUIRE(written);
  return folder / "index";
}

SearchAnswer explained(const std::string& query, Unit by = Unit::letter) {
  SearchRequest request;
  request.query = query;
  request.by = by;
  request.explain = true;
  Index index(indexed());
  return index.search(request);
}

double sum(const std::vector<ScorePart>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0.0,
                         [](double all, const ScorePart& part) { return all + part.weight; });
}

/// The part of the first hit that has this way and expansion.
std::optional<ScorePart> part_with(const SearchAnswer& answer, std::string_view way,
                                   std::string_view expansion) {
  REQUIRE_FALSE(answer.hits.empty());
  const auto& parts = answer.hits.front().explanation;
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const ScorePart& part) {
    return part.way == way && part.expansion == expansion;
  });
  return found == parts.end() ? std::nullopt : std::optional(*found);
}

/// Compares every match as Finder scores it and as Xapian does with the parts of its score.
std::size_t wrong_sums(const std::string& query, Unit by, bool any) {
  SearchRequest request;
  request.query = query;
  request.by = by;
  request.any = any;
  Analyser analyser;
  const match::Snapshot snapshot(indexed());
  const Plan planned = plan(request, snapshot, analyser);
  const match::PageRequest everything{Sort::relevance, 0, 100};
  const std::vector<Field> no_facets;
  const match::Explainer explainer(planned.compiled, planned.selections,
                                   searched(request, snapshot), snapshot, analyser);
  const auto ours = snapshot.finder(by).find(
      {planned.compiled.query, planned.selections, everything, no_facets, snapshot.authorities()});
  const match::Page xapian =
      match::run(snapshot.database(by), planned.filtered(), everything, snapshot.authorities());
  std::size_t wrong = ours.page.matches.size() == xapian.matches.size() ? 0 : 1;
  for (const auto& matches : {ours.page.matches, xapian.matches}) {
    const auto parts = explainer.scores(matches);
    for (std::size_t i = 0; i < matches.size(); ++i)
      if (std::abs(sum(parts[i]) - matches[i].score) > 1e-6) ++wrong;
  }
  return wrong;
}

}  // namespace

TEST_CASE("an explanation adds up to the score, as we rank and as Xapian does") {
  for (const char* query :
       {"private fostering", "breast feeding", "\"private fostering\" OR leavers",
        "fostering fostering private", "foster* NOT exclusions", "NEET", "private NEAR/5 fosterers",
        "the fostering of private leavers", "fostering -breastfeeding year:2007..2009",
        "fostering in:findings", "(fostering judged:good) OR leavers", "judged:good private",
        "not in education, employment or training", "+leavers fostering unheardof", "year:2009"})
    for (const Unit by : {Unit::letter, Unit::section})
      for (const bool any : {false, true}) {
        CAPTURE(query);
        CHECK(wrong_sums(query, by, any) == 0);
      }
}

TEST_CASE("explanations of generated queries add up, too") {
  const test::QueryStuff stuff{{"private", "fostering", "leavers", "breast-feeding", "NEET", "the"},
                               {"private fostering", "care leavers"},
                               {"foster", "excl"},
                               {{"year", "2009"}, {"in", "findings"}, {"judged", "good"}}};
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const std::string query = language::print(test::QueryMaker(seed, stuff).tree());
    CAPTURE(query);
    try {
      CHECK(wrong_sums(query, seed % 2 == 0 ? Unit::letter : Unit::section, seed % 3 == 0) == 0);
    } catch (const Error& error) {
      CHECK(error.message() == Message::query_too_large);
    }
  }
}

TEST_CASE("each part of a score is named after the part of the query that it comes from") {
  const auto word = part_with(explained("fostering"), "forms", "written");
  REQUIRE(word);
  CHECK(word->part == "fostering");
  CHECK(word->words == std::vector<std::string>{"fostering"});
  CHECK(word->fields == std::vector<std::string>{"text"});
  CHECK(word->boost == 1);
  const SearchAnswer twice = explained("fostering fostering");
  REQUIRE(part_with(twice, "forms", "written"));
  CHECK(part_with(twice, "forms", "written")->boost == 2);

  const SearchAnswer joined = explained("breast feeding");
  REQUIRE(part_with(joined, "forms", "joined"));
  CHECK(part_with(joined, "forms", "joined")->words == std::vector<std::string>{"breastfeeding"});
  const SearchAnswer spelt_out = explained("NEET year:2009 -leavers");
  REQUIRE(part_with(spelt_out, "phrase", "spelt-out"));
  CHECK(part_with(spelt_out, "phrase", "spelt-out")->part == "neet");
  CHECK(part_with(explained("foster*"), "prefix", "written"));
  CHECK(part_with(explained("private NEAR/5 fosterers"), "near", "written"));
}

TEST_CASE("what titles and the very form add is explained, too") {
  const SearchAnswer answer = explained("fostering");
  const auto has = [&](const std::string& way, double boost) {
    return std::any_of(answer.hits.begin(), answer.hits.end(), [&](const Hit& hit) {
      return std::any_of(
          hit.explanation.begin(), hit.explanation.end(),
          [&](const ScorePart& part) { return part.way == way && part.boost == boost; });
    });
  };
  CHECK(has("forms", 1));
  CHECK(has("exact", match::kExactForm));
}

TEST_CASE("words that two parts of a query ask for are named once for each") {
  std::vector<std::string> parts;
  const SearchAnswer answer = explained("breast feeding");
  for (const ScorePart& part : answer.hits.front().explanation)
    if (part.expansion == "joined") parts.push_back(part.part);
  std::sort(parts.begin(), parts.end());
  CHECK(parts == std::vector<std::string>{"breast", "feeding"});
}

TEST_CASE("what a section answers is explained by the words in that section") {
  for (const char* query : {"private fostering in:findings", "private fostering judged:good"}) {
    CAPTURE(query);
    const SearchAnswer answer = explained(query);
    REQUIRE_FALSE(answer.hits.empty());
    std::set<std::string> parts;
    for (const ScorePart& part : answer.hits.front().explanation) parts.insert(part.part);
    parts.erase("\"private fostering\"");  // as neighbours, where they are
    CHECK(parts == std::set<std::string>{"fostering", "private"});
  }
}

TEST_CASE("the path says how each part was found") {
  std::vector<std::string> steps;
  for (const PathStep& step : explained("fostering \"care leavers\" year:2008").path)
    steps.push_back(step.part + ": " + step.took);
  const auto has = [&](const std::string& step) {
    return std::find(steps.begin(), steps.end(), step) != steps.end();
  };
  CHECK(has("fostering: 1 posting list"));
  CHECK(has("\"care leavers\": 2 posting lists, positions"));
  CHECK(has("year: the column of this field"));
}

TEST_CASE("an order other than relevance has no scores to explain, and nobody asks unasked") {
  SearchRequest request;
  request.query = "fostering";
  Index index(indexed());
  CHECK(index.search(request).path.empty());
  CHECK(index.search(request).hits.front().explanation.empty());
  request.explain = true;
  request.sort = Sort::newest;
  CHECK(index.search(request).hits.front().explanation.empty());
  CHECK_FALSE(index.search(request).path.empty());
}
