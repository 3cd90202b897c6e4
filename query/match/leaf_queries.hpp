#pragma once
#include <span>
#include <string>
#include <vector>

#include "indexer/format/schema.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "query/language/selection.hpp"

/// The smallest queries: a word in all its forms, a phrase, a filter. What no document can have is
/// the empty query, which matches nothing.
namespace lettergrade::match {

/// The fields in which text is looked for.
using Fields = std::span<const format::TextField>;

/// Words of a wildcard that count towards a rank, the most frequent ones. All of them match.
inline constexpr Xapian::termcount kWeighedExpansions = 200;

/// Where words are looked for. With a database, terms that it does not have are left out: they
/// match nothing, yet Xapian's time grows with the square of the terms in a query.
struct Where {
  Fields fields;
  const Xapian::Database* database = nullptr;
};

/// Where a document's own words are.
[[nodiscard]] Fields text_fields(bool include_boilerplate);

/// Where the words of a section's judged statements are, and those that count for all of them.
[[nodiscard]] Fields statement_fields();

/// Any form of a folded term: itself, and every word with its stem.
[[nodiscard]] Xapian::Query any_form(const std::string& term, Analyser& analyser,
                                     const Where& where);

/// Raises documents that have the term in just this form, or any form of it in the title; empty
/// where none has.
[[nodiscard]] Xapian::Query form_bonus(const std::string& term, Analyser& analyser,
                                       const Where& where);

/// Folded terms next to each other, in order. One term: that term exactly.
[[nodiscard]] Xapian::Query exact_phrase(const std::vector<std::string>& terms, const Where& where);

/// Folded terms that are all there, wherever they stand.
[[nodiscard]] Xapian::Query all_terms(const std::vector<std::string>& terms, const Where& where);

/// Two folded terms at most `distance` positions apart, in any order.
[[nodiscard]] Xapian::Query near(const std::string& a, const std::string& b, std::size_t distance,
                                 const Where& where);

/// Every term that begins so, prefix of the field included.
[[nodiscard]] Xapian::Query every_word(const std::string& start, Xapian::Query::op combiner);
/// The most frequent of them, as one word.
[[nodiscard]] Xapian::Query frequent_words(const std::string& start);

/// Every term that starts with the folded `prefix`.
[[nodiscard]] Xapian::Query starts_with(const std::string& prefix, const Where& where);

/// A year as the index keeps it: the order of its bytes is the order of time.
[[nodiscard]] std::string four_digits(int year);

/// Documents within a selection; weighs nothing.
[[nodiscard]] Xapian::Query selected(const language::Selection& selection);

}  // namespace lettergrade::match
