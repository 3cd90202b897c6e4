#include "indexer/parse/sections.hpp"

#include "indexer/parse/headings.hpp"

namespace lettergrade::parse {
namespace {

/// "Being healthy Grade 3" -> "Being healthy": the number is no part of what the section is called.
std::string without_grade(std::string heading) {
  constexpr std::string_view kGrade = " grade ";
  const std::size_t at = ascii_lower(heading).rfind(kGrade);
  if (at == std::string::npos || at + kGrade.size() + 1 != heading.size()) return heading;
  const char last = heading.back();
  if (last < '1' || last > '4') return heading;
  heading.resize(at);
  return heading;
}

class Builder {
 public:
  Builder(const Reading& reading, SectionRules rules) : reading_(reading), rules_(rules) {}

  std::vector<Section> build() {
    sections_.push_back({.heading = {},
                         .outcome = std::nullopt,
                         .grade = std::nullopt,
                         .kind = SectionKind::context,
                         .first_block = 0,
                         .end_block = 0,
                         .points = {}});
    for (std::size_t i = 0; i < reading_.blocks.size(); ++i) {
      if (reading_.blocks[i].kind == BlockKind::heading) {
        on_heading(i);
        continue;
      }
      has_body_ = true;
      if (improving_) add_point(i);
    }
    sections_.back().end_block = static_cast<std::uint32_t>(reading_.blocks.size());
    settle_first();
    return std::move(sections_);
  }

 private:
  void on_heading(std::size_t i) {
    const std::string_view words = reading_.words(i);
    const StandingHeading* standing = standing_heading(words);
    const auto outcome = rules_.numbers ? numbered_title(words) : outcome_title(words);
    improving_ = standing && standing->kind == SectionKind::improve && rules_.points;
    point_lists_ = false;
    if (standing && standing->part_of_outcome && sections_.back().outcome) return;
    // "Section 2: the board" right above "The effectiveness of the board is good" is one heading.
    const bool doubled = outcome && sections_.back().outcome == outcome->outcome && !has_body_;
    if (doubled) return;
    open(i, outcome ? std::optional(outcome->outcome) : std::nullopt, kind_of(standing, outcome));
  }

  [[nodiscard]] static SectionKind kind_of(const StandingHeading* standing,
                                           const std::optional<OutcomeName>& outcome) {
    if (standing) return standing->kind;
    if (outcome && outcome->outcome == Outcome::lscb) return SectionKind::board;
    return SectionKind::findings;
  }

  void open(std::size_t i, std::optional<Outcome> outcome, SectionKind kind) {
    const auto at = static_cast<std::uint32_t>(i);
    has_body_ = false;
    const std::string heading =
        without_grade(squeeze(slice(reading_.text(), reading_.blocks[i].span)));
    // A letter that starts with a heading has nothing before it.
    if (at == 0)
      sections_.clear();
    else
      sections_.back().end_block = at;
    sections_.push_back({.heading = heading,
                         .outcome = outcome,
                         .grade = std::nullopt,
                         .kind = kind,
                         .first_block = at,
                         .end_block = at,
                         .points = {}});
  }

  /// Entries are the bullets below the heading; without bullets its paragraphs.
  void add_point(std::size_t i) {
    const Block& block = reading_.blocks[i];
    if (block.boilerplate) return;
    std::vector<Point>& points = sections_.back().points;
    if (block.continues && !points.empty()) {
      points.back().span.end = block.span.end;
      return;
    }
    const std::string_view text = slice(reading_.text(), block.span);
    const std::size_t bullet = bullet_length(text);
    const std::size_t number = bullet == 0 ? number_length(text) : 0;
    const bool listed = bullet + number > 0;
    if (!listed && point_lists_) {
      improving_ = false;
      return;
    }
    if (!listed && text.ends_with(':')) return;
    point_lists_ |= listed;
    const auto skip = static_cast<std::uint32_t>(bullet + number);
    std::string paragraph(text.substr(0, number));
    while (!paragraph.empty() && !is_digit(paragraph.back())) paragraph.pop_back();
    points.push_back({.span = {block.span.begin + skip, block.span.end},
                      .page = block.page,
                      .paragraph = std::move(paragraph),
                      .outcome = sections_.back().outcome,
                      .national_framework = {}});
  }

  /// A text that is not a letter says something before its first heading, or has none at all.
  void settle_first() {
    Section& first = sections_.front();
    if (!first.heading.empty()) return;
    constexpr std::uint32_t kRunningText = 200;
    for (std::size_t i = first.first_block; i < first.end_block; ++i) {
      const Block& block = reading_.blocks[i];
      if (!block.boilerplate && block.span.size() >= kRunningText)
        first.kind = SectionKind::findings;
    }
    if (sections_.size() == 1) first.kind = SectionKind::findings;
  }

  const Reading& reading_;
  SectionRules rules_;
  std::vector<Section> sections_;
  bool has_body_ = false;  ///< the open section has more than headings
  bool improving_ = false;
  bool point_lists_ = false;
};

}  // namespace

std::vector<Section> make_sections(const Reading& reading, SectionRules rules) {
  return Builder(reading, rules).build();
}

}  // namespace lettergrade::parse
