#pragma once
#include <span>
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"
#include "lettergrade/search.hpp"
#include "lettergrade/suggest.hpp"
#include "lettergrade/why.hpp"
#include "query/present/terminal.hpp"

/// Answers as text for people. Every function gives whole lines, none wider than the style's width
/// and none that ends in a space; whatever documents hold, the text is safe to show.
namespace lettergrade::present {

/// The answer to a search: how many match, notes, the hits with their snippets, the facets. Where
/// nothing matches: what to try.
[[nodiscard]] std::string search_text(const SearchAnswer& answer, const Register& authorities,
                                      const TextStyle& style);

/// How many match, notes and the facets.
[[nodiscard]] std::string facets_text(const SearchAnswer& answer, const TextStyle& style);

/// A letter: its fields, outcomes, sections with their points, judged statements and the evidence.
/// What a person corrected has a *, what is doubtful a ?.
[[nodiscard]] std::string letter_text(const Letter& letter, const Register& authorities,
                                      const TextStyle& style);

/// The pages of a letter that fields were read from, their words marked and named, and where each
/// field is from.
[[nodiscard]] std::string evidence_text(const Letter& letter, const TextStyle& style);

/// What keeps a letter out of an answer, or where it stands in it and what its score is made of;
/// then every part of the query with what it says of the letter.
[[nodiscard]] std::string why_text(const WhyAnswer& answer, const TextStyle& style);

/// Numbered paragraphs of a letter as they can be cited.
[[nodiscard]] std::string paragraphs_text(const Letter& letter,
                                          std::span<const Paragraph* const> paragraphs,
                                          const TextStyle& style);

/// How what was begun may go on, each kind by itself.
[[nodiscard]] std::string suggestions_text(const Suggestions& found, const TextStyle& style);

/// What an index holds.
[[nodiscard]] std::string info_text(const IndexInfo& info, const TextStyle& style);

/// A table of authorities.
[[nodiscard]] std::string authorities_text(std::span<const AuthorityCount> authorities,
                                           const TextStyle& style);

}  // namespace lettergrade::present
