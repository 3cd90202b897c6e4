#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/search.hpp"
#include "lettergrade/suggest.hpp"
#include "query/match/completion.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

namespace {

class Letters {
 public:
  explicit Letters(std::vector<Letter> letters) {
    test::write_index(folder_ / "index", std::move(letters));
  }
  [[nodiscard]] Suggestions suggest(const std::string& prefix, std::size_t limit = 10) const {
    return Index(folder_ / "index").suggest({prefix, limit});
  }

 private:
  test::Folder folder_;
};

const Letters& letters() {
  static const Letters shared([] {
    std::vector<Letter> all = test::letters_of_years(
        {"Fostering and fostering and foster carers; looked after children are safe",
         "Fostering caf\u00E9s for looked after children. Young people not in education, "
         "employment "
         "or training",
         "Fosterers and fostering. Serious case reviews of one child; serious case review"});
    all.push_back(test::filed(test::letter_of({"Fostering in Dudley"}), "332", 2009, 3));
    all.push_back(test::filed(test::letter_of({"The children of Tower Hamlets"}), "211", 2009, 3));
    return all;
  }());
  return shared;
}

std::vector<std::string> terms(const std::string& prefix, std::size_t limit = 10) {
  std::vector<std::string> words;
  for (const auto& row : letters().suggest(prefix, limit).terms) words.push_back(row.term);
  return words;
}

std::vector<std::string> names(const std::string& prefix) {
  std::vector<std::string> found;
  for (const auto& row : letters().suggest(prefix).authorities) found.push_back(row.name);
  return found;
}

std::vector<std::string> phrases(const std::string& prefix) {
  std::vector<std::string> found;
  for (const auto& row : letters().suggest(prefix).phrases) found.push_back(row.phrase);
  return found;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words that begin so come in order of how many letters have them") {
  const Suggestions found = letters().suggest("foster");
  REQUIRE(found.terms.size() == 3);
  CHECK(found.terms[0].term == "fostering");
  CHECK(found.terms[0].letters == 4);
  CHECK(found.terms[1].term == "foster");
  CHECK(found.terms[1].letters == 1);
  CHECK(found.terms[2].term == "fosterers");
  CHECK(found.prefix == "foster");
  CHECK(terms("foster", 1) == Words{"fostering"});
  CHECK(terms("foster", 0).empty());
}

TEST_CASE("case and accents fold, and of several words the last one is begun") {
  CHECK(terms("FOST") == terms("fost"));
  CHECK(terms("caf\u00E9") == Words{"cafes"});
  CHECK(terms("Ca") == Words{"cafes", "carers", "case"});
  CHECK(terms("looked after child") == Words{"children", "child"});
}

TEST_CASE("nothing begins like nothing, and function words are no suggestions") {
  for (const char* prefix : {"", " ", "-", "xylo", "!"}) {
    CAPTURE(prefix);
    CHECK(letters().suggest(prefix).empty());
  }
  const Words with_a = terms("a");
  CHECK(std::find(with_a.begin(), with_a.end(), "and") == with_a.end());
}

TEST_CASE("councils with letters are suggested by the beginning of any word of their names") {
  CHECK(names("dud") == Words{"Dudley"});
  CHECK(names("hamlets") == Words{"Tower Hamlets"});
  CHECK(names("Tower H") == Words{"Tower Hamlets"});
  CHECK(names("udley").empty());
  CHECK(names("barnet").empty());  // it has no letters here
  const Suggestions found = letters().suggest("dudl");
  REQUIRE(found.authorities.size() == 1);
  CHECK(found.authorities[0].code == "332");
  CHECK(found.authorities[0].letters == 1);
}

TEST_CASE("phrases of the field are suggested by their beginning or their acronym") {
  CHECK(phrases("looked af") == Words{"looked after children"});
  CHECK(phrases("lac") == Words{"looked after children"});
  const Suggestions neet = letters().suggest("NEET");
  REQUIRE_FALSE(neet.phrases.empty());
  CHECK(neet.phrases[0].phrase == "not in education employment or training");
  CHECK(neet.phrases[0].acronym == "neet");
  CHECK(neet.phrases[0].at_most == 1);
  // Singular and plural are one, and what no letter can have is none.
  CHECK(phrases("serious").size() == 1);
  CHECK(phrases("strengths and").empty());
}

TEST_CASE("of very many words that begin so, those of many letters are found, with exact counts") {
  // Every letter has its own words, and all but the first share some that come last.
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 40; ++i) {
    std::string text = i == 0 ? "" : "szcommon szshared ";
    for (std::size_t j = 0; j < match::kMostWalked / 30; ++j) {
      text += "s";
      for (std::size_t rest = i * 1000 + j; rest > 0; rest /= 20)
        text += static_cast<char>('a' + rest % 20);
      text += "q ";
    }
    texts.push_back(text);
  }
  const Letters many(test::letters_of_years(texts));
  const Suggestions found = many.suggest("s", 3);
  REQUIRE(found.terms.size() == 3);
  CHECK(found.terms[0].term == "szcommon");
  CHECK(found.terms[0].letters == 39);
  CHECK(found.terms[1].term == "szshared");
  CHECK(found.terms[2].letters == 1);
}
