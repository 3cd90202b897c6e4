// The single inspection framework, 2013 to 2018: an overall judgement in a sentence on the cover, a
// table of numbered judgements, and often the review of the safeguarding board.
#include <algorithm>

#include "indexer/parse/cover.hpp"
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles =
    "inspection of services for children in need of help|"
    "single inspection of local authority children's services|"
    "single inspection of la children's services";

/// Words that the sentence of the overall judgement starts with.
constexpr std::string_view kOpenings =
    "overall judgement|overall effectiveness|children's services|childrens services|"
    "services for children|services in";

/// The grade of the sentence that starts at `at`, when it gives one soon and recalls none.
std::optional<FoundGrade> judged_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 220;
  constexpr std::size_t kSoon = 150;
  const std::string_view sentence = sentence_at(text.substr(at, kLongest), 0);
  auto found = judged(sentence);
  // "Overall judgement: Inadequate".
  const std::size_t colon = sentence.find(": ");
  if (!found && colon != std::string_view::npos && has_words(sentence.substr(0, colon), "overall"))
    found = grade_at(sentence, colon + 2);
  if (!found || recalls(sentence, 0) || has_any(sentence, "safeguarding children board|lscb"))
    return std::nullopt;
  const auto before = static_cast<std::size_t>(found->words.data() - sentence.data());
  // What was is not what is.
  if (has_any(sentence.substr(0, before), "was|were|had")) return std::nullopt;
  return before <= kSoon ? found : std::nullopt;
}

/// Headings of what comes behind the cover.
constexpr std::string_view kChapters =
    "executive summary|summary of key findings|summary of findings|contents|"
    "information about this inspection|recommendations";

/// The folded text between the title and the table of judgements; empty where one of them is lost
/// or they lie far apart: then sentences in between are the report's prose.
std::string_view cover_of(const Reading& reading, const GradeTable& table) {
  constexpr std::size_t kLongestCover = 2600;
  constexpr std::string_view kFirstRow = "children who need help and protection";
  if (title_phrase(reading, kTitles).empty()) return {};
  const std::string_view text = reading.folded.text();
  const std::size_t end =
      table.rows.empty() ? find_words(text, kFirstRow)
                         : static_cast<std::size_t>(table.rows.front().words.data() - text.data());
  if (end > kLongestCover) return {};
  std::string_view cover = text.substr(0, end);
  // Where the table was lost the report's own chapters follow.
  any_item(kChapters, [&](std::string_view chapter) {
    cover = cover.substr(0, find_words(cover, chapter));
    return false;
  });
  return cover;
}

/// A block near the top that is the sentence of the overall judgement and nothing else.
std::optional<FoundGrade> lone_overall(const Reading& reading) {
  constexpr std::size_t kMostBlocks = 40;
  constexpr std::size_t kLongest = 160;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    std::string_view words = reading.words(i);
    if (words.size() > kLongest || reading.blocks[i].boilerplate) continue;
    if (words.starts_with("the ")) words.remove_prefix(4);
    const bool opens =
        any_item(kOpenings, [&](std::string_view item) { return word_at(words, 0, item); });
    const auto found = opens ? judged_at(words, 0) : std::nullopt;
    if (!found) continue;
    const auto end =
        static_cast<std::size_t>(found->words.data() - words.data()) + found->words.size();
    if (words.find_first_not_of(" .", end) == std::string_view::npos) return found;
  }
  return std::nullopt;
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
  if (!first) first = lone_overall(reading);
  if (first)
    set_grade(reading, letter, Outcome::overall, first->grade, first->words);
  else
    add_missing(letter, "grade");
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
  if (!title_phrase(reading, kTitles).empty()) return reading.salutation ? 45 : 90;
  // Without its first page the report still judges what no later framework does.
  const bool names_it =
      find_words(reading.folded.text(), "looked after and achieving permanence") !=
      std::string_view::npos;
  return names_it && !reading.salutation && graded_blocks(reading) >= 2 ? 55 : 0;
}

void read_sif(Reading& reading, Letter& letter) {
  read_inspection_head(reading, letter);
  set_kind(reading, letter, LetterType::inspection, "sif", title_phrase(reading, kTitles));
  const GradeTable table = find_judgement_table(reading);
  read_overall(reading, letter, cover_of(reading, table));
  mark_table(reading, table);
  set_rows(reading, letter, table);
  read_board_grade(reading, letter);
  demote_cover_headings(reading);
  read_graded_blocks(reading, letter);
}

}  // namespace lettergrade::parse
