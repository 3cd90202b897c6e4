#include "indexer/parse/families/inspection.hpp"

#include <algorithm>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

/// The grade in a heading, behind the outcome's name. Where half of one was lost ("... to be
/// good") or two are named, there is none.
std::optional<FoundGrade> grade_in_tail(std::string_view tail) {
  std::optional<FoundGrade> only;
  for (std::size_t at = 0; at < tail.size(); ++at) {
    const auto found = grade_at(tail, at);
    if (!found) continue;
    if (only && only->grade.value != found->grade.value) return std::nullopt;
    if (tail.substr(0, at).ends_with("to be ")) return std::nullopt;
    only = found;
    at += found->words.size() - 1;
  }
  return only;
}

void note_covers(Letter& letter, const OutcomeName& name) {
  if (!name.with_care_leavers || letter.outcomes.empty()) return;
  OutcomeGrade& last = letter.outcomes.back();
  if (last.outcome == name.outcome && last.covers.empty())
    last.covers.push_back(Outcome::care_leavers);
}

Evidence* find_evidence(Letter& letter, const std::string& field) {
  const auto found = std::find_if(letter.evidence.begin(), letter.evidence.end(),
                                  [&](const Evidence& e) { return e.field == field; });
  return found == letter.evidence.end() ? nullptr : &*found;
}

}  // namespace

void set_rows(const Reading& reading, Letter& letter, const GradeTable& table) {
  for (const GradeRow& row : table.rows) {
    if (!row.grade) continue;
    Evidence* evidence = set_grade(reading, letter, row.name.outcome, *row.grade, row.words);
    if (!evidence) continue;
    if (row.unsure) evidence->doubt = "the table of judgements is not whole";
    note_covers(letter, row.name);
  }
}

void read_graded_headings(const Reading& reading, Letter& letter) {
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    if (reading.blocks[i].kind != BlockKind::heading) continue;
    const auto name = outcome_heading(reading.words(i));
    const auto found = name ? grade_in_tail(name->tail) : std::nullopt;
    if (!found) continue;
    if (set_grade(reading, letter, name->outcome, found->grade, found->words)) {
      note_covers(letter, *name);
      continue;
    }
    const OutcomeGrade* known = letter.outcome(name->outcome);
    const Grade& grade = known ? known->grade : letter.grade.value_or(found->grade);
    Evidence* evidence = find_evidence(letter, grade_field(name->outcome));
    if (evidence && grade.value != found->grade.value && evidence->doubt.empty())
      evidence->doubt = "the heading of its section says " + std::string(found->grade.word);
  }
}

void read_board_grade(const Reading& reading, Letter& letter) {
  constexpr std::size_t kMostBlocks = 60;
  constexpr std::size_t kReach = 200;
  const std::string_view text = reading.folded.text();
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = reading.words(i);
    if (words.empty()) continue;
    // The sentence may be broken over lines that look like blocks of their own.
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const std::string_view sentence = sentence_at(text.substr(begin, kReach), 0);
    const auto name = outcome_named(sentence);
    if (!name || name->outcome != Outcome::lscb) continue;
    if (const auto found = judged(sentence)) {
      set_grade(reading, letter, Outcome::lscb, found->grade, found->words);
      return;
    }
  }
}

}  // namespace lettergrade::parse
