#pragma once
#include <string>

#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// 32 hex digits that are the same for one letter as PDF, as text and as the appendix of a paper:
/// an XXH3-128 over the words of its blocks, whatever their order. Line breaks, hyphens, quotes,
/// capitals, bullets, the numbers before paragraphs, letterheads, furniture and other boilerplate
/// do not count; every other word and number does.
[[nodiscard]] std::string content_key(const Letter& letter);

}  // namespace lettergrade::parse
