#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>

#include "indexer/format/schema.hpp"
#include "lettergrade/check.hpp"
#include "lettergrade/search.hpp"
#include "tests/support/counts.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/letters.hpp"
#include "tests/write/state.hpp"

using namespace lettergrade;
using namespace lettergrade::test;

namespace {

/// Tiny indexes never show what happens to a reader; under the sanitizers only the calls are tried.
const int kLetters = amount(20'500, 1'000, 20'500);
constexpr int kMarked = 40;  ///< letters that every update changes
constexpr int kUpdates = 50;

/// A short letter; those that are marked say which update wrote them.
Letter small_letter(int number, int update) {
  const bool marked = number % (kLetters / kMarked) == 0;
  std::string words;
  for (int i = 0; i < 12; ++i)
    words += " word" + std::to_string((number * 13 + i * i * 7 + number % 11) % 4000);
  Letter letter = letter_of({words, marked ? "marked epoch" + std::to_string(update) : "plain"});
  letter.id = "n" + std::to_string(number);
  letter.title = marked ? "epoch" + std::to_string(update) : "title";
  letter.content_hash = format::record_key(letter.id).hex();
  letter.sources = {{"r.jsonl", "/r.jsonl"}};
  letter.sources[0].state = letter.id + " " + std::to_string(update);
  return letter;
}

bool is_marked(int number) { return number % (kLetters / kMarked) == 0; }

int marked_letters() {
  int count = 0;
  for (int number = 0; number < kLetters; ++number) count += is_marked(number) ? 1 : 0;
  return count;
}

/// What is wrong with what a reader sees; empty: nothing. Every state has all marked letters in one
/// update, in letters and in sections.
std::string wrong(Index& index) {
  const auto marked = static_cast<std::uint64_t>(marked_letters());
  for (const Unit unit : {Unit::letter, Unit::section}) {
    SearchRequest request;
    request.query = "marked";
    request.by = unit;
    request.limit = marked;
    request.facets = {Field::type};
    const SearchAnswer answer = index.search(request);
    if (answer.total != marked || answer.hits.size() != marked)
      return std::to_string(answer.total) + " of " + std::to_string(marked) + " are found";
    std::set<std::string> titles;
    std::set<std::string> snippets;
    for (const Hit& hit : answer.hits) {
      titles.insert(hit.title);
      snippets.insert(hit.snippets.empty() ? "none" : hit.snippets[0].text);
    }
    if (titles.size() != 1 || snippets.size() != 1) return "two states are mixed";
    // The title stands in each of the letter's sections, the mark in one.
    request.query = "marked " + *titles.begin();
    const std::uint64_t again = index.search(request).total;
    if (again != marked) {
      // An update may have come in between; then the title is another by now.
      request.query = "marked";
      if (index.search(request).hits[0].title == *titles.begin())
        return std::to_string(again) + " of " + std::to_string(marked) + " have the words of " +
               *titles.begin();
    }
  }
  SearchRequest everything;
  if (index.search(everything).total != static_cast<std::uint64_t>(kLetters))
    return "letters are missing";
  return {};
}

}  // namespace

TEST_CASE("readers that stay open through fifty updates see one whole state each time") {
  const Folder folder;
  const std::string path = folder / "index";
  std::vector<Letter> letters;
  letters.reserve(static_cast<std::size_t>(kLetters));
  for (int number = 0; number < kLetters; ++number) letters.push_back(small_letter(number, 0));
  write::WriterOptions options = in_place(path);
  options.threads = 2;
  put_all(options, std::move(letters));

  std::atomic<bool> over{false};
  std::atomic<int> searches{0};
  std::vector<std::string> found(2);
  std::vector<std::thread> readers;
  for (std::string& problem : found)
    readers.emplace_back([&] {
      try {
        Index index(path);
        while (!over && problem.empty()) {
          problem = wrong(index);
          ++searches;
        }
      } catch (const std::exception& error) {
        problem = error.what();
      }
    });
  for (int update = 1; update <= kUpdates; ++update) {
    std::vector<Letter> changed;
    for (int number = 0; number < kLetters; ++number)
      if (is_marked(number)) changed.push_back(small_letter(number, update));
    options.most_untidy = update % 20 == 0 ? 1 : 1'000'000;
    put_all(options, std::move(changed));
  }
  over = true;
  for (std::thread& reader : readers) reader.join();
  for (const std::string& problem : found) CHECK_MESSAGE(problem.empty(), problem);
  CHECK(searches > 2);
  Index index(path);
  CHECK(wrong(index).empty());
  CHECK(check_index(path, false).problems.empty());
}
