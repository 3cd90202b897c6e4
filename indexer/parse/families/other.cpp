// What belongs to no family: its date, and whom it is about.
#include "indexer/parse/recogniser.hpp"
#include "indexer/parse/steps.hpp"

namespace lettergrade::parse {

int score_other(const Reading&) { return 0; }

void read_other(Reading& reading, Letter& letter) {
  read_lone_date(reading, letter);
  letter.type = LetterType::other;
  if (letter.date) {
    letter.year = letter.date->year;
    add_derived(letter, "year", "date");
  }
}

}  // namespace lettergrade::parse
