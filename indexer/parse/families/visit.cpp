// Letters about focused and monitoring visits: they give no grade, and recall those of inspections.
#include "indexer/parse/cover.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles = "focused visit|monitoring visit|assurance visit";

/// How such a letter says what it is, where its title was lost.
constexpr std::string_view kOpenings =
    "findings of the focused visit|findings of a focused visit|findings of our focused visit|"
    "findings of the monitoring visit|findings of a monitoring visit|"
    "findings of our monitoring visit|findings of the recent monitoring visit|"
    "findings of the assurance visit|found at the focused visit|found at the monitoring visit";

constexpr std::string_view kDays =
    "visit to|visit of|visit on|visit took place|took place|conducted on|carried out on|"
    "undertaken on|between|visit|inspection dates|inspected on";

/// The rule book that the letter names.
std::string_view framework_of(const Reading& reading) {
  const std::string_view head = reading.head(6000);
  if (has_any(head, "ilacs|inspection of local authority children's services|focused visit"))
    return "ilacs";
  if (has_any(head, "single inspection framework")) return "sif";
  return {};
}

}  // namespace

int score_visit(const Reading& reading) {
  if (!title_phrase(reading, kTitles).empty()) {
    // A report may be filed beside the letters of visits, and names one on its cover.
    return find_judgement_table(reading).rows.size() >= 2 ? 0 : 92;
  }
  return reading.salutation && !opening_phrase(reading, kOpenings).empty() ? 75 : 0;
}

void read_visit(Reading& reading, Letter& letter) {
  read_lone_date(reading, letter);
  read_inspection_dates(reading, letter, kDays);
  settle_inspection_year(letter);
  const std::string_view title = title_phrase(reading, kTitles);
  set_kind(reading, letter, LetterType::visit, framework_of(reading),
           title.empty() ? opening_phrase(reading, kOpenings) : title);
}

}  // namespace lettergrade::parse
