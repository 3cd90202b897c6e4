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

/// The fields that text is looked for in.
[[nodiscard]] std::span<const format::TextField> text_fields(bool include_boilerplate);

/// Any form of a folded term: itself, and every word with its stem.
[[nodiscard]] Xapian::Query any_form(const std::string& term, Analyser& analyser,
                                     bool include_boilerplate);

/// Folded terms next to each other, in order. One term: that term exactly.
[[nodiscard]] Xapian::Query exact_phrase(const std::vector<std::string>& terms,
                                         bool include_boilerplate);

/// Two folded terms at most `distance` positions apart, in any order.
[[nodiscard]] Xapian::Query near(const std::string& a, const std::string& b, std::size_t distance,
                                 bool include_boilerplate);

/// Every term that starts with the folded `prefix`.
[[nodiscard]] Xapian::Query starts_with(const std::string& prefix, bool include_boilerplate);

/// Documents within a selection; weighs nothing.
[[nodiscard]] Xapian::Query selected(const language::Selection& selection);

}  // namespace lettergrade::match
