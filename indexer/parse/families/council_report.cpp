// A council's own paper about an assessment or inspection: it repeats grades in its own words.
#include <algorithm>
#include <array>
#include <utility>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

/// What the cover of a paper has; each counts.
constexpr std::string_view kCover =
    "committee|cabinet|scrutiny|report of the|report to|agenda item|select committee|"
    "executive board|report by|overview and scrutiny";

/// What the body of a paper has; each counts.
constexpr std::string_view kBody =
    "purpose of report|purpose of the report|contact officer|background papers|report author|"
    "wards affected|key decision|financial implications|legal implications|equality impact|"
    "be noted|is asked|is recommended|are recommended|members are asked|resource implications";

/// Of these, the headings that only papers have.
constexpr std::string_view kHeadings =
    "purpose of report|purpose of the report|background papers|report author|wards affected|"
    "financial implications|legal implications|equality impact|resource implications|"
    "contact officer";

/// The letters a paper may be about, with their frameworks.
struct Subject {
  std::string_view title;
  std::string_view framework;  ///< with a '-' at its end the year follows
  bool visit = false;  ///< a visit, which gives no grade; a paper about it only recalls some
};
constexpr std::array kSubjects{
    Subject{"annual performance assessment", "apa-"},
    Subject{"children's services rating", "rating"},
    Subject{"annual rating", "rating"},
    Subject{"children's services assessment", "rating"},
    Subject{"assessment of children's services", "rating"},
    Subject{"joint area review", "jar"},
    Subject{"single inspection framework", "sif"},
    Subject{"inspection of local authority children's services", "ilacs"},
    Subject{"ilacs", "ilacs"},
    Subject{"inspection of services for children in need of help", "sif"},
    Subject{"inspection of safeguarding and looked after children", "slac"},
    Subject{"inspection of children's services", ""},
    Subject{"inspection of children's social care", ""},
    Subject{"ofsted inspection", ""},
    Subject{"ofsted's inspection", ""},
};
constexpr std::array kVisits{
    Subject{"focused visit", "ilacs", true},
    Subject{"monitoring visit", "", true},
};

int count_items(std::string_view text, std::string_view list) {
  int count = 0;
  any_item(list, [&](std::string_view item) {
    count += has_words(text, item) ? 1 : 0;
    return false;
  });
  return count;
}

/// The first row of `table` that the head names, and where.
template <typename Table>
std::pair<const Subject*, std::size_t> named(const Table& table, std::string_view head) {
  for (const Subject& row : table)
    if (const std::size_t at = find_words(head, row.title); at != std::string_view::npos)
      return {&row, at};
  return {nullptr, std::string_view::npos};
}

/// A paper about an inspection may speak of visits since, one about a visit of the inspection
/// before: what is named first is what it is about.
const Subject* subject_of(const Reading& reading) {
  const auto [graded, graded_at] = named(kSubjects, reading.head(2500));
  const auto [visit, visit_at] = named(kVisits, reading.head(2500));
  return visit_at < graded_at ? visit : graded;
}

/// A sentence about the council's services as a whole.
bool about_all(std::string_view sentence) {
  return has_any(sentence, "services|the council|the authority|local authority|overall") &&
         !has_any(sentence, "fostering|adoption|schools|residential|homes|in this aspect");
}

/// How much a sentence looks like the judgement: "were judged to be good (3)" before "are good".
int weight(std::string_view sentence, const FoundGrade& found) {
  // "The council performs adequately" says it with no verb besides.
  int points = found.number ? 2 : found.grade.word.starts_with("perform") ? 1 : 0;
  if (has_any(sentence, "judged|assessed|graded|rated|awarded|judges|rates")) points += 2;
  if (has_any(sentence, "overall|all respects|as a whole|judgement|rating")) points += 1;
  if (without_number(sentence).starts_with("children's services ")) points += 1;
  return points;
}

void read_grades(const Reading& reading, Letter& letter) {
  const int year = letter.year.value_or(0);
  std::optional<FoundGrade> best;
  std::string_view best_sentence;
  int best_weight = 0;
  for (std::size_t i = 0; i < reading.blocks.size(); ++i) {
    if (reading.blocks[i].boilerplate) continue;
    any_sentence(reading.words(i), [&](std::string_view sentence) {
      const auto found = own_judgement(sentence, year);
      if (!found) return false;
      const auto outcome = outcome_named(sentence);
      if (outcome && outcome->outcome != Outcome::overall) {
        Evidence* evidence =
            set_grade(reading, letter, outcome->outcome, found->grade, without_number(sentence));
        if (evidence && found->number)
          check_number(*evidence, found->grade, *found->number,
                       printed_scale(reading.folded.text()));
        return false;
      }
      const int points = about_all(sentence) ? weight(sentence, *found) : 0;
      if (points <= best_weight) return false;
      best = found;
      best_sentence = without_number(sentence);
      best_weight = points;
      return false;
    });
  }
  if (!best) {
    add_missing(letter, "grade");
    return;
  }
  Evidence* evidence = set_grade(reading, letter, Outcome::overall, best->grade, best_sentence);
  if (evidence && best->number)
    check_number(*evidence, best->grade, *best->number, printed_scale(reading.folded.text()));
}

}  // namespace

int score_council_report(const Reading& reading) {
  if (reading.salutation || !subject_of(reading)) return 0;
  const int cover = std::min(count_items(reading.head(700), kCover), 3);
  const int body = std::min(count_items(reading.folded.text().substr(0, 60000), kBody), 4);
  // What it is about is named there too, and its report may be appended.
  // It names what it is about, and often has all of it in an appendix: no family knows it better.
  constexpr int kSure = 96;
  const bool sure = cover > 0 && count_items(reading.head(60000), kHeadings) > 1;
  return sure ? std::max(kSure, cover * 20 + body * 15) : cover * 20 + body * 15;
}

void read_council_report(Reading& reading, Letter& letter) {
  read_letter_date(reading, letter);
  const Subject* subject = subject_of(reading);
  read_assessed_year(reading, letter, subject->title);
  std::string framework(subject->framework);
  if (framework.ends_with('-')) framework += std::to_string(letter.year.value_or(0));
  const bool known = framework_of_slug(framework) != nullptr;
  set_kind(reading, letter, LetterType::report, known ? framework : "",
           find_phrase(reading, subject->title, 2500));
  if (!subject->visit) read_grades(reading, letter);
}

}  // namespace lettergrade::parse
