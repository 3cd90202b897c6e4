// Inspections of safeguarding and looked-after children's services, 2009 to 2012, which judge the
// two services apart, and of looked-after children's services alone, 2013. Their scale runs from 1,
// outstanding, to 4, inadequate, so the word beside the number decides.
#include <algorithm>
#include <array>

#include "indexer/parse/cover.hpp"
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/headings.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kBothTitles =
    "inspection of safeguarding and looked after children services|"
    "inspection of safeguarding and looked after children's services|"
    "inspection of safeguarding and looked-after children services|"
    "inspection of safeguarding and looked-after children's services|"
    "inspection of safeguarding and services for looked after children";
constexpr std::string_view kLookedAfterTitles =
    "inspection of looked after children services|inspection of looked after children's services|"
    "inspection of services for looked after children|"
    "inspection of looked-after children's services";

enum class Service : std::uint8_t { unknown, safeguarding, looked_after };

/// What a report says of one thing in one service.
struct Judgement {
  Outcome outcome = Outcome::overall;
  Service service = Service::unknown;
  FoundGrade grade;
  std::optional<int> number;
  std::string_view words;
};

/// "Services for looked after children", "The inspection outcomes: safeguarding services" as a line
/// of its own.
Service service_named(std::string_view words) {
  constexpr std::size_t kLongest = 80;
  if (words.size() > kLongest || words.ends_with('.')) return Service::unknown;
  words = without_number(words);
  for (const std::string_view lead : {"the inspection outcomes:", "inspection outcomes:"})
    if (words.starts_with(lead)) words.remove_prefix(lead.size());
  while (words.starts_with(' ')) words.remove_prefix(1);
  if (words == "safeguarding services" || words == "safeguarding") return Service::safeguarding;
  if (words == "services for looked after children" || words == "looked after children services" ||
      words == "looked after children's services" || words == "looked after children")
    return Service::looked_after;
  return Service::unknown;
}

/// "grade 4 (inadequate)": number and word.
std::optional<Judgement> number_and_word(std::string_view words) {
  const auto number = grade_number(words);
  if (!number) return std::nullopt;
  const std::size_t open = words.find_first_not_of(" (:-", number->words.size());
  if (open == std::string_view::npos) return std::nullopt;
  const auto grade = grade_at(words, open);
  if (!grade) return std::nullopt;
  const std::size_t end = open + grade->words.size();
  const bool closed = end < words.size() && words[end] == ')';
  Judgement found;
  found.grade = *grade;
  found.number = number->number;
  found.words = words.substr(0, end + (closed ? 1 : 0));
  return found;
}

/// What the words right before "grade 2 (good)" name.
std::optional<Outcome> named_before(std::string_view before) {
  constexpr std::array kNamed{Outcome::overall, Outcome::capacity_to_improve, Outcome::leadership};
  while (!before.empty() && !is_word_byte(before.back())) before.remove_suffix(1);
  std::optional<Outcome> named;
  for (const Outcome outcome : kNamed)
    any_item(spec(outcome).headings, [&](std::string_view name) {
      const bool ends = before.ends_with(name) && before.size() >= name.size() &&
                        word_at(before, before.size() - name.size(), name);
      if (ends) named = outcome;
      return ends;
    });
  return named;
}

/// Reads the judgements in the order of the text.
class Judgements {
 public:
  Judgements(const Reading& reading, Service only) : reading_(reading), only_(only) {
    for (const Line& line : reading.lines)
      if (const Service service = service_named(reading.folded.of(line.span));
          service != Service::unknown)
        services_.push_back({reading.folded.from(line.span.begin), service});
    read_headings();
    read_record();
  }

  [[nodiscard]] const std::vector<Judgement>& all() const { return all_; }

 private:
  struct Place {
    std::size_t at = 0;  ///< in the folded text
    Service service = Service::unknown;
  };

  [[nodiscard]] Place place_at(std::size_t at) const {
    Place last;
    for (const Place& place : services_)
      if (place.at <= at) last = place;
    return last;
  }

  /// Adds a judgement that stands at `at`. A service's effectiveness is judged before anything else
  /// of it: where it comes later, the heading of another service was lost.
  void add(Judgement judgement, std::size_t at) {
    const Place place = place_at(at);
    if (place.at != part_) {
      part_ = place.at;
      others_judged_ = heading_lost_ = false;
    }
    const bool effectiveness = judgement.outcome == Outcome::overall;
    heading_lost_ |= effectiveness && others_judged_;
    others_judged_ |= !effectiveness;
    judgement.service = only_ != Service::unknown ? only_
                        : heading_lost_           ? Service::unknown
                                                  : place.service;
    all_.push_back(judgement);
  }

  /// "Overall effectiveness   Grade 4 (inadequate)", also with the grade in the line below.
  void read_headings() {
    const std::string_view text = reading_.folded.text();
    for (std::size_t at = find_words(text, "grade"); at != std::string_view::npos;
         at = find_words(text, "grade", at + 1)) {
      auto found = number_and_word(text.substr(at, 40));
      const auto outcome = found ? named_before(text.substr(0, at)) : std::nullopt;
      if (!outcome) continue;
      found->outcome = *outcome;
      add(*found, at);
    }
  }

  /// The "Record of main findings" at the end: a table for each service.
  void read_record() {
    std::size_t first = reading_.lines.size();
    for (std::size_t i = 0; i < reading_.lines.size(); ++i)
      if (reading_.folded.of(reading_.lines[i].span).starts_with("record of main findings"))
        first = i + 1;
    for (std::size_t i = first; i < reading_.lines.size();) {
      const GradeTable table = find_judgement_table(reading_, i, next_service(i));
      if (table.rows.empty()) {
        i = next_service(i);
        continue;
      }
      for (const GradeRow& row : table.rows)
        if (row.grade) add_row(row);
      i = std::max(table.end, i + 1);
    }
  }

  void add_row(const GradeRow& row) {
    const auto at = static_cast<std::size_t>(row.words.data() - reading_.folded.text().data());
    Judgement found;
    found.outcome = row.name.outcome;
    found.grade = {*row.grade, row.words, std::nullopt};
    found.words = row.words;
    add(found, at);
  }

  /// The next line behind `i` that names a service.
  [[nodiscard]] std::size_t next_service(std::size_t i) const {
    for (std::size_t line = i + 1; line < reading_.lines.size(); ++line)
      if (service_named(reading_.folded.of(reading_.lines[line].span)) != Service::unknown)
        return line;
    return reading_.lines.size();
  }

  const Reading& reading_;
  Service only_;
  std::vector<Place> services_;
  std::size_t part_ = 0;        ///< where the service began whose judgements are being read
  bool others_judged_ = false;  ///< something else than its effectiveness was judged
  bool heading_lost_ = false;
  std::vector<Judgement> all_;
};

/// The outcomes that a judgement is of: the effectiveness of a service is the grade of what it
/// does, and the headline is that of the service that comes first.
std::vector<Outcome> outcomes_of(const Judgement& judgement, bool both) {
  const bool first = judgement.service == Service::safeguarding || !both;
  if (judgement.service == Service::unknown) return {};
  if (judgement.outcome != Outcome::overall)
    return first ? std::vector{judgement.outcome} : std::vector<Outcome>{};
  const Outcome service = judgement.service == Service::safeguarding ? Outcome::help_and_protection
                                                                     : Outcome::children_in_care;
  return first ? std::vector{Outcome::overall, service} : std::vector{service};
}

Evidence* evidence_of(Letter& letter, std::string_view field) {
  for (Evidence& item : letter.evidence)
    if (item.field == field) return &item;
  return nullptr;
}

void note(const Reading& reading, Letter& letter, Outcome outcome, const Judgement& judgement) {
  Evidence* evidence = set_grade(reading, letter, outcome, judgement.grade.grade, judgement.words);
  if (evidence) {
    if (judgement.number)
      check_number(*evidence, judgement.grade.grade, *judgement.number,
                   printed_scale(reading.folded.text()));
    return;
  }
  const OutcomeGrade* own = letter.outcome(outcome);
  const std::optional<Grade> known = own ? std::optional(own->grade) : letter.grade;
  Evidence* before = evidence_of(letter, grade_field(outcome));
  if (known && before && known->value != judgement.grade.grade.value && before->doubt.empty())
    before->doubt = "the record of findings says " + std::string(judgement.grade.grade.word);
}

/// Two services were judged: the headline is one of them.
void compare_services(Letter& letter) {
  const OutcomeGrade* looked_after = letter.outcome(Outcome::children_in_care);
  Evidence* headline = evidence_of(letter, "grade");
  if (!letter.grade || !looked_after || !headline || !headline->doubt.empty()) return;
  if (looked_after->grade.value == letter.grade->value) return;
  headline->doubt = "it is that of safeguarding; services for looked after children are " +
                    std::string(looked_after->grade.word);
}

}  // namespace

int score_slac(const Reading& reading) {
  const bool titled = !title_phrase(reading, kBothTitles).empty() ||
                      !title_phrase(reading, kLookedAfterTitles).empty();
  return titled ? (reading.salutation ? 45 : 85) : 0;
}

void read_slac(Reading& reading, Letter& letter) {
  read_inspection_head(reading, letter);
  const std::string_view both = title_phrase(reading, kBothTitles);
  const std::string_view title = both.empty() ? title_phrase(reading, kLookedAfterTitles) : both;
  set_kind(reading, letter, LetterType::inspection, "slac", title);
  const Judgements judgements(reading, both.empty() ? Service::looked_after : Service::unknown);
  for (const Judgement& judgement : judgements.all())
    for (const Outcome outcome : outcomes_of(judgement, !both.empty()))
      note(reading, letter, outcome, judgement);
  if (!both.empty()) compare_services(letter);
  if (letter.evidence_of("grade") == nullptr) add_missing(letter, "grade");
}

}  // namespace lettergrade::parse
