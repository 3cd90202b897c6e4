// The annual ratings of 2009 and the children's services assessments of 2010 and 2011: one grade in
// a row "Children's services rating  Performs well (3)", a printed scale that is never a grade.
#include <algorithm>
#include <vector>

#include "indexer/parse/dates.hpp"
#include "indexer/parse/families/misspelt.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/mentions.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles =
    "children's services annual rating|children's services rating|annual rating|"
    "annual children's services assessment|children's services assessment|"
    "annual assessment of children's services|childrens services rating";

/// A grade and the block that gives it.
struct Row {
  std::size_t block = 0;
  FoundGrade grade;
  std::string_view year;  ///< the year that the row is about, empty where it names none
  bool misspelt = false;
};

bool is_rating_word(const FoundGrade& found) { return found.grade.word.starts_with("perform"); }

/// The last year in `words`, or an empty part.
std::string_view last_year(std::string_view words) {
  for (std::size_t at = words.size(); at-- > 0;)
    if (year_at(words, at)) return words.substr(at, 4);
  return {};
}

/// The year beside the grade that starts at `at`: before it, else behind it.
std::string_view year_of_cell(std::string_view words, std::size_t at) {
  const std::string_view before = last_year(words.substr(0, at));
  return before.empty() ? last_year(words) : before;
}

void add_rows(std::vector<Row>& rows, std::size_t block, std::string_view words,
              std::string_view year_above, ScaleDirection printed) {
  const std::size_t before = rows.size();
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto found = grade_at(words, at);
    if (!found || !is_rating_word(*found)) continue;
    const std::string_view year = year_of_cell(words, at);
    rows.push_back({block, *found, year.empty() ? year_above : year});
    at += found->words.size() - 1;
  }
  if (rows.size() > before) return;
  const auto found = misspelt_grade(words, printed);
  if (!found) return;
  const auto at = static_cast<std::size_t>(found->words.data() - words.data());
  const std::string_view year = year_of_cell(words, at);
  rows.push_back({block, *found, year.empty() ? year_above : year, true});
}

/// "Children's services assessment 2010    Performs well (3)", or the grade in the block below.
std::vector<Row> rating_rows(const Reading& reading) {
  constexpr std::size_t kLongestRow = 140;
  const ScaleDirection printed = printed_scale(reading.folded.text());
  std::vector<Row> rows;
  bool title_above = false;
  std::string_view year_above;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    const std::string_view words = reading.words(i);
    if (reading.blocks[i].boilerplate || words.size() > kLongestRow || words.ends_with('.')) {
      title_above = false;
      continue;
    }
    const bool titled = has_any(words, "rating|assessment");
    if (titled || title_above)
      add_rows(rows, i, words, titled ? std::string_view{} : year_above, printed);
    title_above = titled;
    year_above = last_year(words);
  }
  return rows;
}

int number_of(std::string_view year) { return year_at(year, 0).value_or(0); }

/// The letter's own row: that of the year it assesses, else one that names no earlier year, which
/// would only be recalled.
std::optional<Row> own_row(const std::vector<Row>& rows, int year) {
  std::optional<Row> own;
  for (const Row& row : rows) {
    const int stated = number_of(row.year);
    if (stated != 0 && stated == year) return row;
    if (!own && (stated == 0 || stated > year)) own = row;
  }
  return own;
}

/// Where the year was read from one of several rows, the letter is about the latest of them.
void settle_year(const Reading& reading, Letter& letter, const std::vector<Row>& rows) {
  const auto stated = std::find_if(letter.evidence.begin(), letter.evidence.end(),
                                   [](const Evidence& e) { return e.field == "year"; });
  if (stated == letter.evidence.end() || stated->span.empty()) return;
  const auto holds = [&](const Row& row) {
    return !row.year.empty() && stated->span.contains(reading.folded.original(row.year));
  };
  if (std::none_of(rows.begin(), rows.end(), holds)) return;
  for (const Row& row : rows) {
    const int year = number_of(row.year);
    if (year <= letter.year.value_or(0) || (letter.date && year > letter.date->year)) continue;
    letter.year = year;
    stated->span = reading.folded.original(row.year);
    stated->page = reading.page_of(stated->span.begin);
  }
}

/// "Children's services in Dudley perform well."
std::optional<Row> rating_sentence(const Reading& reading, int year) {
  std::optional<Row> row;
  for (std::size_t i = 0; i < reading.blocks.size() && !row; ++i) {
    if (reading.blocks[i].boilerplate) continue;
    any_sentence(reading.words(i), [&](std::string_view sentence) {
      const auto found = own_judgement(sentence, year);
      if (found && is_rating_word(*found) && has_any(sentence, "children's services"))
        row = Row{.block = i, .grade = *found, .year = {}};
      return row.has_value();
    });
  }
  return row;
}

/// Between salutation and grade every letter of a year says the same; what names a council is its
/// own.
void mark_preamble(Reading& reading, std::size_t row) {
  if (!reading.salutation) return;
  const std::size_t limit = reading.folded.from(reading.blocks[row].span.begin);
  const auto mentions = find_mentions(reading.folded, reading.authorities, limit);
  for (std::size_t i = *reading.salutation + 1; i < row; ++i) {
    Block& block = reading.blocks[i];
    const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return block.span.contains(reading.folded.original(mention.words));
    });
    if (!named && block.kind != BlockKind::heading) block.boilerplate = true;
  }
}

void read_grade(Reading& reading, Letter& letter, const std::vector<Row>& rows) {
  const auto row = own_row(rows, letter.year.value_or(0));
  const auto sentence = rating_sentence(reading, letter.year.value_or(0));
  if (row) mark_preamble(reading, row->block);
  const auto& found = row ? row : sentence;
  if (!found) {
    add_missing(letter, "grade");
    return;
  }
  Evidence* evidence =
      set_grade(reading, letter, Outcome::overall, found->grade.grade, found->grade.words);
  if (!evidence) return;
  if (found->grade.number)
    check_number(*evidence, found->grade.grade, *found->grade.number, ScaleDirection::best_is_four);
  if (found->misspelt) evidence->doubt = "the word was not recognised; its number is taken";
  if (row && sentence && row->grade.grade.value != sentence->grade.grade.value)
    evidence->doubt = "a sentence of the letter gives another grade";
}

/// A line of its own that names the rating, near the top.
bool has_title_line(const Reading& reading) {
  constexpr std::size_t kMostBlocks = 40;
  constexpr std::size_t kLongestTitle = 120;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = reading.words(i);
    if (words.size() <= kLongestTitle && !words.ends_with('.') && has_any(words, kTitles))
      return true;
  }
  return false;
}

/// A letter that lost its "Dear ..." still has title and row; so has a paper that quotes them, but
/// that opens with its committee and says what it asks of it.
bool without_salutation(const Reading& reading) {
  constexpr int kOneSignOfPaper = 15;
  return has_title_line(reading) && score_council_report(reading) <= kOneSignOfPaper &&
         !rating_rows(reading).empty();
}

}  // namespace

int score_rating(const Reading& reading) {
  const std::string_view title = find_phrase(reading, kTitles, 3000);
  if (title.empty()) return 0;
  if (!reading.salutation) return without_salutation(reading) ? kSureEnough : 30;
  const bool scale = has_any(reading.head(6000),
                             "performs excellently|performs poorly|"
                             "perform well|performs well|performs adequately");
  return 50 + (scale ? 40 : 0);
}

void read_rating(Reading& reading, Letter& letter) {
  read_letter_date(reading, letter);
  read_assessed_year(reading, letter, kTitles);
  set_kind(reading, letter, LetterType::rating, "rating", find_phrase(reading, kTitles));
  const std::vector<Row> rows = rating_rows(reading);
  settle_year(reading, letter, rows);
  read_grade(reading, letter, rows);
}

}  // namespace lettergrade::parse
