// Joint area reviews, 2005 to 2009: a table of grades as numbers, 4 the best, with a scale above
// it. An annex often holds the year's annual performance assessment, whose grades are not its own.
#include <algorithm>
#include <array>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/cover.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"
#include "indexer/parse/table_words.hpp"
#include "indexer/parse/tables.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles = "joint area review";

/// Rows of these tables that have other names in other letters.
struct Row {
  std::string_view name;
  Outcome outcome;
};
constexpr std::array kRows{
    Row{"children's services", Outcome::overall},
    Row{"safeguarding", Outcome::staying_safe},
    Row{"looked after children", Outcome::children_in_care},
    Row{"service management", Outcome::leadership},
    Row{"the management of services", Outcome::leadership},
};

/// Words that a row's name may go on with: "making a positive contribution, including ...".
bool ends_name(std::string_view tail) {
  return tail.starts_with(',') || std::none_of(tail.begin(), tail.end(), [](char c) {
           return is_word_byte(c) && !is_digit(c);
         });
}

/// The outcome that a row starts with, and what follows its name.
std::optional<OutcomeName> row_named(std::string_view words) {
  for (const Row& row : kRows)
    if (word_at(words, 0, row.name))
      return OutcomeName{row.outcome, false, words.substr(row.name.size()), true};
  return outcome_named(words);
}

/// The first number from 1 to 4 that stands by itself.
std::string_view first_number(std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool alone =
        (i == 0 || words[i - 1] == ' ') && (i + 1 == words.size() || words[i + 1] == ' ');
    if (alone && words[i] >= '1' && words[i] <= '4') return words.substr(i, 1);
  }
  return {};
}

bool is_header(std::string_view words) {
  return words.size() < 120 && (words.starts_with("local services overall") ||
                                words.starts_with("grades awarded") || words == "grades");
}

/// Where the table ends: the next chapter, or a numbered paragraph of it.
bool ends_table(const Reading& reading, std::size_t line, std::string_view words) {
  return words.starts_with("recommendations") || words.starts_with("annex") ||
         words.starts_with("the main report") ||
         number_length(slice(reading.text(), reading.lines[line].span)) != 0;
}

/// Reads the lines behind the header of the table.
void read_rows(const Reading& reading, Letter& letter, std::size_t header) {
  constexpr std::size_t kMostLines = 50;
  constexpr std::size_t kLongestRow = 160;
  const ScaleDirection direction = printed_scale(reading.folded.text());
  const std::size_t end = std::min(reading.lines.size(), header + kMostLines);
  std::optional<Outcome> above;
  for (std::size_t i = header + 1; i < end; ++i) {
    if (reading.lines[i].furniture) continue;
    const std::string_view words = reading.folded.of(reading.lines[i].span);
    if (ends_table(reading, i, words)) return;
    if (words.size() > kLongestRow) continue;
    auto name = row_named(words);
    if (name && !ends_name(name->tail)) name.reset();
    const std::string_view number = first_number(name ? name->tail : words);
    const std::optional<Outcome> outcome = name ? std::optional(name->outcome) : above;
    // A name may go on in lines without a number; a line in capitals is another row.
    const bool goes_on = starts_lower(slice(reading.text(), reading.lines[i].span));
    if (name || (number.empty() && !goes_on))
      above = name ? std::optional(name->outcome) : std::nullopt;
    const bool row = name || words.size() <= 8;
    if (number.empty() || !outcome || !row) continue;
    above.reset();
    const auto value = value_of(number.front() - '0', direction);
    if (!value) continue;
    const char* begin = name ? words.data() : number.data();
    const std::string_view said{begin, static_cast<std::size_t>(number.data() + 1 - begin)};
    set_grade(reading, letter, *outcome,
              Grade{static_cast<std::uint8_t>(*value), canonical_word(*value)}, said);
  }
}

}  // namespace

int score_joint_area(const Reading& reading) {
  return title_phrase(reading, kTitles).empty() || reading.salutation ? 0 : 82;
}

void read_joint_area(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  if (!letter.date && !letter.year) read_lone_date(reading, letter);
  read_inspection_dates(reading, letter, "fieldwork|inspection dates|inspected");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::inspection, "jar", title_phrase(reading, kTitles));
  // The review's own table comes before those of its annexes.
  for (std::size_t i = 0; i < reading.lines.size() && letter.outcomes.empty(); ++i)
    if (is_header(reading.folded.of(reading.lines[i].span))) read_rows(reading, letter, i);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
