// When a letter was written or published, and when the inspection took place.
#include <algorithm>

#include "indexer/parse/dates.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kCoverBlocks = 16;

void set_date(const Reading& reading, Letter& letter, const FoundDate& found) {
  letter.date = found.date;
  add_evidence(reading, letter, "date", found.words);
}

void set_days(const Reading& reading, Letter& letter, const FoundRange& days) {
  letter.inspected_from = days.from;
  letter.inspected_to = days.to;
  add_evidence(reading, letter, "inspected_from", days.words);
  add_evidence(reading, letter, "inspected_to", days.words);
}

/// The evidence of `field` as something worked out; takes the place of what was noted before.
void set_derived(Letter& letter, std::string_view field, std::string from) {
  std::erase_if(letter.evidence, [&](const Evidence& item) { return item.field == field; });
  add_derived(letter, std::string(field), std::move(from));
}

bool starts_line(const Reading& reading, std::string_view words) {
  const std::uint32_t begin = reading.folded.original(words).begin;
  const auto line = std::upper_bound(
      reading.lines.begin(), reading.lines.end(), begin,
      [](std::uint32_t byte, const Line& other) { return byte < other.span.begin; });
  return line != reading.lines.begin() && (line - 1)->span.begin == begin;
}

/// What stands right behind a cue, its colon or dash left aside.
std::string_view right_behind(std::string_view text, std::size_t at) {
  const std::string_view behind = text.substr(std::min(at, text.size()), 160);
  const std::size_t begin = behind.find_first_not_of(" :-|");
  return begin == std::string_view::npos ? std::string_view{} : behind.substr(begin);
}

/// "Published" alone says when a report came out only as a label; in a sentence it may speak of
/// anything.
bool is_label(const Reading& reading, std::string_view head, std::size_t at, std::string_view cue) {
  if (cue.find(' ') != std::string_view::npos) return true;
  const std::string_view behind = head.substr(at + cue.size(), 2);
  return behind.starts_with(':') || behind.starts_with(" :") ||
         starts_line(reading, head.substr(at, cue.size()));
}

/// "Age group:\nPublished:\n\nAll\n16 August 2013": a column of labels that was read before that of
/// their values.
std::optional<FoundDate> date_below_labels(std::string_view behind) {
  constexpr std::size_t kReach = 45;
  constexpr std::size_t kFurthest = 20;
  const auto found = first_date(behind.substr(0, kReach));
  if (!found) return std::nullopt;
  const std::string_view before =
      behind.substr(0, static_cast<std::size_t>(found->words.data() - behind.data()));
  const bool plain = before.find_first_of("0123456789:.-") == std::string_view::npos;
  return plain && before.size() <= kFurthest ? found : std::nullopt;
}

/// What a cue for the day of publication is followed by.
struct Publication {
  std::optional<FoundDate> date;
  std::optional<FoundMonth> month;
};

Publication find_publication(const Reading& reading) {
  constexpr std::string_view kCues =
      "report published|publication date|date of publication|date published|published on|"
      "first published|published";
  const std::string_view head = reading.head(3000);
  Publication found;
  any_item(kCues, [&](std::string_view cue) {
    for (std::size_t at = find_words(head, cue); at != std::string_view::npos;
         at = find_words(head, cue, at + 1)) {
      if (!is_label(reading, head, at, cue)) continue;
      const std::string_view behind = right_behind(head, at + cue.size());
      found.date = date_at(behind, 0);
      if (!found.date) found.month = month_at(behind, 0);
      if (!found.month && !found.date && head.substr(at + cue.size()).starts_with(':'))
        found.date = date_below_labels(behind);
      if (found.date || found.month) return true;
    }
    return false;
  });
  return found;
}

/// The days behind one place of a cue: right behind a label ("Inspection dates: ..."), else in the
/// rest of its sentence.
std::optional<FoundRange> days_behind(std::string_view text, std::size_t at, bool label) {
  constexpr std::size_t kReach = 200;
  std::string_view behind = text.substr(std::min(at, text.size()), kReach);
  if (!label) return first_days(behind.substr(0, behind.find(". ")));
  behind = right_behind(text, at);
  for (const std::string_view lead : {"from ", "between ", "on "})
    if (behind.starts_with(lead)) behind.remove_prefix(lead.size());
  return days_at(behind, 0);
}

bool is_inspected(LetterType type) {
  return type == LetterType::inspection || type == LetterType::visit ||
         type == LetterType::board_review;
}

}  // namespace

void read_letter_date(const Reading& reading, Letter& letter) {
  const std::size_t end = reading.salutation.value_or(kCoverBlocks);
  for (std::size_t i = 0; i < std::min(end, reading.blocks.size()); ++i)
    if (const auto found = first_date(reading.words(i))) return set_date(reading, letter, *found);
  add_missing(letter, "date");
}

void read_lone_date(const Reading& reading, Letter& letter) {
  constexpr std::size_t kMostBesides = 24;
  if (reading.salutation) return read_letter_date(reading, letter);
  for (std::size_t i = 0; i < std::min(kCoverBlocks, reading.blocks.size()); ++i) {
    const std::string_view words = reading.words(i);
    const auto found = first_date(words);
    const bool alone = found && words.size() <= found->words.size() + kMostBesides;
    if (alone && !has_any(words, "inspection|inspections|inspected|visit"))
      return set_date(reading, letter, *found);
  }
  add_missing(letter, "date");
}

void read_publication_date(const Reading& reading, Letter& letter) {
  const Publication found = find_publication(reading);
  if (found.date) return set_date(reading, letter, *found.date);
  if (!found.month) return;
  letter.year = found.month->year;
  add_evidence(reading, letter, "year", found.month->words);
}

void read_inspection_dates(const Reading& reading, Letter& letter, std::string_view cues) {
  const std::string_view head = reading.head(6000);
  const bool done = any_item(cues, [&](std::string_view cue) {
    for (std::size_t at = find_words(head, cue); at != std::string_view::npos;
         at = find_words(head, cue, at + 1)) {
      const bool label = cue.starts_with("inspection date") || cue.starts_with("review date") ||
                         cue.starts_with("date");
      const auto days = days_behind(head, at + cue.size(), label);
      if (!days) continue;
      set_days(reading, letter, *days);
      return true;
    }
    return false;
  });
  if (done) return;
  add_missing(letter, "inspected_from");
  add_missing(letter, "inspected_to");
}

void settle_inspection_year(Letter& letter) {
  if (letter.date && letter.inspected_to && *letter.date < *letter.inspected_to)
    for (Evidence& item : letter.evidence)
      if (item.field == "date") item.doubt = "it lies before the inspection ended";
  if (!letter.date && letter.evidence_of("date") == nullptr) add_missing(letter, "date");
  if (letter.year) return;
  if (letter.date) {
    letter.year = letter.date->year;
    add_derived(letter, "year", "date");
    return;
  }
  if (!letter.inspected_to) {
    add_missing(letter, "year");
    return;
  }
  letter.year = letter.inspected_to->year;
  add_derived(letter, "year", "inspected_to");
}

void settle_by_creation(Letter& letter, std::optional<Date> created) {
  constexpr int kMostMonths = 6;
  if (!created || letter.date || !letter.inspected_to || !is_inspected(letter.type)) return;
  if (*created < *letter.inspected_to) return;
  if (months_after(*letter.inspected_to, kMostMonths) < *created) return;
  const Evidence* year = letter.evidence_of("year");
  const bool stated = year && year->confidence != Confidence::derived && letter.year;
  if (stated && *letter.year != created->year) return;
  letter.date = created;
  set_derived(letter, "date", "the day the file was made");
  if (stated) return;
  letter.year = created->year;
  set_derived(letter, "year", "the day the file was made");
}

}  // namespace lettergrade::parse
