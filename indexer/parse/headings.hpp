#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// An outcome that a heading or a table row names.
struct OutcomeName {
  Outcome outcome = Outcome::overall;
  bool with_care_leavers = false;  ///< "children in care and care leavers", judged as one
  std::string_view tail;           ///< what follows the name, e.g. "grade 3", ": good"
  bool short_name = false;         ///< "leadership", "care leavers": no more than three words
};

/// The outcome that folded text starts with, after marks of a heading ("## "), a number ("2.1") and
/// words that lead in ("the graded judgement for"). One truth for the names: kOutcomes.
[[nodiscard]] std::optional<OutcomeName> outcome_named(std::string_view folded);

/// Whether folded text is a heading of an outcome: its name, then nothing, a grade, or a little
/// more of the title, but no sentence.
[[nodiscard]] std::optional<OutcomeName> outcome_heading(std::string_view folded);

/// The same for a block that stands alone, where the title may go on for a few words: "Social care
/// services for children and families".
[[nodiscard]] std::optional<OutcomeName> outcome_title(std::string_view folded);

/// Whether folded text is the long name of an outcome with its grade, also with a full stop: "The
/// experiences and progress of children who need help and protection are inadequate."
[[nodiscard]] std::optional<OutcomeName> judged_title(std::string_view folded);

/// The same where a number alone may stand behind the name: "Staying safe 3". Only for families
/// that print grades so; elsewhere it may be the page of a list of contents.
[[nodiscard]] std::optional<OutcomeName> numbered_title(std::string_view folded);

/// The number alone, 1 to 4, at the end of such a title; 0 when there is none.
[[nodiscard]] int bare_number_at_end(std::string_view folded);

/// What a shared heading opens.
enum class HeadingScope : std::uint8_t {
  section,
  part_of_list,  ///< "Within three months": a part of a list of things to improve
  council_part,  ///< the council's half of a report that also reviews the safeguarding board
};

/// A heading that many letters share.
struct StandingHeading {
  std::string_view words;  ///< folded
  SectionKind kind = SectionKind::findings;
  bool part_of_outcome = false;  ///< stays inside the section of an outcome
  HeadingScope scope = HeadingScope::section;
};

/// The shared heading that the whole of the folded text is, e.g. "area(s) for development".
[[nodiscard]] const StandingHeading* standing_heading(std::string_view folded);

/// The same for a block that stands alone, where the title may go on: "Inspection findings - the
/// Local Safeguarding Children Board".
[[nodiscard]] const StandingHeading* standing_title(std::string_view folded);

/// The service whose part of a report a heading opens, where safeguarding and looked-after services
/// are inspected apart: "Safeguarding services", "The inspection outcomes: services for looked
/// after children".
[[nodiscard]] std::optional<Outcome> service_heading(std::string_view folded);

/// Folded text without "grade 4 (inadequate)" at its end.
[[nodiscard]] std::string_view without_grade(std::string_view folded);

/// Whether folded text has a verb, as titles have not.
[[nodiscard]] bool is_sentence(std::string_view folded);

/// Folded text without the marks of a heading ("## "). A star with a space behind it is a bullet.
[[nodiscard]] std::string_view without_marks(std::string_view folded);

/// Folded text without a leading number such as "3.", "2.1" or "section 2:".
[[nodiscard]] std::string_view without_number(std::string_view folded);

}  // namespace lettergrade::parse
