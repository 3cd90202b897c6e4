#pragma once
#include <optional>
#include <span>
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/error.hpp"
#include "lettergrade/search.hpp"
#include "lettergrade/suggest.hpp"
#include "lettergrade/why.hpp"

/// Answers as JSON, as docs/json.md describes it. `indent` below 0 puts an object on one line; a
/// line end is always last. Offsets count code points. A letter's own JSON is letter_json().
namespace lettergrade::present {

struct JsonStyle {
  int indent = 2;
  /// Values of a facet that are listed; selected ones always are. Unset or 0: all.
  std::optional<std::size_t> facet_limit;
  /// Of an answer among many: the line that asked, counted from 1, and the id it gave.
  std::optional<std::size_t> line = {};
  std::optional<std::string> id = {};
};

/// What is wrong with one query among many.
[[nodiscard]] std::string error_json(const Error& error, const JsonStyle& style);

/// The answer to a search.
[[nodiscard]] std::string search_json(const SearchAnswer& answer, const Register& authorities,
                                      const JsonStyle& style = {});

/// One hit a line, without facets.
[[nodiscard]] std::string search_jsonl(const SearchAnswer& answer, const Register& authorities);

/// The totals and facets of a search.
[[nodiscard]] std::string facets_json(const SearchAnswer& answer, const Register& authorities,
                                      const JsonStyle& style = {});

/// What keeps a letter out of an answer, or why it is in.
[[nodiscard]] std::string why_json(const WhyAnswer& answer, const JsonStyle& style = {});

/// Numbered paragraphs of a letter as they can be cited.
[[nodiscard]] std::string paragraphs_json(const Letter& letter,
                                          std::span<const Paragraph* const> paragraphs,
                                          const JsonStyle& style = {});

/// How what was begun may go on.
[[nodiscard]] std::string suggestions_json(const Suggestions& found, const JsonStyle& style = {});

[[nodiscard]] std::string info_json(const IndexInfo& info, const JsonStyle& style = {});

[[nodiscard]] std::string authorities_json(std::span<const AuthorityCount> authorities,
                                           const JsonStyle& style = {});

}  // namespace lettergrade::present
