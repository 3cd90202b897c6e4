#include "indexer/parse/points.hpp"

#include <algorithm>
#include <array>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/passages.hpp"
#include "indexer/parse/references.hpp"

namespace lettergrade::parse {
namespace {

/// A block, or several that belong together, in a list of things to improve.
struct Entry {
  std::size_t first = 0;
  std::size_t end = 0;
  Mark mark;
  bool leads_in = false;  ///< "... should take the following action:"
};

/// The entries between two headings.
struct Part {
  std::vector<Entry> entries;
  std::optional<Outcome> outcome;  ///< what its heading names

  [[nodiscard]] std::size_t count(Mark::Kind kind) const {
    return static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(),
                      [kind](const Entry& entry) { return entry.mark.kind == kind; }));
  }
};

class SectionPoints {
 public:
  SectionPoints(const Reading& reading, const Letter& letter, Section& section, bool modern)
      : reading_(reading), letter_(letter), section_(section), modern_(modern) {}

  void add() {
    improving_ = section_.kind == SectionKind::improve;
    for (std::size_t i = section_.first_block; i < section_.end_block; ++i) {
      const Block& block = reading_.blocks[i];
      if (block.kind == BlockKind::heading) {
        close();
        on_heading(i);
        continue;
      }
      if (!improving_ || block.boilerplate || block.continues) continue;
      if (block.kind == BlockKind::table_row) continue;
      part_.entries.push_back(entry_at(i));
    }
    close();
  }

 private:
  void on_heading(std::size_t i) {
    const std::string_view words = reading_.words(i);
    const StandingHeading* standing = standing_title(words);
    if (section_.kind == SectionKind::improve) {
      const auto name = standing ? std::nullopt : outcome_title(words);
      part_.outcome = name ? std::optional(name->outcome) : std::nullopt;
      return;
    }
    improving_ = standing && standing->kind == SectionKind::improve;
  }

  [[nodiscard]] Entry entry_at(std::size_t i) const {
    Entry entry{i, std::min<std::size_t>(passage_end(reading_, i), section_.end_block),
                mark_of(reading_, i)};
    const std::string_view words = reading_.words(entry.end - 1);
    entry.leads_in = words.ends_with(':') || has_any(reading_.words(i), "the following");
    return entry;
  }

  void close() {
    std::vector<Entry> entries = std::move(part_.entries);
    part_.entries.clear();
    if (entries.empty()) return;
    const Part part{std::move(entries), part_.outcome};
    const std::size_t numbers = part.count(Mark::Kind::number);
    const std::size_t bullets = part.count(Mark::Kind::bullet) + part.count(Mark::Kind::letter);
    const bool one_lead_in = numbers == 1 && bullets > 0 && part.entries.front().leads_in;
    if (numbers > 0 && !one_lead_in)
      marked(part, Mark::Kind::number);
    else if (bullets > 0)
      marked(part, part.count(Mark::Kind::bullet) > 0 ? Mark::Kind::bullet : Mark::Kind::letter);
    else
      plain(part);
  }

  /// A list: its entries have the mark of the first; what has another mark belongs to the one
  /// above. Unmarked text leads in or follows.
  void marked(const Part& part, Mark::Kind kind) {
    const auto first = std::find_if(part.entries.begin(), part.entries.end(),
                                    [&](const Entry& entry) { return entry.mark.kind == kind; });
    const std::string_view sign =
        kind == Mark::Kind::bullet ? first->mark.words : std::string_view();
    for (auto entry = part.entries.begin(); entry != part.entries.end(); ++entry) {
      if (entry < first && entry->mark.kind == Mark::Kind::number)
        lead_number_ = std::string(entry->mark.words);
      if (entry < first || entry->mark.kind == Mark::Kind::none) continue;
      const bool own = entry->mark.kind == kind && (sign.empty() || entry->mark.words == sign);
      if (own)
        push(*entry, part.outcome);
      else
        extend(*entry);
    }
  }

  /// Without bullets each paragraph is an entry, and the first of them may be numbered text.
  void plain(const Part& part) {
    for (const Entry& entry : part.entries) {
      const bool numbered_lead = entry.mark.kind == Mark::Kind::number && entry.leads_in;
      if (reading_.words(entry.end - 1).ends_with(':') || numbered_lead) {
        if (entry.mark.kind == Mark::Kind::number) lead_number_ = std::string(entry.mark.words);
        continue;
      }
      push(entry, part.outcome);
    }
  }

  void push(const Entry& entry, std::optional<Outcome> part_outcome) {
    const Span span = passage_span(reading_, entry.first, entry.end);
    if (trim(slice(reading_.text(), span)).empty()) return;
    Point point;
    point.span = span;
    point.page = reading_.page_of(span.begin);
    point.paragraph =
        entry.mark.kind == Mark::Kind::number ? std::string(entry.mark.words) : lead_number_;
    settle(point, part_outcome);
    section_.points.push_back(std::move(point));
  }

  void extend(const Entry& entry) {
    if (section_.points.empty()) return;
    Point& point = section_.points.back();
    point.span.end = passage_span(reading_, entry.first, entry.end).end;
  }

  void settle(Point& point, std::optional<Outcome> part_outcome) const {
    const std::string_view words = reading_.folded.of(point.span);
    point.national_framework = national_framework_tag(slice(reading_.text(), point.span));
    const References references = references_in(words);
    if (point.paragraph.empty()) point.paragraph = references.printed;
    point.outcome = section_.outcome ? section_.outcome : part_outcome;
    if (!point.outcome) point.outcome = outcome_of(letter_, references);
    if (!point.outcome) point.outcome = outcome_in_words(words, modern_);
  }

  const Reading& reading_;
  const Letter& letter_;
  Section& section_;
  bool modern_;
  bool improving_ = false;
  Part part_;
  std::string lead_number_;  ///< of the paragraph that leads in to a list of bullets
};

/// How the words of a point name an outcome.
struct Cue {
  Outcome outcome;
  std::string_view words;
};

/// Only what names it plainly: management, plans or visits are everybody's.
constexpr std::array kModernCues{
    Cue{Outcome::care_leavers,
        "care leaver|care leavers|care leavers'|leaving care|care-experienced|care experienced|"
        "pathway plan|pathway plans|pathway planning"},
    Cue{Outcome::children_in_care,
        "child in care|children in care|children in care's|looked after child|"
        "looked after children|looked-after children|children looked after|in-care"},
    Cue{Outcome::adoption, "adoption|adopters|adoptive"},
    Cue{Outcome::help_and_protection,
        "help and protection|child protection|child in need|children in need|child-in-need|"
        "children-in-need|early help|strategy discussions|strategy meetings|section 47|"
        "private fostering|privately fostered|front door|children at risk"},
    Cue{Outcome::leadership,
        "leader|leaders|leaders'|leadership|elected members|political leaders|corporate leaders"},
    Cue{Outcome::lscb, "lscb|the board|safeguarding children board"},
};

constexpr std::array kOldCues{
    Cue{Outcome::being_healthy, "being healthy|be healthy"},
    Cue{Outcome::staying_safe, "staying safe|stay safe"},
    Cue{Outcome::enjoying_achieving, "enjoying and achieving|enjoy and achieve"},
    Cue{Outcome::positive_contribution, "positive contribution"},
    Cue{Outcome::economic_wellbeing, "economic well-being|economic wellbeing"},
    Cue{Outcome::capacity_to_improve, "capacity to improve"},
};

template <typename Cues>
std::optional<Outcome> one_of(const Cues& cues, std::string_view folded) {
  std::optional<Outcome> found;
  for (const Cue& cue : cues) {
    if (!has_any(folded, cue.words)) continue;
    if (found) return std::nullopt;
    found = cue.outcome;
  }
  return found;
}

bool is_modern(const Letter& letter) {
  const bool old = letter.framework.starts_with("apa-") || letter.framework == "rating" ||
                   letter.framework == "jar";
  return !old && letter.type != LetterType::report && letter.type != LetterType::other;
}

}  // namespace

std::string national_framework_tag(std::string_view text) {
  constexpr std::string_view kName = "national framework";
  const std::string lower = ascii_lower(squeeze(text));
  const std::size_t at = lower.rfind(kName);
  if (at == std::string::npos) return {};
  const std::size_t open = lower.rfind('(', at);
  const std::size_t close = lower.find(')', at);
  if (open == std::string::npos || close == std::string::npos) return {};
  std::string tag = squeeze(text).substr(open + 1, close - open - 1);
  tag.erase(at - open - 1, kName.size());
  const std::size_t begin = tag.find_first_not_of(" ,;:-");
  const std::size_t end = tag.find_last_not_of(" ,;:-");
  return begin == std::string::npos ? std::string() : tag.substr(begin, end + 1 - begin);
}

std::optional<Outcome> outcome_in_words(std::string_view folded, bool modern) {
  return modern ? one_of(kModernCues, folded) : one_of(kOldCues, folded);
}

void add_points(const Reading& reading, Letter& letter, SectionRules rules) {
  if (!rules.points) return;
  const bool modern = is_modern(letter);
  for (Section& section : letter.sections) {
    section.points.clear();
    SectionPoints(reading, letter, section, modern).add();
  }
}

}  // namespace lettergrade::parse
