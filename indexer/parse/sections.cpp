#include "indexer/parse/sections.hpp"

#include "indexer/parse/grades.hpp"
#include "indexer/parse/heading_facts.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_rows.hpp"
#include "indexer/parse/passages.hpp"

namespace lettergrade::parse {
namespace {

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
    settle_services();
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
    // "Being healthy Grade 3": the number is no part of what the section is called.
    const std::string_view title = without_grade(words);
    const std::string heading = squeeze(slice(reading_.text(), reading_.folded.original(title)));
    if (const auto service = rules_.services ? service_heading(words) : std::nullopt) {
      if (in_record_) return;
      service_ = service;
      return open(i, {heading, std::nullopt, SectionKind::findings});
    }
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
    in_record_ = standing.words == "record of main findings";
    const bool around =
        standing.kind == SectionKind::definitions || standing.kind == SectionKind::context;
    if (standing.scope == HeadingScope::council_part || around) board_part_ = rules_.board;
    if (board_part_ && !around) {
      const bool findings = standing.kind == SectionKind::findings;
      return open(i, {heading, Outcome::lscb, findings ? SectionKind::board : standing.kind});
    }
    const bool lists = rules_.formal && standing.kind == SectionKind::improve;
    if (standing.part_of_outcome && sections_.back().outcome && !lists) return;
    open(i, {heading, of_service(standing), standing.kind, grade_at_heading(i)});
  }

  void on_outcome(std::size_t i, Opening opening) {
    if (in_record_) return;
    // The headline of a report on two services is that of safeguarding.
    if (opening.outcome == Outcome::overall && two_services_ &&
        service_ == Outcome::children_in_care)
      opening.outcome = service_;
    // "Section 2: the board" right above "The effectiveness of the board is good" is one heading.
    if (sections_.back().outcome == opening.outcome && !has_body_) return;
    board_part_ = rules_.board || (rules_.formal && opening.outcome == Outcome::lscb);
    open(i, opening);
  }

  /// A heading of no family: in a formal report a section of its own only where it plainly is one.
  void on_unknown(std::size_t i, const std::string& heading) {
    if (in_record_) return;
    const Section& current = sections_.back();
    const std::optional<Grade> grade = grade_at_heading(i);
    const bool list_goes_on = current.kind == SectionKind::improve && lists_below(i);
    const bool part = rules_.formal && !stands_alone(i) &&
                      (current.kind == SectionKind::findings ||
                       current.kind == SectionKind::board || current.kind == SectionKind::improve ||
                       current.kind == SectionKind::definitions || current.heading.empty());
    const bool first_part = (current.outcome || rules_.formal) && !has_body_;
    if (!grade && (part || list_goes_on || first_part)) return;
    const bool inherits = rules_.formal && current.kind == SectionKind::context;
    open(i,
         {heading, std::nullopt, inherits ? SectionKind::context : SectionKind::findings, grade});
  }

  /// Whether a heading that no list has opens a section of a formal report: a title above running
  /// text. Sentences ("The LSCB is good because:"), names of outcomes and what stands on the cover,
  /// among definitions or above more of a list are parts. What such a section is about is not told,
  /// so lines of plain text, where a heading is only guessed, do not take text from an outcome.
  [[nodiscard]] bool stands_alone(std::size_t i) const {
    constexpr std::size_t kShortestText = 60;
    const Section& current = sections_.back();
    const bool settled = current.heading.empty() || current.kind == SectionKind::definitions ||
                         current.kind == SectionKind::board || board_part_;
    if (settled || !has_body_ || (current.outcome && !reading_.laid_out)) return false;
    const std::string_view words = reading_.words(i);
    if (words.ends_with(':') || is_sentence(words) || outcome_named(words)) return false;
    if (current.kind == SectionKind::improve && lists_below(i)) return false;
    const auto below = body_below(reading_, i);
    return below && reading_.blocks[*below].kind != BlockKind::heading &&
           reading_.words(*below).size() >= kShortestText;
  }

  /// A report that names no service is about children who are looked after.
  void settle_services() {
    if (!rules_.services) return;
    for (std::size_t i = 0; i < reading_.blocks.size() && !two_services_; ++i)
      two_services_ = !reading_.blocks[i].boilerplate &&
                      service_heading(reading_.words(i)) == Outcome::help_and_protection;
    if (!two_services_) service_ = Outcome::children_in_care;
  }

  /// The service that a shared heading of the findings belongs to.
  [[nodiscard]] std::optional<Outcome> of_service(const StandingHeading& standing) const {
    const bool improves = standing.kind == SectionKind::improve && two_services_;
    return improves || standing.kind == SectionKind::findings ? service_ : std::nullopt;
  }

  [[nodiscard]] static SectionKind kind_of(Outcome outcome) {
    return outcome == Outcome::lscb ? SectionKind::board : SectionKind::findings;
  }

  /// In a list of things to improve, names of outcomes are headings of its parts. In a formal
  /// report a short name opens a section only with its grade.
  [[nodiscard]] bool opens_outcome(std::size_t i, const OutcomeName& name) const {
    if (ends_with_grade(name.tail) || grade_at_heading(i)) return true;
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
    const bool among_outcomes = current.outcome.has_value() || summary_below(reading_, i);
    return whole && !name.short_name && among_outcomes;
  }

  /// Whether the list of the open section goes on below the heading: entries like those above it.
  [[nodiscard]] bool lists_below(std::size_t i) const {
    const auto below = body_below(reading_, i);
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

  [[nodiscard]] std::optional<Grade> grade_at_heading(std::size_t i) const {
    return rules_.grades ? printed_grade(reading_, i) : std::nullopt;
  }

  /// The grade that stands in the heading itself, else in the line below it.
  [[nodiscard]] std::optional<Grade> grade_of(std::size_t i, const OutcomeName& name) const {
    const auto own = rules_.grades ? first_grade(name.tail) : std::nullopt;
    return own ? own : grade_at_heading(i);
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
  bool has_body_ = false;           ///< the open section has more than headings
  std::optional<Outcome> service_;  ///< whose part of the report it is, where services are apart
  bool two_services_ = false;
  bool in_record_ = false;   ///< in the tables of all grades at the end
  bool board_part_ = false;  ///< inside the review of the safeguarding board
  std::size_t row_end_ = 0;  ///< one past the judgement row that opened the section
};

}  // namespace

std::vector<Section> make_sections(const Reading& reading, SectionRules rules) {
  return Builder(reading, rules).build();
}

}  // namespace lettergrade::parse
