#include "indexer/parse/judgement_rows.hpp"

#include <algorithm>

#include "indexer/parse/grades.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kMostBlocks = 3;
constexpr std::uint32_t kLongestBlock = 130;
constexpr std::size_t kLongestRow = 200;

bool is_short(const Reading& reading, std::size_t i) {
  return i < reading.blocks.size() && !reading.blocks[i].boilerplate &&
         reading.blocks[i].kind != BlockKind::list_item &&
         reading.blocks[i].span.size() <= kLongestBlock && !reading.words(i).ends_with('.');
}

/// "Key judgement   Judgement grade" above the row.
bool is_table_head(std::string_view words) {
  return words.starts_with("key judgement") || words == "judgement grade" || words == "judgement";
}

/// The nearest block with words of its own before `i` (or behind, with step 1).
std::optional<std::size_t> neighbour(const Reading& reading, std::size_t i, int step) {
  for (std::size_t at = i; step > 0 ? at + 1 < reading.blocks.size() : at > 0;) {
    at = step > 0 ? at + 1 : at - 1;
    if (!reading.blocks[at].boilerplate && !is_table_head(reading.words(at))) return at;
  }
  return std::nullopt;
}

/// Whether the neighbour is a judgement of another outcome: then this is a table of several.
bool judges_other(const Reading& reading, std::optional<std::size_t> at, Outcome outcome) {
  if (!at || !is_short(reading, *at)) return false;
  const std::string_view words = reading.words(*at);
  if (whole_grade(words)) return true;
  const auto name = outcome_named(words);
  return name && name->outcome != outcome;
}

/// "... care leavers: good" and "... is good" are headings as they stand.
bool outcome_with_grade(std::string_view words) {
  const auto name = outcome_heading(words);
  if (!name || !ends_with_grade(name->tail)) return false;
  return name->tail.starts_with(':') || is_sentence(name->tail);
}

struct Parts {
  OutcomeName name;
  Span grade;
};

/// The name and the grade that the folded text consists of, wherever the grade stands in it: a cell
/// of several lines is read around the one beside it.
std::optional<Parts> parts_of(const Reading& reading, std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && is_word_byte(words[at - 1])) continue;
    const auto grade = grade_at(words, at);
    if (!grade) continue;
    const std::string_view before = trim(words.substr(0, at));
    const std::string_view after = trim(words.substr(at + grade->words.size()));
    std::string rest(before);
    if (!before.empty() && !after.empty()) rest += ' ';
    rest += after;
    auto name = outcome_named(rest);
    if (name && name->tail.empty() && !name->short_name) {
      name->tail = {};
      return Parts{*name, reading.folded.original(grade->words)};
    }
    at += grade->words.size() - 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<JudgementRow> lone_judgement(const Reading& reading, std::size_t i) {
  if (!is_short(reading, i) || outcome_with_grade(reading.words(i))) return std::nullopt;
  for (std::size_t end = i + 1; end <= std::min(i + kMostBlocks, reading.blocks.size()); ++end) {
    if (!is_short(reading, end - 1)) return std::nullopt;
    if (reading.blocks[end - 1].page != reading.blocks[i].page) return std::nullopt;
    const Span span{reading.blocks[i].span.begin, reading.blocks[end - 1].span.end};
    if (span.size() > kLongestRow) return std::nullopt;
    const auto parts = parts_of(reading, reading.folded.of(span));
    if (!parts) continue;
    const Outcome outcome = parts->name.outcome;
    if (judges_other(reading, neighbour(reading, i, -1), outcome)) return std::nullopt;
    if (judges_other(reading, neighbour(reading, end - 1, 1), outcome)) return std::nullopt;
    const std::string_view text = reading.text();
    std::string heading(slice(text, {span.begin, parts->grade.begin}));
    heading += ' ';
    heading += slice(text, {parts->grade.end, span.end});
    return JudgementRow{outcome, squeeze(heading), end};
  }
  return std::nullopt;
}

}  // namespace lettergrade::parse
