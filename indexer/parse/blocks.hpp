#pragma once
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/lines.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// The blocks of a text in order. Lines that were broken to fit a page belong together; headers and
/// footers are blocks of their own, marked as boilerplate; a paragraph that goes on behind them, or
/// behind empty lines, is a new block that `continues` the last one that is not boilerplate.
[[nodiscard]] std::vector<Block> make_blocks(const Folded& folded, const std::vector<Line>& lines);

/// Whether a folded line is a salutation: "dear mr wyatt".
[[nodiscard]] bool is_salutation(std::string_view folded);

/// Length in bytes of the bullet that `text` starts with, the space behind it included; 0 when it
/// starts with none.
[[nodiscard]] std::size_t bullet_length(std::string_view text);

/// Length of the paragraph number that `text` starts with ("14.  ", "2.1 ", "3) "), with the space
/// behind it, which may be lost ("27.The"); 0 when it starts with none.
[[nodiscard]] std::size_t number_length(std::string_view text);

/// Whether `text` is a paragraph number alone ("27."), whose paragraph stands beside or below it.
[[nodiscard]] bool is_bare_number(std::string_view text);

/// Whether the text is a bullet by itself, whose entry stands in the line below.
[[nodiscard]] bool is_bare_bullet(std::string_view text);

}  // namespace lettergrade::parse
