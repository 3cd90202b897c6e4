#pragma once
#include <vector>

#include "lettergrade/letter.hpp"
#include "lettergrade/search.hpp"

/// Answers and a letter built by hand, with everything that documents bring along: curly quotes,
/// accents, wide characters, escape sequences, bidirectional overrides, broken UTF-8.
namespace lettergrade::fixture {

/// Three letters, all facets; what the golden texts show.
[[nodiscard]] SearchAnswer plain_answer();

/// Hits whose titles, snippets, ids and headings try to do harm or take odd widths.
[[nodiscard]] SearchAnswer hostile_answer();

/// Two sections of one letter.
[[nodiscard]] SearchAnswer section_answer();

/// Nothing matched.
[[nodiscard]] SearchAnswer empty_answer();

/// A small assessment letter with sections, points and evidence.
[[nodiscard]] Letter letter();

[[nodiscard]] IndexInfo info();
[[nodiscard]] std::vector<AuthorityCount> authorities();

/// The span of `part` in `text`; it must occur.
[[nodiscard]] Span span_of(std::string_view text, std::string_view part);

}  // namespace lettergrade::fixture
