#include "indexer/parse/points.hpp"

#include <algorithm>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/numbering.hpp"
#include "indexer/parse/passages.hpp"
#include "indexer/parse/references.hpp"
#include "indexer/parse/titles.hpp"
#include "indexer/parse/wrapping.hpp"

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
      if (heads_list(i)) {
        close();
        name_part(i);
        continue;
      }
      part_.entries.push_back(entry_at(i));
    }
    close();
    if (waiting_) push(*waiting_, std::nullopt);
  }

 private:
  void on_heading(std::size_t i) {
    const std::string_view words = reading_.words(i);
    const StandingHeading* standing = standing_title(words);
    if (section_.kind == SectionKind::improve) return name_part(i);
    improving_ = standing && standing->kind == SectionKind::improve;
  }

  /// The heading of a part may say which outcome its entries are about.
  void name_part(std::size_t i) {
    const std::string_view words = reading_.words(i);
    const auto name = standing_title(words) ? std::nullopt : outcome_title(words);
    part_.outcome = name ? std::optional(name->outcome) : std::nullopt;
  }

  /// A title in plain type right above entries of a list: "Consistency of practice".
  [[nodiscard]] bool heads_list(std::size_t i) const {
    const std::string_view text = slice(reading_.text(), reading_.blocks[i].span);
    const bool title = reading_.blocks[i].kind == BlockKind::paragraph &&
                       mark_of(reading_, i).kind == Mark::Kind::none &&
                       may_be_title(text, reading_.words(i)) && !text.ends_with(':');
    for (std::size_t next = i + 1; title && next < section_.end_block; ++next) {
      if (reading_.blocks[next].boilerplate) continue;
      return mark_of(reading_, next).kind != Mark::Kind::none;
    }
    return false;
  }

  [[nodiscard]] Entry entry_at(std::size_t i) const {
    Entry entry{i, std::min<std::size_t>(passage_end(reading_, i), section_.end_block),
                mark_of(reading_, i)};
    const std::string_view words = reading_.words(entry.end - 1);
    entry.leads_in = words.ends_with(':') || has_any(reading_.words(i), "the following");
    return entry;
  }

  /// Ends a part: its heading may stand between the sentence that leads in and the list.
  void close() {
    std::vector<Entry> entries = std::move(part_.entries);
    part_.entries.clear();
    if (entries.empty()) return;
    const Part part{std::move(entries), part_.outcome};
    if (waiting_) lead_number_ = std::string(waiting_->mark.words);
    waiting_.reset();
    if (part.entries.size() == 1 && part.entries.front().leads_in) {
      waiting_ = part.entries.front();
      return;
    }
    add_part(part);
  }

  void add_part(const Part& part) {
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
      if (entry < first) continue;
      if (entry->mark.kind == Mark::Kind::none) {
        if (number_lost(part, entry)) push(*entry, part.outcome);
        continue;
      }
      const bool own = entry->mark.kind == kind && (sign.empty() || entry->mark.words == sign);
      if (own && !is_inner(part, entry))
        push(*entry, part.outcome);
      else
        extend(*entry);
    }
  }

  using EntryAt = std::vector<Entry>::const_iterator;

  /// Between 11 and 13 the number of a paragraph without one was lost.
  [[nodiscard]] bool number_lost(const Part& part, EntryAt entry) const {
    const auto numbered = [](const Entry& e) { return e.mark.kind == Mark::Kind::number; };
    const auto next = std::find_if(entry, part.entries.end(), numbered);
    auto last = entry;
    while (last != part.entries.begin() && !numbered(*last)) --last;
    if (next == part.entries.end() || !numbered(*last)) return false;
    const auto before = number_parts(last->mark.words);
    const auto after = number_parts(next->mark.words);
    return before.size() == 1 && after.size() == 1 && after[0] - before[0] == next - last;
  }

  /// "• The proportion of children:" is followed by its own list in lower case.
  [[nodiscard]] bool is_inner(const Part& part, EntryAt entry) const {
    if (entry->mark.kind != Mark::Kind::bullet || !starts_small(*entry)) return false;
    auto head = entry;
    while (head != part.entries.begin() && starts_small(*head)) --head;
    return !starts_small(*head) && reading_.words(head->end - 1).ends_with(':') &&
           head->mark.kind == Mark::Kind::bullet;
  }

  [[nodiscard]] bool starts_small(const Entry& entry) const {
    return starts_lower(slice(reading_.text(), passage_span(reading_, entry.first, entry.end)));
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
  std::optional<Entry> waiting_;  ///< the whole of a part, which may lead in to the next one
  std::string lead_number_;       ///< of the paragraph that leads in to a list of bullets
};

bool is_modern(const Letter& letter) {
  const bool old = letter.framework.starts_with("apa-") || letter.framework == "rating" ||
                   letter.framework == "jar";
  return !old && letter.type != LetterType::report && letter.type != LetterType::other;
}

}  // namespace

void add_points(const Reading& reading, Letter& letter, SectionRules rules) {
  if (!rules.points) return;
  const bool modern = is_modern(letter);
  for (Section& section : letter.sections) {
    section.points.clear();
    SectionPoints(reading, letter, section, modern).add();
  }
}

}  // namespace lettergrade::parse
