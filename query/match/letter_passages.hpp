#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"
#include "query/match/clause.hpp"
#include "query/match/passages.hpp"

namespace lettergrade::match {

/// A stretch of a letter that can be chosen by itself: a paragraph, a point, a judged statement.
struct LetterPassage {
  Span span;
  std::uint32_t section = 0;            ///< index into Letter::sections
  std::optional<Outcome> outcome = {};  ///< what it is about
  std::optional<Grade> grade = {};      ///< how that is judged
};

/// The passages within which all of the clause holds and that lie within all selections. Words of
/// the letter's title and of the section's heading count for each; authority, year and the like are
/// the letter's, outcome and its grade the passage's, `in` its section's; `judged` asks for a
/// judged statement in it.
[[nodiscard]] Chosen choose_passages(const Letter& letter,
                                     const std::vector<LetterPassage>& passages,
                                     const Clause& clause,
                                     const std::vector<language::Selection>& selections,
                                     const Register& authorities, Analyser& analyser);

/// Whether an outcome with its grade (and what is judged jointly with it) lies within a selection
/// of Field::outcome.
[[nodiscard]] bool outcome_within(const Letter& letter, std::optional<Outcome> outcome,
                                  const std::optional<Grade>& grade,
                                  const language::Selection& selection);

}  // namespace lettergrade::match
