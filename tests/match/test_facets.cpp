#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "lettergrade/search.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"

using namespace lettergrade;

/// Facet counts against a count by hand over the letters themselves.
namespace {

struct Row {
  std::string code;
  int year = 0;
  int grade = 0;  ///< 0: none
  std::vector<std::string> words;
};

constexpr std::array kWords{"fostering", "adoption", "school", "placement"};
constexpr std::array kCodes{"202", "332", "330", "885"};

std::vector<Row> rows() {
  std::vector<Row> result;
  for (int i = 0; i < 60; ++i) {
    Row row{kCodes[static_cast<std::size_t>(i * 7 % 4)], 2005 + i % 9, i * 5 % 5, {}};
    for (std::size_t word = 0; word < kWords.size(); ++word)
      if ((i >> word) % 2 == 1) row.words.emplace_back(kWords[word]);
    result.push_back(row);
  }
  return result;
}

struct Fixture {
  test::Folder folder;
  std::vector<Row> letters = rows();
  Fixture() {
    std::vector<Letter> made;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const Row& row = letters[i];
      std::string text = "Letter number" + std::to_string(i);
      for (const std::string& word : row.words) text += " " + word;
      made.push_back(test::filed(test::letter_of({text}), row.code, row.year, row.grade));
    }
    test::write_index(folder / "index", made);
  }
};

Fixture& fixture() {
  static Fixture shared;
  return shared;
}

/// A random question: words that all have to be there, and filters by facet.
struct Question {
  std::vector<std::string> words;
  std::vector<std::string> codes;
  std::vector<int> years;
  std::vector<int> grades;  ///< 0: none
};

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// Whether a letter is in the answer when the selection of one facet is left out.
bool within(const Row& row, const Question& question, Field except) {
  for (const std::string& word : question.words)
    if (!has(row.words, word)) return false;
  const auto allowed = [&](Field field, const auto& list, const auto& value) {
    return field == except || list.empty() ||
           std::find(list.begin(), list.end(), value) != list.end();
  };
  return allowed(Field::authority, question.codes, row.code) &&
         allowed(Field::year, question.years, row.year) &&
         allowed(Field::grade, question.grades, row.grade);
}

using Counts = std::map<std::string, std::uint64_t>;

Counts by_hand(const Question& question, Field field,
               const std::function<std::string(const Row&)>& value) {
  Counts counts;
  for (const Row& row : fixture().letters)
    if (within(row, question, field)) ++counts[value(row)];
  return counts;
}

Counts listed(const SearchAnswer& answer, Field field) {
  Counts counts;
  for (const FacetCounts& facet : answer.facets)
    if (facet.field == field)
      for (const FacetValue& value : facet.values)
        if (value.count > 0) counts[value.value] = value.count;
  return counts;
}

SearchRequest request_of(const Question& question, Unit by) {
  SearchRequest request;
  for (const std::string& word : question.words) request.query += "+" + word + " ";
  for (const std::string& code : question.codes) request.filters.push_back({"authority", code});
  for (const int year : question.years) request.filters.push_back({"year", std::to_string(year)});
  for (const int grade : question.grades)
    request.filters.push_back({"grade", grade == 0 ? "none" : std::to_string(grade)});
  request.facets = {kFacetFields.begin(), kFacetFields.end()};
  request.by = by;
  request.limit = 3;
  return request;
}

template <typename List>
auto some_of(const List& list) {
  return rc::gen::container<std::vector<typename List::value_type>>(rc::gen::elementOf(list));
}

}  // namespace

TEST_CASE("every facet count equals a count by hand, whatever is selected") {
  Index index(fixture().folder / "index");
  const bool held = rc::check("counts", [&] {
    Question question;
    for (const char* word : *some_of(kWords))
      if (!has(question.words, word)) question.words.emplace_back(word);
    if (question.words.size() > 2) question.words.resize(2);
    for (const char* code : *some_of(kCodes))
      if (question.codes.size() < 2) question.codes.emplace_back(code);
    question.years = *rc::gen::container<std::vector<int>>(rc::gen::inRange(2004, 2015));
    question.years.resize(std::min<std::size_t>(question.years.size(), 4));
    question.grades = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
    question.grades.resize(std::min<std::size_t>(question.grades.size(), 2));
    const Unit by = *rc::gen::element(Unit::letter, Unit::section);
    const SearchAnswer answer = index.search(request_of(question, by));

    const auto code = [](const Row& row) { return row.code; };
    const auto year = [](const Row& row) { return std::to_string(row.year); };
    const auto grade = [](const Row& row) {
      return row.grade == 0 ? std::string() : std::to_string(row.grade);
    };
    RC_ASSERT(listed(answer, Field::authority) == by_hand(question, Field::authority, code));
    RC_ASSERT(listed(answer, Field::year) == by_hand(question, Field::year, year));
    RC_ASSERT(listed(answer, Field::grade) == by_hand(question, Field::grade, grade));
    const auto everything = by_hand(question, Field::title, [](const Row&) { return "all"; });
    RC_ASSERT(answer.total == (everything.empty() ? 0 : everything.at("all")));
    RC_ASSERT(answer.letters_total == answer.total);
  });
  CHECK(held);
}

TEST_CASE("facets come in their order, with none last and selected values at any count") {
  Index index(fixture().folder / "index");
  SearchRequest request;
  request.facets = {Field::year, Field::grade, Field::authority};
  request.filters = {{"year", "1999"}, {"year", "2008"}};
  request.filters.push_back({"grade", "4"});
  const SearchAnswer answer = index.search(request);
  const auto& years = answer.facets[0].values;
  CHECK(std::is_sorted(years.begin(), years.end(),
                       [](const auto& a, const auto& b) { return a.value > b.value; }));
  const auto& grades = answer.facets[1].values;
  CHECK(grades.back().value.empty());
  const auto selected = std::find_if(years.begin(), years.end(),
                                     [](const auto& value) { return value.value == "2008"; });
  REQUIRE(selected != years.end());
  CHECK(selected->selected);
}

TEST_CASE("neighbours are a scope: facet counts stay within it, whatever is selected inside") {
  Index index(fixture().folder / "index");
  SearchRequest request;
  request.facets = {Field::authority};
  // Of the four councils here, Camden (202) and Birmingham (330) are neighbours of Tower Hamlets.
  request.filters = {{"neighbours-of", "Tower Hamlets"}, {"authority", "Birmingham"}};
  const SearchAnswer answer = index.search(request);
  Counts scope;
  for (const Row& row : fixture().letters)
    if (row.code == "202" || row.code == "330") ++scope[row.code];
  CHECK(answer.total == scope.at("330"));
  CHECK(listed(answer, Field::authority) == scope);
  for (const FacetValue& value : answer.facets.front().values)
    CHECK(value.selected == (value.value == "330"));

  SearchRequest asked;
  asked.query = "neighbours_of:\"tower hamlets\"";
  CHECK(index.search(asked).total == scope.at("202") + scope.at("330"));
}
