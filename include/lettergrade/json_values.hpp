#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/grade.hpp"
#include "lettergrade/letter.hpp"

/// How the words of the domain are written in JSON. Both programs use these, so that one letter
/// looks the same wherever it is printed. Keys keep the order in which they are set.
namespace lettergrade::json {

using Value = nlohmann::ordered_json;

/// The version of the JSON layout, first in every object that a program prints.
inline constexpr int kSchema = 1;

/// A string; broken UTF-8 becomes U+FFFD.
[[nodiscard]] Value text(std::string_view text);
/// A string, or null when it is empty.
[[nodiscard]] Value text_or_null(std::string_view text);
/// "2009-12-09" or null.
[[nodiscard]] Value date(const std::optional<Date>& date);
/// A number or null.
[[nodiscard]] Value year(const std::optional<int>& year);
/// {"value":3,"word":"good"} or null.
[[nodiscard]] Value grade(const std::optional<Grade>& grade);
/// {"staying-safe":{"value":3,"word":"good"}}; "covers" is added where an outcome is joint.
[[nodiscard]] Value outcomes(const std::vector<OutcomeGrade>& outcomes);
/// The outcome's slug or null.
[[nodiscard]] Value outcome(const std::optional<Outcome>& outcome);
/// {"code","name","region"}, or null when `code` is empty; name and region are null for a code
/// that the register does not hold.
[[nodiscard]] Value authority(std::string_view code, const Register& authorities);

/// Code points before byte `offset` of `text`, as text() writes it. An offset inside a character
/// means the character's beginning.
[[nodiscard]] std::size_t code_point_offset(std::string_view text, std::size_t offset);

/// The JSON text; `indent` below 0 puts it on one line. Never throws for broken strings. Control
/// characters and bidirectional overrides are written as \uXXXX, so that it is safe to show.
[[nodiscard]] std::string dump(const Value& value, int indent);

}  // namespace lettergrade::json
