#include "indexer/parse/sections.hpp"

#include "indexer/parse/grades.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_rows.hpp"
#include "indexer/parse/passages.hpp"

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

/// What opens a section.
struct Opening {
  std::string heading;
  std::optional<Outcome> outcome;
  SectionKind kind = SectionKind::findings;
  std::optional<Grade> grade = {};  ///< in words, in the heading or the line below it
};

class Builder {
 public:
  Builder(const Reading& reading, SectionRules rules)
      : reading_(reading), rules_(rules), board_part_(rules.board) {}

  std::vector<Section> build() {
    sections_.push_back({});
    sections_.back().kind = SectionKind::context;
    for (std::size_t i = 0; i < reading_.blocks.size(); ++i) on_block(i);
    sections_.back().end_block = static_cast<std::uint32_t>(reading_.blocks.size());
    settle_first();
    return std::move(sections_);
  }

 private:
  void on_block(std::size_t i) {
    const Block& block = reading_.blocks[i];
    if (i < row_end_) return;
    // Above its first heading a report has its table of judgements.
    if (rules_.formal && !sections_.back().heading.empty())
      if (const auto row = lone_judgement(reading_, i)) {
        row_end_ = row->end;
        return on_outcome(i, {row->heading, row->outcome, kind_of(row->outcome)});
      }
    if (block.kind == BlockKind::heading) return on_heading(i);
    const StandingHeading* standing =
        block.kind == BlockKind::table_row ? standing_heading(reading_.words(i)) : nullptr;
    const bool defines = sections_.back().kind == SectionKind::definitions;
    if ((!block.boilerplate || defines) && !standing) has_body_ = true;
  }

  void on_heading(std::size_t i) {
    const std::string_view words = reading_.words(i);
    const std::string heading =
        without_grade(squeeze(slice(reading_.text(), reading_.blocks[i].span)));
    if (const StandingHeading* standing = standing_title(words))
      return on_standing(i, *standing, heading);
    auto outcome = rules_.numbers ? numbered_title(words) : outcome_title(words);
    if (!outcome) outcome = judged_title(words);
    if (outcome && opens_outcome(i, *outcome))
      return on_outcome(
          i, {heading, outcome->outcome, kind_of(outcome->outcome), grade_of(i, *outcome)});
    on_unknown(i, heading);
  }

  void on_standing(std::size_t i, const StandingHeading& standing, const std::string& heading) {
    // What a paper asks its committee to do improves no service.
    if (!rules_.points && standing.words.starts_with("recommend"))
      return open(i, {heading, std::nullopt, SectionKind::findings});
    const bool improving = sections_.back().kind == SectionKind::improve;
    const bool defining = sections_.back().kind == SectionKind::definitions;
    if (standing.scope == HeadingScope::council_part && defining) return;
    if (standing.scope == HeadingScope::part_of_list && (improving || sections_.back().outcome))
      return;
    const bool around =
        standing.kind == SectionKind::definitions || standing.kind == SectionKind::context;
    if (standing.scope == HeadingScope::council_part || around) board_part_ = rules_.board;
    if (board_part_ && !around) {
      const bool findings = standing.kind == SectionKind::findings;
      return open(i, {heading, Outcome::lscb, findings ? SectionKind::board : standing.kind});
    }
    if (standing.part_of_outcome && sections_.back().outcome) return;
    open(i, {heading, std::nullopt, standing.kind});
  }

  void on_outcome(std::size_t i, const Opening& opening) {
    // "Section 2: the board" right above "The effectiveness of the board is good" is one heading.
    if (sections_.back().outcome == opening.outcome && !has_body_) return;
    board_part_ = rules_.board || (rules_.formal && opening.outcome == Outcome::lscb);
    open(i, opening);
  }

  /// A heading of no family: in a formal report a part of the findings it stands in.
  void on_unknown(std::size_t i, const std::string& heading) {
    const Section& current = sections_.back();
    std::optional<Grade> grade = printed_grade(i);
    const bool list_goes_on = current.kind == SectionKind::improve && lists_below(i);
    const bool part = rules_.formal &&
                      (current.kind == SectionKind::findings ||
                       current.kind == SectionKind::board || current.kind == SectionKind::improve ||
                       current.kind == SectionKind::definitions || current.heading.empty());
    const bool first_part = (current.outcome || rules_.formal) && !has_body_;
    if (!grade && (part || list_goes_on || first_part)) return;
    const bool inherits = rules_.formal && current.kind == SectionKind::context;
    open(i,
         {heading, std::nullopt, inherits ? SectionKind::context : SectionKind::findings, grade});
  }

  [[nodiscard]] static SectionKind kind_of(Outcome outcome) {
    return outcome == Outcome::lscb ? SectionKind::board : SectionKind::findings;
  }

  /// In a list of things to improve, names of outcomes are headings of its parts. In a formal
  /// report a short name opens a section only with its grade.
  [[nodiscard]] bool opens_outcome(std::size_t i, const OutcomeName& name) const {
    if (ends_with_grade(name.tail) || printed_grade(i)) return true;
    const Section& current = sections_.back();
    const std::string_view words = reading_.words(i);
    if (current.kind == SectionKind::definitions)
      return words.starts_with("section") || has_words(words, "effectiveness");
    // "The experiences and progress of care leavers" is no part of a list.
    const bool spelled_out = without_number(words).starts_with("the ") && !name.short_name;
    const bool whole = name.tail.empty() || name.tail.starts_with('(');
    if (rules_.formal && whole && spelled_out) return true;
    const bool listed = current.kind == SectionKind::improve && !current.outcome && lists_below(i);
    if (listed || !rules_.formal) return !listed;
    // "Leadership, management and governance" also heads a part of a summary.
    const bool among_outcomes = current.outcome.has_value() || summary_below(i);
    return whole && !name.short_name && among_outcomes;
  }

  /// "Summary", or the table with its grade, below the heading of an outcome.
  [[nodiscard]] bool summary_below(std::size_t i) const {
    std::size_t next = i + 1;
    while (next < reading_.blocks.size() && reading_.blocks[next].boilerplate) ++next;
    if (next == reading_.blocks.size()) return false;
    const StandingHeading* heading = standing_heading(reading_.words(next));
    return heading ? heading->kind == SectionKind::findings && heading->part_of_outcome
                   : lone_judgement(reading_, next).has_value();
  }

  [[nodiscard]] std::optional<std::size_t> body_below(std::size_t i) const {
    for (std::size_t next = i + 1; next < reading_.blocks.size(); ++next)
      if (!reading_.blocks[next].boilerplate) return next;
    return std::nullopt;
  }

  /// Whether the list of the open section goes on below the heading: entries like those above it.
  [[nodiscard]] bool lists_below(std::size_t i) const {
    const auto below = body_below(i);
    if (!below) return false;
    const Mark::Kind next = mark_of(reading_, *below).kind;
    if (next == Mark::Kind::none) return false;
    for (std::size_t at = i; at-- > sections_.back().first_block;) {
      const Block& block = reading_.blocks[at];
      if (block.boilerplate || block.kind == BlockKind::heading || block.continues) continue;
      const Mark::Kind before = mark_of(reading_, at).kind;
      if (before != Mark::Kind::none) return before == next;
    }
    return true;
  }

  /// The grade that stands in the heading itself, else in the line below it.
  [[nodiscard]] std::optional<Grade> grade_of(std::size_t i, const OutcomeName& name) const {
    if (!rules_.grades) return std::nullopt;
    for (std::size_t at = 0; at < name.tail.size(); ++at) {
      if (at > 0 && is_word_byte(name.tail[at - 1])) continue;
      if (const auto found = grade_at(name.tail, at)) return found->grade;
    }
    return printed_grade(i);
  }

  /// "Grade 4 (inadequate)" in the line below a heading. A number alone is no grade.
  [[nodiscard]] std::optional<Grade> printed_grade(std::size_t i) const {
    const auto below = body_below(i);
    if (!below || !rules_.grades) return std::nullopt;
    const std::string_view words = reading_.words(*below);
    const auto number = grade_line(words);
    if (!number || words.size() > 60) return std::nullopt;
    for (std::size_t at = number->words.size(); at < words.size(); ++at) {
      if (is_word_byte(words[at - 1])) continue;
      if (const auto found = grade_at(words, at)) return found->grade;
    }
    return std::nullopt;
  }

  /// A heading with nothing below it but another heading belongs to that one's section.
  void open(std::size_t i, const Opening& opening) {
    const auto at = static_cast<std::uint32_t>(i);
    const Section& before = sections_.back();
    const bool loses = before.outcome && !opening.outcome;
    const bool bare = !has_body_ && !before.heading.empty() && !loses;
    if (at == 0 || bare) {
      Section& current = sections_.back();
      current.heading = opening.heading;
      current.outcome = opening.outcome;
      current.grade = opening.grade;
      current.kind = opening.kind;
      has_body_ = false;
      return;
    }
    has_body_ = false;
    sections_.back().end_block = at;
    sections_.push_back({.heading = opening.heading,
                         .outcome = opening.outcome,
                         .grade = opening.grade,
                         .kind = opening.kind,
                         .first_block = at,
                         .end_block = at,
                         .points = {}});
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
  bool has_body_ = false;    ///< the open section has more than headings
  bool board_part_ = false;  ///< inside the review of the safeguarding board
  std::size_t row_end_ = 0;  ///< one past the judgement row that opened the section
};

}  // namespace

std::vector<Section> make_sections(const Reading& reading, SectionRules rules) {
  return Builder(reading, rules).build();
}

}  // namespace lettergrade::parse
