// Inspections that end in a letter and give no grade: joint targeted area inspections (JTAI, since
// 2016) and the unannounced inspections of contact, referral and assessment (2009 to 2012). Like
// visits they recall grades that others gave.
#include "indexer/parse/cover.hpp"
#include "indexer/parse/families/inspection.hpp"
#include "indexer/parse/judgement_table.hpp"
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::string_view kJointTitles =
    "joint targeted area inspection|joint inspection of the multi-agency response";
constexpr std::string_view kContactTitles =
    "inspection of contact, referral and assessment|"
    "inspection of the contact, referral and assessment|"
    "inspection of contact, referral, and assessment";
constexpr std::string_view kDays =
    "inspection dates|inspection date|between|conducted on|undertaken on|carried out on|"
    "took place on|took place from|inspection";

int score(const Reading& reading, std::string_view titles) {
  if (!title_phrase(reading, titles).empty())
    return find_judgement_table(reading).rows.size() >= 2 ? 0 : 88;
  return reading.salutation && !opening_phrase(reading, titles).empty() ? 55 : 0;
}

void read(const Reading& reading, Letter& letter, std::string_view framework,
          std::string_view titles) {
  read_publication_date(reading, letter);
  if (!letter.date) read_lone_date(reading, letter);
  read_inspection_dates(reading, letter, kDays);
  settle_inspection_year(letter);
  const std::string_view title = title_phrase(reading, titles);
  set_kind(reading, letter, LetterType::inspection, framework,
           title.empty() ? opening_phrase(reading, titles) : title);
}

}  // namespace

int score_joint_targeted(const Reading& reading) { return score(reading, kJointTitles); }

void read_joint_targeted(Reading& reading, Letter& letter) {
  read(reading, letter, "jtai", kJointTitles);
}

int score_contact(const Reading& reading) { return score(reading, kContactTitles); }

void read_contact(Reading& reading, Letter& letter) {
  read(reading, letter, "contact-referral", kContactTitles);
}

}  // namespace lettergrade::parse
