#pragma once
#include <span>
#include <string>
#include <vector>

#include "indexer/format/schema.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/language/selection.hpp"

/// The smallest queries: a word in all its forms, a phrase, a filter.
namespace lettergrade::match {

/// The fields in which text is looked for.
using Fields = std::span<const format::TextField>;

/// Where a document's own words are.
[[nodiscard]] Fields text_fields(bool include_boilerplate);

/// Where the words of a section's judged statements are, and those that count for all of them.
[[nodiscard]] Fields statement_fields();

/// Any form of a folded term: itself, and every word with its stem.
[[nodiscard]] Xapian::Query any_form(const std::string& term, Analyser& analyser, Fields fields);

/// Folded terms next to each other, in order. One term: that term exactly.
[[nodiscard]] Xapian::Query exact_phrase(const std::vector<std::string>& terms, Fields fields);

/// Two folded terms at most `distance` positions apart, in any order.
[[nodiscard]] Xapian::Query near(const std::string& a, const std::string& b, std::size_t distance,
                                 Fields fields);

/// Every term that starts with the folded `prefix`.
[[nodiscard]] Xapian::Query starts_with(const std::string& prefix, Fields fields);

/// Documents within a selection; weighs nothing.
[[nodiscard]] Xapian::Query selected(const language::Selection& selection);

}  // namespace lettergrade::match
