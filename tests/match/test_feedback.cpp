#include <doctest/doctest.h>

#include <algorithm>

#include "lettergrade/search.hpp"
#include "tests/match/years.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using test::years;

namespace {

/// Three letters on private fostering, two of which tell of carers and kinship; one that only names
/// it; and others.
class Letters {
 public:
  Letters() {
    std::vector<std::string> texts{
        "Private fostering and kinship carers, private fostering again",
        "Private fostering of kinship carers, and private fostering",
        "Budgets of schools and buildings, and private fostering in passing only",
        "Kinship carers are told of fostering that is private, and of schools"};
    texts.resize(texts.size() + 12, "Schools and teachers and lessons and buildings");
    test::write_index(folder_ / "index", test::letters_of_years(texts));
  }

  [[nodiscard]] SearchAnswer search(const std::string& query, bool expand) const {
    SearchRequest request;
    request.query = query;
    request.limit = 100;
    request.expand = expand;
    return Index(folder_ / "index").search(request);
  }

 private:
  test::Folder folder_;
};

std::size_t place(const std::vector<int>& years, int year) {
  return static_cast<std::size_t>(std::find(years.begin(), years.end(), year) - years.begin());
}

}  // namespace

TEST_CASE("words that the best answers share raise others that have them") {
  const Letters letters;
  const auto before = years(letters.search("private fostering", false));
  const auto after = years(letters.search("private fostering", true));
  CHECK(place(before, 2003) < place(before, 2004));
  CHECK(place(after, 2004) < place(after, 2003));
}

TEST_CASE("feedback changes the order, never what matches") {
  const Letters letters;
  for (const char* query :
       {"private fostering", "kinship", "schools budgets", "private AND carers"}) {
    auto before = years(letters.search(query, false));
    auto after = years(letters.search(query, true));
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    CHECK(before == after);
  }
}

TEST_CASE("an answer names the words that raised it, and no highlight is on them") {
  const Letters letters;
  const SearchAnswer answer = letters.search("private fostering", true);
  const auto has = [&](const char* word) {
    return std::find(answer.related.begin(), answer.related.end(), word) != answer.related.end();
  };
  CHECK(has("kinship"));
  CHECK(has("carers"));
  CHECK_FALSE(has("and"));
  CHECK_FALSE(has("budgets"));  // one letter's own affair
  CHECK(answer.ran == "private AND fostering");
  for (const Hit& hit : answer.hits)
    for (const Snippet& snippet : hit.snippets)
      for (const Span& span : snippet.highlights) CHECK(slice(snippet.text, span) != "kinship");
  CHECK(letters.search("private fostering", false).related.empty());
}

TEST_CASE("there is nothing to learn from a query without words, or without answers") {
  const Letters letters;
  CHECK(letters.search("", true).related.empty());
  CHECK(letters.search("nobodyhasthis", true).related.empty());
}
