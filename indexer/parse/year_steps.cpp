// Which year a letter assesses.
#include <algorithm>

#include "indexer/parse/dates.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

/// The part of the folded text that holds both parts.
std::string_view across(std::string_view a, std::string_view b) {
  const char* begin = std::min(a.data(), b.data());
  const char* end = std::max(a.data() + a.size(), b.data() + b.size());
  return {begin, static_cast<std::size_t>(end - begin)};
}

struct FoundYear {
  int year = 0;
  std::string_view words;
};

bool is_title(std::string_view block) {
  constexpr std::size_t kLongestTitle = 260;
  return block.size() <= kLongestTitle && !block.ends_with('.');
}

/// The year beside `title`, which stands at `at` in the folded block: right before it, a few words
/// behind it, or anywhere behind it in a line that is a title.
std::optional<FoundYear> year_beside(std::string_view block, std::size_t at,
                                     std::string_view title) {
  const std::string_view words = block.substr(at, title.size());
  if (at >= 5)
    if (const auto year = year_at(block, at - 5))
      return FoundYear{*year, across(block.substr(at - 5, 4), words)};
  constexpr std::size_t kNear = 8;
  const std::size_t end = at + title.size();
  const std::size_t reach = is_title(block) ? block.size() : std::min(block.size(), end + kNear);
  std::optional<FoundYear> last;
  for (std::size_t i = end; i < reach; ++i)
    if (const auto year = year_at(block, i))
      last = FoundYear{*year, across(words, block.substr(i, 4))};
  return last;
}

/// `in_titles`: looks at lines that are titles; else at running text.
std::optional<FoundYear> stated_year(const Reading& reading, std::string_view titles,
                                     bool in_titles) {
  constexpr std::size_t kMostBlocks = 60;
  std::optional<FoundYear> found;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks) && !found; ++i) {
    const std::string_view block = reading.words(i);
    if (is_title(block) != in_titles) continue;
    any_item(titles, [&](std::string_view title) {
      for (std::size_t at = find_words(block, title); at != std::string_view::npos && !found;
           at = find_words(block, title, at + 1))
        found = year_beside(block, at, title);
      return found.has_value();
    });
  }
  return found;
}

/// "December 2009" in a line of its own, or nearly so.
std::optional<FoundMonth> lone_month(const Reading& reading) {
  constexpr std::size_t kMostBlocks = 20;
  constexpr std::size_t kMostBesides = 40;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = reading.words(i);
    const auto month = first_month(words);
    if (month && words.size() <= month->words.size() + kMostBesides) return month;
  }
  return std::nullopt;
}

}  // namespace

void read_assessed_year(const Reading& reading, Letter& letter, std::string_view titles) {
  auto found = stated_year(reading, titles, true);
  if (!found) found = stated_year(reading, titles, false);
  if (found) {
    letter.year = found->year;
    add_evidence(reading, letter, "year", found->words);
    return;
  }
  if (letter.date) {
    letter.year = letter.date->year;
    add_derived(letter, "year", "date");
    return;
  }
  const auto month = lone_month(reading);
  if (!month) {
    add_missing(letter, "year");
    return;
  }
  letter.year = month->year;
  Evidence& evidence = add_evidence(reading, letter, "year", month->words);
  evidence.confidence = Confidence::derived;
  evidence.derived_from = "the month of the letter";
}

}  // namespace lettergrade::parse
