#pragma once
#include <vector>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/lines.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::parse {

/// The blocks of a text whose file told its layout. `layout` comes from outside and is not trusted:
/// what overlaps or lies outside is cut, what it leaves out becomes paragraphs, pages are counted
/// anew. What the words tell still applies: a heading of the family is one whatever its type looks
/// like, a bullet makes a list item, a number alone belongs to the paragraph below it, furniture
/// that the reader left is boilerplate.
[[nodiscard]] std::vector<Block> adopt_layout(const Folded& folded, const std::vector<Line>& lines,
                                              const std::vector<Block>& layout);

}  // namespace lettergrade::parse
