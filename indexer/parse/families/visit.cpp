// Letters about focused and monitoring visits: they give no grade, and recall those of inspections.
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kTitles = "focused visit|monitoring visit";

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
  if (find_phrase(reading, kTitles, 1500).empty()) return 0;
  const bool table = has_any(reading.head(3000), "judgement grade");
  if (table) return 0;
  return 55 + (reading.salutation ? 20 : 0);
}

void read_visit(Reading& reading, Letter& letter) {
  read_lone_date(reading, letter);
  read_inspection_dates(reading, letter, "visit to|visit on|visit took place|visit|inspected on");
  settle_inspection_year(letter);
  set_kind(reading, letter, LetterType::visit, framework_of(reading),
           find_phrase(reading, kTitles, 1500));
}

}  // namespace lettergrade::parse
