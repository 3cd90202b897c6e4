#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/fields.hpp"
#include "lettergrade/outcome.hpp"

/// How the names and values of given fields are read.
namespace lettergrade::given {

inline constexpr std::string_view kNone = "none";
inline constexpr std::string_view kOutcomePrefix = "outcomes.";

/// Fields that can be given, beside the outcomes.
inline constexpr std::array kGivenFields{
    Field::authority, Field::year,  Field::date,           Field::type,
    Field::framework, Field::grade, Field::inspected_from, Field::inspected_to,
    Field::addressee, Field::title};

/// The field with this name, if it can be given.
[[nodiscard]] std::optional<Field> given_field(std::string_view name);

/// The outcome of "outcomes.<slug>"; the overall grade has a field of its own.
[[nodiscard]] std::optional<Outcome> given_outcome(std::string_view name);

/// Four digits.
[[nodiscard]] std::optional<int> year_of(std::string_view text);

/// 1 to 4, or nothing.
[[nodiscard]] std::optional<int> grade_number(std::string_view text);

/// The councils a name means; of several those that existed in the year, where it is known.
[[nodiscard]] std::vector<const Authority*> councils(const std::string& name,
                                                     const Register& authorities,
                                                     std::optional<int> year);

}  // namespace lettergrade::given
