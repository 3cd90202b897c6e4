#include "query/match/passages.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "lettergrade/search.hpp"
#include "query/language/tree.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"
#include "tests/support/queries.hpp"

using namespace lettergrade;

/// A sentence by itself matches by the same rules as a document that has nothing else.
namespace {

/// No parts of a compound beside it as words: Xapian's NEAR may miss terms that share a position.
const test::QueryStuff& stuff() {
  static const test::QueryStuff shared{
      {"fostering", "adoption", "the", "well-being", "NEET", "children", "no", "foster",
       "breastfeeding", "202", "LSCBs"},
      {"private fostering", "breast feeding", "well being", "no child", "the adoption",
       "breastfeeding rates"},
      {"fos", "adopt", "chil", "wel"},
      {{"year", "2009"}, {"grade", "1..2"}, {"authority", "202"}, {"in", "improve"}}};
  return shared;
}

std::string sentence(std::mt19937& random) {
  static const std::vector<std::string> words{
      "private", "fostering", "adoption", "children",       "child",         "well-being", "no",
      "the",     "breast",    "feeding",  "breast-feeding", "breastfeeding", "rates",      "NEET",
      "foster",  "adopters",  "LSCB"};
  std::string text;
  const std::size_t length = 3 + random() % 6;
  for (std::size_t i = 0; i < length; ++i) text += words[random() % words.size()] + " ";
  return text + "is good";
}

/// Letters whose sections are one judged sentence each.
struct Fixture {
  test::Folder folder;
  Index index;
  Fixture() : index(written(folder)) {}

  static std::string written(const test::Folder& folder) {
    std::mt19937 random(7);
    std::vector<Letter> letters;
    for (int i = 0; i < 30; ++i) {
      std::vector<std::string> sentences;
      for (int j = 0; j < 3; ++j) sentences.push_back(sentence(random) + std::to_string(j) + ".");
      Letter letter = test::letter_of(sentences);
      for (const std::string& text : sentences) test::judge(letter, text, text, "good");
      letter.sections[1].kind = SectionKind::improve;
      letters.push_back(
          test::filed(std::move(letter), std::to_string(202 + i % 10), 2008 + i / 10, 1 + i % 4));
    }
    test::write_index(folder / "index", letters);
    return folder / "index";
  }

  /// Id and heading of what a query finds, in any order.
  std::vector<std::string> found(const std::string& query, std::vector<Filter> filters) {
    SearchRequest request;
    request.query = query;
    request.by = Unit::section;
    request.filters = std::move(filters);
    request.limit = 1000;
    request.snippets = 0;
    std::vector<std::string> result;
    for (const Hit& hit : index.search(request).hits) result.push_back(hit.id);
    std::sort(result.begin(), result.end());
    return result;
  }
};

}  // namespace

TEST_CASE("a sentence matches when a section of this one sentence does") {
  static Fixture fixture;
  CHECK(rc::check("sentences", [] {
    const auto seed = *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 60U);
    const std::string query = language::print(test::QueryMaker(seed, stuff()).tree());
    RC_LOG() << query << '\n';
    RC_ASSERT(fixture.found(query, {{"judged", "1..4"}}) == fixture.found(query, {}));
  }));
}
