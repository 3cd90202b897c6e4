#pragma once
#include "indexer/parse/reading.hpp"
#include "indexer/parse/sections.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// Fills the points of the letter's sections: the entries of lists of things to improve. Its
/// sections and paragraphs must be there already.
void add_points(const Reading& reading, Letter& letter, SectionRules rules);

/// The national framework's tag in the text of a point: "outcome 2" of "(outcome 2, national
/// framework)"; empty where there is none.
[[nodiscard]] std::string national_framework_tag(std::string_view text);

/// The one outcome that the folded words of a point plainly name. `modern`: by the names that
/// inspections since 2013 judge by, else by those of Every Child Matters.
[[nodiscard]] std::optional<Outcome> outcome_in_words(std::string_view folded, bool modern);

}  // namespace lettergrade::parse
