#include "indexer/parse/heading_facts.hpp"

#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_rows.hpp"

namespace lettergrade::parse {

std::optional<std::size_t> body_below(const Reading& reading, std::size_t i) {
  for (std::size_t next = i + 1; next < reading.blocks.size(); ++next)
    if (!reading.blocks[next].boilerplate) return next;
  return std::nullopt;
}

bool summary_below(const Reading& reading, std::size_t i) {
  const auto next = body_below(reading, i);
  if (!next) return false;
  const StandingHeading* heading = standing_heading(reading.words(*next));
  if (heading) return heading->kind == SectionKind::findings && heading->part_of_outcome;
  return lone_judgement(reading, *next).has_value();
}

std::optional<Grade> first_grade(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && is_word_byte(words[at - 1])) continue;
    if (const auto found = grade_at(words, at)) return found->grade;
  }
  return std::nullopt;
}

std::optional<Grade> printed_grade(const Reading& reading, std::size_t i) {
  constexpr std::size_t kLongest = 60;
  const std::string_view words = reading.words(i);
  const std::string_view title = without_grade(words);
  if (title.size() < words.size()) return first_grade(words.substr(title.size()));
  const auto below = body_below(reading, i);
  if (!below || reading.words(*below).size() > kLongest) return std::nullopt;
  return grade_line(reading.words(*below)) ? first_grade(reading.words(*below)) : std::nullopt;
}

}  // namespace lettergrade::parse
