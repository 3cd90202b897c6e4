#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <utility>

#include "lettergrade/why.hpp"
#include "tests/match/years.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"
#include "tests/support/property.hpp"

using namespace lettergrade;
using test::years;

namespace {

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all{
      "Safeguarding is good. Private fostering arrangements are weak.",
      "Safeguarding in Birmingham and in Tower Hamlets was inspected again.",
      "Accommodation for children who receive a foster parent's care; their foster parents agree.",
      "Kensington and Chelsea has well-being boards. Breastfeeding rates rise. NEET numbers fall.",
      "The number of young people excluded rose.",
      "Independent physical education assessments.",
  };
  return all;
}

class Letters {
 public:
  Letters() {
    std::vector<Letter> letters = test::letters_of_years(texts());
    letters[4].title = "Lowestoft harbour";
    letters[5] = test::filed(with_boilerplate(), "202", 2006, 3);
    test::write_index(folder_ / "index", std::move(letters));
  }

  [[nodiscard]] SearchAnswer search(const SearchRequest& request) const {
    return Index(folder_ / "index").search(request);
  }
  [[nodiscard]] SearchAnswer search(const std::string& query, bool spelling = true) const {
    SearchRequest request;
    request.query = query;
    request.spelling = spelling;
    return search(request);
  }
  [[nodiscard]] Index index() const { return Index(folder_ / "index"); }

 private:
  static Letter with_boilerplate() {
    Letter letter = test::letter_of({texts().back(), "Ofsted headquarters telephone"});
    letter.blocks.back().boilerplate = true;
    return letter;
  }
  test::Folder folder_;
};

const Letters& letters() {
  static const Letters shared;
  return shared;
}

/// The query as it was corrected; "-" where it was not.
std::string corrected(const std::string& query) {
  const SearchAnswer answer = letters().search(query);
  CHECK(answer.corrected.empty() == answer.corrections.empty());
  return answer.corrected.empty() ? "-" : answer.corrected;
}

}  // namespace

TEST_CASE("a word that no letter has is corrected, and the answer says so") {
  const SearchAnswer answer = letters().search("private safegaurding");
  CHECK(answer.query == "private safegaurding");
  CHECK(answer.corrected == "private safeguarding");
  CHECK(answer.ran == "private AND safeguarding");
  CHECK(years(answer) == std::vector{2001});
  REQUIRE(answer.corrections.size() == 1);
  CHECK(answer.corrections[0].word == "safegaurding");
  CHECK(answer.corrections[0].instead == "safeguarding");
  CHECK_FALSE(answer.hits[0].snippets.at(0).highlights.empty());
}

TEST_CASE("each kind of slip is corrected") {
  for (const auto& slip :
       {std::pair("recieve", "receive"), std::pair("accomodation", "accommodation"),
        std::pair("fostring", "fostering"), std::pair("arangements", "arrangements"),
        std::pair("arrangmeents", "arrangements"), std::pair("arrangenents", "arrangements"),
        std::pair("srrangements", "arrangements"), std::pair("fysical", "physical"),
        std::pair("assesments", "assessments"), std::pair("edukation", "education"),
        std::pair("fosterparents", "foster parents")}) {
    const char* const typed = slip.first;
    const char* const meant = slip.second;
    CAPTURE(typed);
    CHECK(corrected(typed) == meant);
  }
}

TEST_CASE("councils' names are corrected, also of several words") {
  CHECK(corrected("Birmingam") == "Birmingham");
  CHECK(corrected("Tower Hamlts") == "Tower Hamlets");
  CHECK(corrected("BIRMINGAM") == "Birmingham");
  CHECK(corrected("kensingtn and chelsae") == "kensington and chelsea");
  CHECK(years(letters().search("tower hamlts")) == std::vector{2002});
}

TEST_CASE("phrases, NEAR, signs and compounds are corrected where they stand") {
  CHECK(corrected("\"privte fostering\" year:2001") == "\"private fostering\" year:2001");
  CHECK(years(letters().search("\"privte fostring\"")) == std::vector{2001});
  CHECK(corrected("privte NEAR/3 fostring") == "private NEAR/3 fostering");
  CHECK(corrected("safeguarding -fostring") == "safeguarding -fostering");
  CHECK(years(letters().search("safeguarding -fostring")) == std::vector{2002});
  CHECK(corrected("(excludd OR privte) +safeguarding") == "(excluded OR private) +safeguarding");
  CHECK(corrected("well-bieng") == "well-being");
  CHECK(corrected("McFosterng") == "McFostering");
  // Two words cannot stand in the place of one.
  CHECK(corrected("fosterparents NEAR/3 agree") == "-");
}

TEST_CASE("what exists is never corrected") {
  for (const char* query : {"fosters", "receives", "independant",  // in another form
                            "lowestoft", "harbour",                // in a title
                            "headquarter", "telephone",            // in boilerplate
                            "neets", "camhs", "adolescent",        // of the acronyms
                            "migrant",                             // of the old and new terms
                            "dudley", "wandsworth",                // councils' names
                            "breast feeding", "wellbeing",         // as a compound
                            "childrens"}) {                        // in another form
    CAPTURE(query);
    CHECK(corrected(query) == "-");
  }
}

TEST_CASE("wildcards, numbers, filters and words that nothing is near stay as they are") {
  for (const char* query :
       {"safegau*", "20099", "xylophone", "zebra", "type:apa", "safeguarding year:2002", "prvt"}) {
    CAPTURE(query);
    CHECK(corrected(query) == "-");
  }
  const SearchAnswer answer = letters().search("xylophone safeguarding");
  CHECK(answer.ran == "xylophone OR safeguarding");
  CHECK(answer.corrected.empty());
}

TEST_CASE("a text of unknown words is no misspelt query") {
  CHECK(corrected("privte fostring recieve") == "private fostering receive");
  CHECK(corrected("privte fostring recieve acomodation safegaurding birmingam kensingtn chelsae "
                  "excludd") == "-");
}

TEST_CASE("where spelling is to stay, every word is taken as it is") {
  const SearchAnswer answer = letters().search("safegaurding", false);
  CHECK(answer.total == 0);
  CHECK(answer.ran == "safegaurding");
  CHECK(answer.corrected.empty());
}

TEST_CASE("an answer that explains itself says where a word came from") {
  SearchRequest request;
  request.query = "safegaurding";
  request.explain = true;
  const SearchAnswer answer = letters().search(request);
  REQUIRE_FALSE(answer.path.empty());
  CHECK(answer.path[0].part == "safeguarding");
  CHECK(answer.path[0].took.find("'safegaurding'") != std::string::npos);
}

TEST_CASE("why, export and rankings look for the same words as a search") {
  Index index = letters().index();
  WhyRequest why;
  why.id = "202-2001-rating";
  why.query = "safegaurding";
  const WhyAnswer told = index.why(why);
  CHECK(told.found);
  CHECK(told.search.corrected == "safeguarding");

  ExportRequest rows;
  rows.query = "safegaurding";
  const ExportAnswer exported = index.rows(rows, [](const LetterRows&) {});
  CHECK(exported.rows == 2);
  REQUIRE(exported.corrections.size() == 1);
  CHECK(exported.corrections[0].instead == "safeguarding");
  rows.spelling = false;
  CHECK(index.rows(rows, [](const LetterRows&) {}).rows == 0);

  RankRequest text;
  text.text = "safegaurding: \"AND";
  const Ranking ranking = index.rank(text);
  CHECK(ranking.hits.size() == 2);
  CHECK(ranking.corrections.size() == 1);
  text.spelling = false;
  CHECK(index.rank(text).hits.empty());
}

TEST_CASE("no word of the letters is ever changed, whatever stands beside it") {
  std::vector<std::string> words;
  for (const std::string& text : texts()) {
    std::string word;
    for (const char c : text + " ") {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
      if (letter) word += c;
      if (!letter && !word.empty()) words.push_back(std::exchange(word, {}));
    }
  }
  REQUIRE(words.size() > 40);
  CHECK(test::holds("existing words stay", test::amount(200, 50, 2000), [&] {
    const auto picked = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
    const bool quoted = *rc::gen::arbitrary<bool>();
    std::string query;
    for (const std::string& word : picked) query += (query.empty() ? "" : " ") + word;
    if (quoted && !query.empty()) query = '"' + query + '"';
    // A misspelt word beside them is corrected, and they are not.
    const bool misspelt = *rc::gen::arbitrary<bool>();
    const SearchAnswer answer = letters().search(query + (misspelt ? " safegaurding" : ""));
    RC_ASSERT(answer.corrected == (misspelt ? query + " safeguarding" : ""));
  }));
}
