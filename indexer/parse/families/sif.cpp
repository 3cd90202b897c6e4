// The single inspection framework, 2013 to 2018: an overall judgement in a sentence on the cover, a
// table of numbered judgements, and often the review of the safeguarding board.
#include <algorithm>

#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitle = "inspection of services for children in need of help";

/// Words that the sentence of the overall judgement starts with.
constexpr std::string_view kOpenings =
    "overall judgement|overall effectiveness|children's services|childrens services|"
    "services for children|services in";

/// The grade of the sentence that starts at `at`, when it gives one soon and recalls none.
std::optional<FoundGrade> judged_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 220;
  constexpr std::size_t kSoon = 150;
  const std::string_view sentence = sentence_at(text.substr(at, kLongest), 0);
  const auto found = judged(sentence);
  if (!found || recalls(sentence, 0) || has_any(sentence, "safeguarding children board|lscb"))
    return std::nullopt;
  const auto before = static_cast<std::size_t>(found->words.data() - sentence.data());
  return before <= kSoon ? found : std::nullopt;
}

/// "The overall judgement is that children's services are inadequate", "Children's services in
/// Camden are good": the first of them between the title and the table of judgements.
void read_overall(const Reading& reading, Letter& letter, std::string_view cover) {
  std::optional<FoundGrade> first;
  std::size_t place = cover.size();
  any_item(kOpenings, [&](std::string_view opening) {
    for (std::size_t at = find_words(cover, opening); at < place;
         at = find_words(cover, opening, at + 1)) {
      const auto found = judged_at(cover, at);
      if (!found) continue;
      first = found;
      place = at;
    }
    return false;
  });
  if (first)
    set_grade(reading, letter, Outcome::overall, first->grade, first->words);
  else
    add_missing(letter, "grade");
}

/// The folded text up to the table of judgements; without a table, as far as a cover may go.
std::string_view cover_of(const Reading& reading, const GradeTable& table) {
  constexpr std::size_t kLongestCover = 1600;
  if (table.rows.empty()) return reading.head(kLongestCover);
  const char* end = table.rows.front().words.data();
  const std::string_view text = reading.folded.text();
  return text.substr(0, static_cast<std::size_t>(end - text.data()));
}

/// The cover states the board's grade in large type; the board's section comes later.
void demote_cover_headings(Reading& reading) {
  const auto standing = [&](std::size_t i) {
    return reading.blocks[i].kind == BlockKind::heading && standing_heading(reading.words(i));
  };
  std::size_t cover = 0;
  while (cover < reading.blocks.size() && !standing(cover)) ++cover;
  if (cover == reading.blocks.size()) return;
  for (std::size_t i = 0; i < cover; ++i)
    if (reading.blocks[i].kind == BlockKind::heading && outcome_named(reading.words(i)))
      reading.blocks[i].kind = BlockKind::paragraph;
}

}  // namespace

int score_sif(const Reading& reading) {
  return find_phrase(reading, kTitle, 2500).empty() ? 0 : 85;
}

void read_sif(Reading& reading, Letter& letter) {
  read_publication_date(reading, letter);
  read_inspection_dates(reading, letter, "inspection date|inspection dates");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::inspection, "sif", find_phrase(reading, kTitle));
  const GradeTable table = find_judgement_table(reading);
  read_overall(reading, letter, cover_of(reading, table));
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_board_grade(reading, letter);
  demote_cover_headings(reading);
  read_graded_headings(reading, letter);
}

}  // namespace lettergrade::parse
