#pragma once
#include <span>

#include "lettergrade/search.hpp"
#include "query/present/page.hpp"

/// Parts that several texts are made of.
namespace lettergrade::present {

/// The query with its spelling corrected, where it was.
void write_corrected(Page& page, const SearchAnswer& answer);

/// "3 letters match, 1-3 shown", then the spelling that was used and the notes.
void write_summary(Page& page, const SearchAnswer& answer);

/// The facets side by side, as many columns as the width allows.
void write_facets(Page& page, std::span<const FacetCounts> facets);

/// What can be tried where nothing matched.
void write_no_match(Page& page, const SearchAnswer& answer);

/// A score and below it the parts that add up to it.
void write_explanation(Page& page, double score, const std::vector<ScorePart>& parts,
                       std::size_t indent);

/// For each field of a letter where it was read.
void write_evidence(Page& page, const Letter& letter);

/// A heading with an empty line above.
void write_heading(Page& page, std::string_view text);

/// What a person should know of a field: " ? doubtful: ...", " * corrected", " worked out from
/// ...".
[[nodiscard]] Runs remark(const Letter& letter, std::string_view field);

/// How many values of a facet are listed under a limit (0: all), and which: the first ones, and
/// every selected one.
[[nodiscard]] bool is_listed(const FacetValue& value, std::size_t position, std::size_t limit);

/// What a person calls a value of a facet.
[[nodiscard]] std::string label_of(Field field, const FacetValue& value);

}  // namespace lettergrade::present
