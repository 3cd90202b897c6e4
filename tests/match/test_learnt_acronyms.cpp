#include <doctest/doctest.h>

#include "lettergrade/search.hpp"
#include "tests/match/years.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;
using test::years;

namespace {

SearchAnswer ask(const std::string& folder, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return Index(folder).search(request);
}

}  // namespace

TEST_CASE("what letters explain is used as the shipped acronyms are") {
  const test::Folder folder;
  const std::string index = folder / "index";
  std::vector<std::string> texts{"The Town Lamp Guild (TLG) is new", "Ask the TLG about it",
                                 "A town lamp guild is a fine thing", "Lamps of other towns"};
  texts.resize(12, "Schools and teachers and lessons");
  test::write_index(index, test::letters_of_years(texts));
  CHECK(years(ask(index, "TLG")).size() == 3);
  CHECK(years(ask(index, "TLG")).back() == 2003);
  CHECK(years(ask(index, "TLGs")).size() == 3);
  CHECK(years(ask(index, "town lamp guild")).size() == 3);
  CHECK(years(ask(index, "town lamp guild")).back() == 2002);
  const SearchAnswer answer = ask(index, "TLG");
  REQUIRE(answer.expanded.size() == 1);
  CHECK(answer.expanded[0].term == "town lamp guild");
  CHECK(answer.expanded[0].way == "acronym");
  CHECK(answer.expanded[0].reason == "1 letter explains it so");
  const Hit& last = answer.hits.back();
  REQUIRE_FALSE(last.snippets.empty());
  CHECK(slice(last.snippets[0].text, last.snippets[0].highlights.at(0)) == "town lamp guild");
}

TEST_CASE("an index that learnt nothing looks for what is written") {
  const test::Folder folder;
  const std::string index = folder / "index";
  test::write_index(index, test::letters_of_years({"Ask the TLG about it", "The town lamp guild"}));
  CHECK(years(ask(index, "TLG")) == std::vector{2001});
  CHECK(ask(index, "TLG").expanded.empty());
}
