#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/search.hpp"

namespace lettergrade::language {

/// What one facet is restricted to: any of `values`, or for years any of `ranges`. Each outcome is
/// a facet of its own.
struct Selection {
  Field field = Field::year;
  Outcome outcome = Outcome::overall;  ///< where field is outcome
  std::vector<std::string> values;     ///< as the index keeps them; "-": none. Empty string in an
                                       ///< outcome's values: there at all, with or without a grade
  struct Range {
    int first = 0;
    int last = 9999;
  };
  std::vector<Range> ranges;

  [[nodiscard]] bool same_facet(const Selection& other) const {
    return field == other.field && outcome == other.outcome;
  }
};

/// The restriction that one filter asks for. Names of fields and values are looked up in the field
/// table and the register; `notes` gains what the user should know (an alias of several councils).
/// Throws Error: unknown_field, unknown_authority, unknown_value, bad_year, bad_grade,
/// backwards_range.
[[nodiscard]] Selection select(const Filter& filter, const Register& authorities,
                               std::vector<std::string>& notes);

/// One selection a facet: filters of the same facet become alternatives.
[[nodiscard]] std::vector<Selection> select_all(const std::vector<Filter>& filters,
                                                const Register& authorities,
                                                std::vector<std::string>& notes);

/// Whether the selection holds the value (as the index keeps it).
[[nodiscard]] bool holds(const Selection& selection, const std::string& value);

}  // namespace lettergrade::language
