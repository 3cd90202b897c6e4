#include <doctest/doctest.h>

#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

/// What ranks a letter above another. Each index has some letters about other things, too, without
/// which every word would be in most letters.
namespace {

struct Written {
  std::string title;
  std::string text;
};

/// Years of the letters in the order in which `query` ranks them; the first letter is of 2001.
std::vector<int> ranked(const std::vector<Written>& letters, const std::string& query,
                        bool any = false) {
  const test::Folder folder;
  std::vector<Letter> filed;
  const auto add = [&](const Written& written) {
    const int year = 2001 + static_cast<int>(filed.size());
    filed.push_back(test::filed(test::letter_of({written.text}), "202", year, 3));
    filed.back().title = written.title;
  };
  for (const Written& letter : letters) add(letter);
  for (int i = 0; i < 12; ++i) add({"Other", "Schools and teachers and lessons, much the same"});
  test::write_index(folder / "index", filed);
  SearchRequest request;
  request.query = query;
  request.any = any;
  std::vector<int> years;
  for (const Hit& hit : Index(folder / "index").search(request).hits)
    years.push_back(hit.year.value_or(0));
  return years;
}

}  // namespace

TEST_CASE("a word in the title weighs more than in the text") {
  CHECK(ranked({{"Letter", "adoption is the first subject here"},
                {"Adoption", "letter is the first subject here"}},
               "adoption") == std::vector{2002, 2001});
}

TEST_CASE("the form that was asked for is above other forms") {
  CHECK(ranked({{"One", "they foster some children"}, {"Two", "they fostered some children"}},
               "fostered") == std::vector{2002, 2001});
  CHECK(ranked({{"One", "they foster some children"}, {"Two", "they fostered some children"}},
               "foster") == std::vector{2001, 2002});
}

TEST_CASE("words next to each other are above the same words apart") {
  CHECK(ranked({{"One", "private homes for those in fostering"},
                {"Two", "homes for those in private fostering"}},
               "private fostering") == std::vector{2002, 2001});
}

TEST_CASE("function words beside others weigh nothing") {
  CHECK(ranked({{"One", "fostering"}, {"Two", "fostering"}, {"Three", "the who and of"}},
               "who is the of fostering", true) == std::vector{2001, 2002});
  // Beside no others they are what is asked for.
  CHECK(ranked({{"One", "fostering"}, {"Two", "who knows"}}, "who") == std::vector{2002});
}

TEST_CASE("what stands for a word weighs less than the word itself") {
  CHECK(ranked({{"One", "there the child and adolescent mental health services wait"},
                {"Two", "there the service that is called camhs waits for those"}},
               "camhs") == std::vector{2002, 2001});
  CHECK(ranked({{"One", "there breastfeeding is"}, {"Two", "there breast feeding"}},
               "breast feeding") == std::vector{2002, 2001});
}

TEST_CASE("a compound is above its words apart, which raise a letter that has the compound") {
  CHECK(ranked({{"One", "a well known being"}, {"Two", "known well-being"}}, "well-being known",
               true) == std::vector{2002, 2001});
}

TEST_CASE("a short letter and a long one with the same share of a word compete fairly") {
  std::string longer = "fostering";
  for (int i = 0; i < 40; ++i) longer += " schools";
  std::string report;
  for (int i = 0; i < 20; ++i) report += longer + ' ';
  CHECK(ranked({{"One", longer}, {"Two", report}, {"Three", longer + ' ' + longer}}, "fostering") ==
        std::vector{2002, 2003, 2001});
}
