#pragma once
#include "indexer/parse/reading.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// Fills the letter's numbered paragraphs; its sections must be there already. Numbers count where
/// they go on from one another ("1." "2." "3.", "2.1" "2.2" "3.1"); a numbered list inside a
/// paragraph is a part of that paragraph, and a heading's number only goes on.
void add_paragraphs(const Reading& reading, Letter& letter);

}  // namespace lettergrade::parse
