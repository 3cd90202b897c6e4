#pragma once
#include <array>
#include <string_view>

#include "indexer/parse/reading.hpp"
#include "indexer/parse/sections.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// A family of letters: how to tell it, and how to read what only it has.
struct Recogniser {
  std::string_view name;

  /// How sure it is that the text belongs to the family, 0 to 100, from what the text says.
  int (*score)(const Reading& reading);

  /// Fills type, framework, dates, year, grade, outcomes and their evidence; may mark further
  /// blocks of the reading as boilerplate or table rows.
  void (*read)(Reading& reading, Letter& letter);

  SectionRules sections;
};

/// Below this no family is told, and the text is read as `other`.
inline constexpr int kSureEnough = 50;

/// The family that reads this text.
[[nodiscard]] const Recogniser& recognise(const Reading& reading);

// One file each, in families/.
int score_apa_scores(const Reading& reading);
void read_apa_scores(Reading& reading, Letter& letter);
int score_apa_sections(const Reading& reading);
void read_apa_sections(Reading& reading, Letter& letter);
int score_apa_table(const Reading& reading);
void read_apa_table(Reading& reading, Letter& letter);
int score_rating(const Reading& reading);
void read_rating(Reading& reading, Letter& letter);
int score_council_report(const Reading& reading);
void read_council_report(Reading& reading, Letter& letter);
int score_joint_area(const Reading& reading);
void read_joint_area(Reading& reading, Letter& letter);
int score_slac(const Reading& reading);
void read_slac(Reading& reading, Letter& letter);
int score_child_protection(const Reading& reading);
void read_child_protection(Reading& reading, Letter& letter);
int score_sif(const Reading& reading);
void read_sif(Reading& reading, Letter& letter);
int score_board_review(const Reading& reading);
void read_board_review(Reading& reading, Letter& letter);
int score_ilacs(const Reading& reading);
void read_ilacs(Reading& reading, Letter& letter);
int score_joint_targeted(const Reading& reading);
void read_joint_targeted(Reading& reading, Letter& letter);
int score_contact(const Reading& reading);
void read_contact(Reading& reading, Letter& letter);
int score_visit(const Reading& reading);
void read_visit(Reading& reading, Letter& letter);
int score_other(const Reading& reading);
void read_other(Reading& reading, Letter& letter);

}  // namespace lettergrade::parse
