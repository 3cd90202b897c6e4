#include "query/match/searcher.hpp"

#include <doctest/doctest.h>

#include <set>

#include "lettergrade/search.hpp"
#include "query/language/parser.hpp"
#include "query/match/compiler.hpp"
#include "query/match/snapshot.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

namespace {

std::vector<std::string> ids(Index& index, const SearchRequest& request) {
  std::vector<std::string> result;
  for (const Hit& hit : index.search(request).hits) result.push_back(hit.id);
  return result;
}

SearchRequest asking(std::string query, std::size_t limit = 10) {
  SearchRequest request;
  request.query = std::move(query);
  request.limit = limit;
  return request;
}

}  // namespace

TEST_CASE("equal scores go by id, also across the end of a page") {
  const test::Folder folder;
  std::vector<Letter> letters;
  for (const char* code : {"208", "204", "202", "210", "206"})
    letters.push_back(test::filed(test::letter_of({"Fostering."}), code, 2009, 3));
  test::write_index(folder / "index", letters);
  Index index(folder / "index");
  const std::vector<std::string> all{"202-2009-rating", "204-2009-rating", "206-2009-rating",
                                     "208-2009-rating", "210-2009-rating"};
  CHECK(ids(index, asking("fostering")) == all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    SearchRequest one = asking("fostering", 1);
    one.offset = i;
    CHECK(ids(index, one) == std::vector<std::string>{all[i]});
  }
}

TEST_CASE("a phrase does not reach from one block into the next, unless that continues it") {
  const test::Folder folder;
  Letter apart = test::filed(test::letter_of({"the private", "fostering rules"}), "202", 2009, 3);
  Letter joined = test::filed(test::letter_of({"this private", "fostering rule"}), "204", 2009, 3);
  joined.blocks[1].continues = true;
  test::write_index(folder / "index", {apart, joined});
  Index index(folder / "index");
  CHECK(ids(index, asking("\"private fostering\"")) == std::vector<std::string>{"204-2009-rating"});
  CHECK(ids(index, asking("private fostering")).size() == 2);
}

TEST_CASE("any form of a word matches, and only forms of it") {
  const test::Folder folder;
  std::vector<Letter> letters;
  int code = 201;
  for (const char* word :
       {"generous", "generously", "generate", "general", "skies", "sky", "dying"})
    letters.push_back(test::filed(test::letter_of({std::string(word) + " letter"}),
                                  std::to_string(code++), 2009, 3));
  test::write_index(folder / "index", letters);
  Index index(folder / "index");
  CHECK(ids(index, asking("generous")).size() == 2);
  CHECK(ids(index, asking("generously")).size() == 2);
  CHECK(ids(index, asking("sky")).size() == 2);
  CHECK(ids(index, asking("skies")).size() == 2);
  CHECK(ids(index, asking("letters")).size() == 7);
  CHECK(ids(index, asking("\"letters\"")).empty());
}

TEST_CASE("boilerplate never counts towards a rank") {
  const test::Folder folder;
  Letter plain = test::filed(test::letter_of({"Fostering.", "Other words here."}), "202", 2009, 3);
  Letter noisy =
      test::filed(test::letter_of({"Fostering.", "Fostering fostering."}), "204", 2009, 3);
  noisy.blocks[1].boilerplate = true;
  test::write_index(folder / "index", {plain, noisy});
  Index index(folder / "index");
  SearchRequest with = asking("fostering");
  with.include_boilerplate = true;
  const auto without = index.search(asking("fostering"));
  const auto included = index.search(with);
  CHECK(without.hits[0].id == included.hits[0].id);
  CHECK(included.hits[0].score == doctest::Approx(without.hits[0].score));
}

TEST_CASE("a reader that stays open sees each new generation whole") {
  const test::Folder folder;
  test::write_index(folder / "index",
                    {test::filed(test::letter_of({"Fostering."}), "202", 2009, 3)});
  Index index(folder / "index");
  for (int year = 2010; year < 2030; ++year) {
    test::write_index(folder / "index",
                      {test::filed(test::letter_of({"Fostering."}), "202", year, 3)});
    const auto answer = index.search(asking("fostering", 100));
    CHECK(answer.total == static_cast<std::uint64_t>(year - 2008));
    CHECK(answer.hits.size() == answer.total);
  }
}

TEST_CASE("a word longer than a term can be is found all the same") {
  const test::Folder folder;
  const std::string giant(3000, 'a');
  test::write_index(folder / "index",
                    {test::filed(test::letter_of({giant + " end"}), "202", 2009, 3)});
  Index index(folder / "index");
  CHECK(ids(index, asking(giant)).size() == 1);
  CHECK(ids(index, asking(giant + "a")).empty());
}
