#pragma once
#include "indexer/parse/reading.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// Fills the letter's judged statements; its sections, year and type must be there already. They
/// are looked for in its findings, strengths and summaries, not in what it recommends, in what it
/// says of the area and of earlier inspections, nor in definitions.
void add_statements(const Reading& reading, Letter& letter);

}  // namespace lettergrade::parse
