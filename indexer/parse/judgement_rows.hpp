#pragma once
#include <optional>
#include <string>

#include "indexer/parse/headings.hpp"
#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// A row "The experiences and progress of care leavers   Good" that stands alone above its text,
/// where other reports have a heading. Rows of a table of several judgements are none.
struct JudgementRow {
  Outcome outcome = Outcome::overall;
  std::string heading;  ///< the letter's words without the grade
  std::size_t end = 0;  ///< one past its last block
};

/// The row that starts at block `i`, if one does.
[[nodiscard]] std::optional<JudgementRow> lone_judgement(const Reading& reading, std::size_t i);

}  // namespace lettergrade::parse
