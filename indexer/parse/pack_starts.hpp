#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/lines.hpp"

namespace lettergrade::parse {

/// The lines at which a letter or a report may start inside a text, in order: the top of a
/// letterhead above a salutation, the title above the dates of an inspection. The first line of the
/// text is not among them.
[[nodiscard]] std::vector<std::size_t> document_starts(const Folded& folded,
                                                       const std::vector<Line>& lines);

/// Whether a folded line heads an appendix: "Appendix B", "Annex 1: action plan".
[[nodiscard]] bool heads_appendix(std::string_view folded);

/// The line behind `begin` with which the letter or report that starts there is over and another
/// appendix begins; lines.size() where it goes on to the end.
[[nodiscard]] std::size_t document_end(const Folded& folded, const std::vector<Line>& lines,
                                       std::size_t begin, std::size_t limit);

}  // namespace lettergrade::parse
