#pragma once
#include <vector>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// What differs between families.
struct SectionRules {
  bool grades = true;     ///< sections show the letter's own grade of their outcome
  bool points = true;     ///< "Recommendations" are things to improve; in a committee paper not
  bool numbers = false;   ///< "Staying safe 3" is a heading with its grade
  bool board = false;     ///< all of it is about the safeguarding board
  bool services = false;  ///< safeguarding and looked-after services are inspected apart
  bool formal = false;    ///< all headings are known: others are parts of the section they stand in
};

/// The sections of the reading in order, without points; together they cover every block. Text
/// before the first heading is a section with an empty heading. Headings such as "Area(s) for
/// development" stay inside the section of their outcome. In the half of a report that reviews the
/// safeguarding board every section has the board as its outcome.
[[nodiscard]] std::vector<Section> make_sections(const Reading& reading, SectionRules rules);

}  // namespace lettergrade::parse
