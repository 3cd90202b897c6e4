#include "indexer/parse/steps.hpp"

#include <algorithm>

#include "indexer/parse/dates.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kCoverBlocks = 16;

void set_date(const Reading& reading, Letter& letter, const FoundDate& found) {
  letter.date = found.date;
  add_evidence(reading, letter, "date", found.words);
}

void set_days(const Reading& reading, Letter& letter, Date from, Date to, std::string_view words) {
  letter.inspected_from = from;
  letter.inspected_to = to;
  add_evidence(reading, letter, "inspected_from", words);
  add_evidence(reading, letter, "inspected_to", words);
}

/// The part of the folded text that holds both parts.
std::string_view across(std::string_view a, std::string_view b) {
  const char* begin = std::min(a.data(), b.data());
  const char* end = std::max(a.data() + a.size(), b.data() + b.size());
  return {begin, static_cast<std::size_t>(end - begin)};
}

struct FoundYear {
  int year = 0;
  std::string_view words;
};

bool is_title(std::string_view block) {
  constexpr std::size_t kLongestTitle = 260;
  return block.size() <= kLongestTitle && !block.ends_with('.');
}

/// The year beside `title`, which stands at `at` in the folded block: right before it, a few words
/// behind it, or anywhere behind it in a line that is a title.
std::optional<FoundYear> year_beside(std::string_view block, std::size_t at,
                                     std::string_view title) {
  const std::string_view words = block.substr(at, title.size());
  if (at >= 5)
    if (const auto year = year_at(block, at - 5))
      return FoundYear{*year, across(block.substr(at - 5, 4), words)};
  constexpr std::size_t kNear = 8;
  const std::size_t end = at + title.size();
  const std::size_t reach = is_title(block) ? block.size() : std::min(block.size(), end + kNear);
  std::optional<FoundYear> last;
  for (std::size_t i = end; i < reach; ++i)
    if (const auto year = year_at(block, i))
      last = FoundYear{*year, across(words, block.substr(i, 4))};
  return last;
}

/// `in_titles`: looks at lines that are titles; else at running text.
std::optional<FoundYear> stated_year(const Reading& reading, std::string_view titles,
                                     bool in_titles) {
  constexpr std::size_t kMostBlocks = 60;
  std::optional<FoundYear> found;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks) && !found; ++i) {
    const std::string_view block = reading.words(i);
    if (is_title(block) != in_titles) continue;
    any_item(titles, [&](std::string_view title) {
      for (std::size_t at = find_words(block, title); at != std::string_view::npos && !found;
           at = find_words(block, title, at + 1))
        found = year_beside(block, at, title);
      return found.has_value();
    });
  }
  return found;
}

}  // namespace

void read_letter_date(const Reading& reading, Letter& letter) {
  const std::size_t end = reading.salutation.value_or(kCoverBlocks);
  for (std::size_t i = 0; i < std::min(end, reading.blocks.size()); ++i)
    if (const auto found = first_date(reading.words(i))) return set_date(reading, letter, *found);
  add_missing(letter, "date");
}

void read_publication_date(const Reading& reading, Letter& letter) {
  constexpr std::string_view kCues =
      "report published|publication date|date of publication|date published|published on|published";
  constexpr std::size_t kReach = 30;
  const std::string_view head = reading.head(3000);
  std::optional<FoundDate> found;
  any_item(kCues, [&](std::string_view cue) {
    const std::size_t at = find_words(head, cue);
    if (at == std::string_view::npos) return false;
    const std::string_view behind = head.substr(at + cue.size(), kReach);
    const std::size_t begin = behind.find_first_not_of(" :-");
    if (begin != std::string_view::npos) found = date_at(behind, begin);
    return found.has_value();
  });
  if (found) set_date(reading, letter, *found);
}

void read_inspection_dates(const Reading& reading, Letter& letter, std::string_view cues) {
  constexpr std::size_t kReach = 60;
  const std::string_view head = reading.head(6000);
  const bool done = any_item(cues, [&](std::string_view cue) {
    for (std::size_t at = find_words(head, cue); at != std::string_view::npos;
         at = find_words(head, cue, at + 1)) {
      const std::string_view behind = head.substr(at + cue.size(), kReach);
      if (const auto range = first_range(behind)) {
        set_days(reading, letter, range->from, range->to, range->words);
        return true;
      }
      if (const auto day = first_date(behind)) {
        set_days(reading, letter, day->date, day->date, day->words);
        return true;
      }
    }
    return false;
  });
  if (done) return;
  add_missing(letter, "inspected_from");
  add_missing(letter, "inspected_to");
}

void settle_inspection_year(Letter& letter) {
  if (letter.date) {
    letter.year = letter.date->year;
    add_derived(letter, "year", "date");
    return;
  }
  add_missing(letter, "date");
  if (!letter.inspected_to) {
    add_missing(letter, "year");
    return;
  }
  letter.year = letter.inspected_to->year;
  add_derived(letter, "year", "inspected_to");
}

void read_assessed_year(const Reading& reading, Letter& letter, std::string_view titles) {
  auto found = stated_year(reading, titles, true);
  if (!found) found = stated_year(reading, titles, false);
  if (found) {
    letter.year = found->year;
    add_evidence(reading, letter, "year", found->words);
    return;
  }
  if (letter.date) {
    letter.year = letter.date->year;
    add_derived(letter, "year", "date");
    return;
  }
  const auto month = first_month(reading.head(2000));
  if (!month) {
    add_missing(letter, "year");
    return;
  }
  letter.year = month->year;
  Evidence& evidence = add_evidence(reading, letter, "year", month->words);
  evidence.confidence = Confidence::derived;
  evidence.derived_from = "the month of the letter";
}

Evidence* set_grade(const Reading& reading, Letter& letter, Outcome outcome, Grade grade,
                    std::string_view words) {
  const std::string field = grade_field(outcome);
  if (letter.evidence_of(field) != nullptr) return nullptr;
  if (outcome == Outcome::overall)
    letter.grade = grade;
  else
    letter.outcomes.push_back({.outcome = outcome, .grade = grade, .covers = {}});
  return &add_evidence(reading, letter, field, words);
}

void check_number(Evidence& evidence, Grade grade, int number, ScaleDirection direction) {
  // Without a printed scale the usual one is taken, and only to raise doubts.
  const bool reversed = direction == ScaleDirection::best_is_one;
  const int value = reversed ? 5 - number : number;
  if (value == grade.value) return;
  evidence.doubt = "the number " + std::to_string(number) + " beside it is another grade";
}

void set_kind(const Reading& reading, Letter& letter, LetterType type, std::string_view framework,
              std::string_view words) {
  letter.type = type;
  letter.framework = framework;
  if (words.empty()) {
    add_derived(letter, "type", "the form of the text");
    if (!framework.empty()) add_derived(letter, "framework", "the form of the text");
    return;
  }
  add_evidence(reading, letter, "type", words);
  if (!framework.empty()) add_evidence(reading, letter, "framework", words);
}

std::string_view find_phrase(const Reading& reading, std::string_view list, std::size_t size) {
  const std::string_view head = reading.head(size);
  std::string_view found;
  any_item(list, [&](std::string_view item) {
    const std::size_t at = find_words(head, item);
    if (at != std::string_view::npos) found = head.substr(at, item.size());
    return !found.empty();
  });
  return found;
}

std::size_t find_line(const Reading& reading, std::string_view list, std::size_t begin,
                      std::size_t count) {
  const std::size_t end = std::min(reading.lines.size(), begin + count);
  for (std::size_t i = begin; i < end; ++i)
    if (has_any(reading.folded.of(reading.lines[i].span), list)) return i;
  return reading.lines.size();
}

}  // namespace lettergrade::parse
