#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lettergrade/outcome.hpp"

namespace lettergrade {

/// The fields of a letter, its sections and statements that can be filtered by, counted, sorted by
/// or shown.
enum class Field : std::uint8_t {
  authority,
  council_type,
  region,
  year,
  type,
  framework,
  grade,
  outcome,
  date,
  inspected_from,
  inspected_to,
  addressee,
  title,
  id,
  neighbours_of,
  section_kind,
  judged,
};

/// How a field's values are written in a query and compared.
enum class FieldShape : std::uint8_t {
  authority,
  keyword,
  year,
  grade,
  outcome,
  date,
  text,
  neighbours,  ///< a scope: the authorities that are statistical neighbours of the one named
};

/// Order of a facet's values.
enum class FacetOrder : std::uint8_t { none, by_count, newest_first, best_first };

struct FieldSpec {
  Field field;
  std::string_view name;   ///< in queries, flags, JSON
  std::string_view title;  ///< in tables for people
  FieldShape shape;
  std::string_view prefix;  ///< of its filter terms; empty: not filterable
  int slot;                 ///< of its value; -1: none. An outcome has a slot of its own
  FacetOrder facet;         ///< none: not a facet
};

/// First of the slots that hold one outcome's grade each; see outcome_slot.
inline constexpr int kFirstOutcomeSlot = 16;
/// Holds the id of the letter a document is, or is a section of.
inline constexpr int kIdSlot = 0;
/// Sort key of a letter's time: the date, else "YYYY-00-00", else empty.
inline constexpr int kTimeSlot = 1;

/// The one table of fields, in the order of the enumeration.
inline constexpr std::array kFields{
    FieldSpec{Field::authority, "authority", "Authority", FieldShape::authority, "XA", 2,
              FacetOrder::by_count},
    FieldSpec{Field::council_type, "council_type", "Council type", FieldShape::keyword, "XC", 3,
              FacetOrder::by_count},
    FieldSpec{Field::region, "region", "Region", FieldShape::keyword, "XR", 4,
              FacetOrder::by_count},
    FieldSpec{Field::year, "year", "Year", FieldShape::year, "XY", 5, FacetOrder::newest_first},
    FieldSpec{Field::type, "type", "Type", FieldShape::keyword, "XT", 6, FacetOrder::by_count},
    FieldSpec{Field::framework, "framework", "Framework", FieldShape::keyword, "XF", 7,
              FacetOrder::by_count},
    FieldSpec{Field::grade, "grade", "Grade", FieldShape::grade, "XG", 8, FacetOrder::best_first},
    FieldSpec{Field::outcome, "outcome", "Outcome", FieldShape::outcome, "XO", -1,
              FacetOrder::by_count},
    FieldSpec{Field::date, "date", "Date", FieldShape::date, "", -1, FacetOrder::none},
    FieldSpec{Field::inspected_from, "inspected_from", "Inspected from", FieldShape::date, "", -1,
              FacetOrder::none},
    FieldSpec{Field::inspected_to, "inspected_to", "Inspected to", FieldShape::date, "", -1,
              FacetOrder::none},
    FieldSpec{Field::addressee, "addressee", "Addressee", FieldShape::text, "", -1,
              FacetOrder::none},
    FieldSpec{Field::title, "title", "Title", FieldShape::text, "", -1, FacetOrder::none},
    FieldSpec{Field::id, "id", "Id", FieldShape::text, "Q", kIdSlot, FacetOrder::none},
    // Filters by the terms of `authority`, and leaves that facet's own selection alone.
    FieldSpec{Field::neighbours_of, "neighbours_of", "Neighbours of", FieldShape::neighbours, "XA",
              -1, FacetOrder::none},
    FieldSpec{Field::section_kind, "in", "Section kind", FieldShape::keyword, "XN", -1,
              FacetOrder::none},
    FieldSpec{Field::judged, "judged", "Judged", FieldShape::grade, "XJ", -1, FacetOrder::none},
};

[[nodiscard]] constexpr const FieldSpec& spec(Field field) {
  return kFields[static_cast<std::size_t>(field)];
}

/// Whether queries and flags can filter by the field.
[[nodiscard]] constexpr bool is_filter(const FieldSpec& row) {
  return !row.prefix.empty() && row.shape != FieldShape::text;
}

/// Whether the field says where in a letter the words beside it have to stand: `in` a kind of
/// section, `judged` in one judged statement.
[[nodiscard]] constexpr bool is_scope(Field field) {
  return field == Field::section_kind || field == Field::judged;
}

[[nodiscard]] constexpr std::optional<Field> field_of_name(std::string_view name) {
  for (const FieldSpec& row : kFields)
    if (row.name == name) return row.field;
  return std::nullopt;
}

/// Slot of one outcome's grade: "4" to "1", or "-" on a section about it that has no grade.
[[nodiscard]] constexpr int outcome_slot(Outcome outcome) {
  return kFirstOutcomeSlot + static_cast<int>(outcome);
}

/// Every facet, in the order in which answers list them.
inline constexpr std::array kFacetFields{Field::authority, Field::council_type, Field::region,
                                         Field::year,      Field::type,         Field::framework,
                                         Field::grade,     Field::outcome};

}  // namespace lettergrade
