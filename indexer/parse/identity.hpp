#pragma once
#include <string>

#include "indexer/parse/reading.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// 32 hex digits that are the same for one letter as PDF, as text and as the appendix of a paper,
/// and differ between letters: an XXH3-128 over the council, the kind of letter, its dates, what it
/// judges, and the sentences of its findings (`SentenceSum`). Context and definitions, headings,
/// tables, letterheads, furniture and the layout do not count. A document without findings, or of
/// no known kind, is told by all of its letters and digits in their order.
/// `letter` has its fields and sections; the blocks are still those of `reading`.
[[nodiscard]] std::string content_key(const Reading& reading, const Letter& letter);

}  // namespace lettergrade::parse
