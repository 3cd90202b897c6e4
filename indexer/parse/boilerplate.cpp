#include "indexer/parse/boilerplate.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/addressee.hpp"
#include "indexer/parse/contents.hpp"
#include "indexer/parse/dates.hpp"
#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/standing_texts.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kAct = "section 138 of the education and inspections act";

/// The longest standing paragraph seen has 700 bytes. What is longer holds more than furniture: a
/// letter whose line breaks were lost is one block, and its findings must stay searchable.
constexpr std::size_t kLongestStanding = 1200;

/// How many of the four values 1 to 4 the words of the block name.
int values_named(std::string_view words, bool in_quotes) {
  std::array<bool, 5> named{};
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && is_word_byte(words[at - 1])) continue;
    const auto grade = grade_at(words, at);
    if (!grade) continue;
    const bool quoted = at > 0 && (words[at - 1] == '\'' || words[at - 1] == '"');
    if (quoted || !in_quotes) named[grade->grade.value] = true;
    at += grade->words.size() - 1;
  }
  return static_cast<int>(std::count(named.begin(), named.end(), true));
}

/// A row of a printed scale: a number, a grade and what it means.
bool is_scale_row(std::string_view words) {
  constexpr std::size_t kLongest = 170;
  if (words.size() > kLongest) return false;
  const bool defines = has_any(words, "minimum requirements|requirements for users");
  const bool names = defines || values_named(words, false) > 0;
  const auto number = grade_number(words);
  const bool numbered = number || (words.size() > 2 && words[0] >= '1' && words[0] <= '4' &&
                                   !is_digit(words[1]) && words[1] != '.');
  return (defines && has_any(words, "service|organisation|services")) ||
         (numbered && names && (words.find(':') != std::string_view::npos) && words.size() < 60);
}

/// The whole scale in one block, also crushed: "4Performs excellentlyAn organisation that ...".
bool is_whole_scale(std::string_view words) {
  constexpr std::size_t kLongest = 900;
  if (words.size() > kLongest || printed_scale(words) == ScaleDirection::none) return false;
  std::size_t minimum = 0;
  for (std::size_t at = words.find("minimum requirements"); at != std::string_view::npos;
       at = words.find("minimum requirements", at + 1))
    ++minimum;
  return minimum >= 3 || (words.size() < 200 && !words.ends_with('.'));
}

/// "A rating of 'performs excellently' does not mean ...": about the scale, not about a council.
bool explains_scale(std::string_view words) {
  if (words.find("perform") == std::string_view::npos) return false;
  return values_named(words, true) >= 2;
}

bool is_rule(std::string_view words) {
  return words.size() >= 3 && words.find_first_not_of("-=_| ") == std::string_view::npos;
}

void mark(Reading& reading, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, reading.blocks.size()); ++i)
    reading.blocks[i].boilerplate = true;
}

/// Letterhead, address and salutation; the date in between as well.
void mark_opening(Reading& reading) {
  if (reading.salutation) mark(reading, 0, *reading.salutation + 1);
}

/// "Yours sincerely", the name and the office below it.
void mark_signature(Reading& reading) {
  constexpr std::size_t kMostLines = 6;
  constexpr std::uint32_t kLongestLine = 90;
  if (!reading.closing) return;
  mark(reading, *reading.closing, *reading.closing + 1);
  for (std::size_t i = *reading.closing + 1;
       i < std::min(*reading.closing + kMostLines, reading.blocks.size()); ++i) {
    const bool heading = standing_heading(reading.words(i)) || outcome_heading(reading.words(i));
    if (reading.blocks[i].span.size() > kLongestLine || heading) return;
    mark(reading, i, i + 1);
  }
}

/// A letter without "Yours sincerely" still ends with a name and an office.
void mark_bare_signature(Reading& reading) {
  constexpr std::string_view kOffices =
      "divisional manager|her majesty's inspector|his majesty's inspector|director, inspection";
  if (reading.closing || !reading.salutation || reading.blocks.empty()) return;
  std::size_t last = reading.blocks.size();
  while (last > 0 && reading.blocks[last - 1].boilerplate) --last;
  if (last == 0 || !has_any(reading.words(last - 1), kOffices)) return;
  constexpr std::uint32_t kLongestLine = 60;
  for (std::size_t i = last; i-- > 0 && last - i <= 3;) {
    if (reading.blocks[i].span.size() > kLongestLine || reading.words(i).ends_with('.')) return;
    mark(reading, i, i + 1);
  }
}

/// From "What the inspection judgements mean" to the next heading that is known; the headings of
/// its parts ("The local authority", "The LSCB") do not end it.
void mark_definitions(Reading& reading) {
  bool inside = false;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    Block& block = reading.blocks[i];
    if (block.kind == BlockKind::heading) {
      const StandingHeading* heading = standing_title(reading.words(i));
      const bool part = heading && heading->scope == HeadingScope::council_part;
      if (heading && !(inside && part)) inside = heading->kind == SectionKind::definitions;
      const auto outcome = heading ? std::nullopt : outcome_heading(reading.words(i));
      if (outcome && !outcome->tail.empty()) inside = false;
    }
    if (inside) block.boilerplate = true;
  }
}

/// The last page: who Ofsted is, its addresses, what may be copied. Nothing of the letter follows.
void mark_imprint(Reading& reading) {
  constexpr std::size_t kMostBlocks = 40;
  const std::size_t size = reading.blocks.size();
  std::size_t first = size > kMostBlocks ? size - kMostBlocks : 0;
  while (first < size && !is_imprint(reading.words(first))) ++first;
  // What is most of a text is no last page of it.
  if (first == size || reading.blocks[first].span.begin * 4ULL < reading.text().size() * 3ULL)
    return;
  for (std::size_t i = first; i < size; ++i) {
    const bool heading = reading.blocks[i].kind == BlockKind::heading &&
                         (standing_title(reading.words(i)) || outcome_title(reading.words(i)));
    const std::string_view text = slice(reading.text(), reading.blocks[i].span);
    if (heading || number_length(text) != 0 || text.size() > kLongestStanding) return;
  }
  mark(reading, first, size);
}

}  // namespace

bool is_standing_text(std::string_view words) {
  if (is_rule(words)) return true;
  if (words.size() > kLongestStanding) return false;
  if (is_shared_text(words)) return true;
  return is_whole_scale(words) || is_scale_row(words) || explains_scale(words);
}

void mark_boilerplate(Reading& reading) {
  mark_contents(reading);
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    Block& block = reading.blocks[i];
    if (block.boilerplate) continue;
    // Every letter names the Act that it is written under; a paper says what follows from it.
    const bool act = reading.salutation && reading.words(i).size() <= kLongestStanding &&
                     has_words(reading.words(i), kAct);
    if (!act && !is_standing_text(reading.words(i))) continue;
    block.boilerplate = true;
    if (block.kind == BlockKind::heading) block.kind = BlockKind::paragraph;
  }
  mark_opening(reading);
  mark_signature(reading);
  mark_bare_signature(reading);
  mark_definitions(reading);
  mark_imprint(reading);
}

}  // namespace lettergrade::parse
