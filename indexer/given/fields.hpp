#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// Fields that come with a letter instead of from its text: a person's corrections, and what the
/// record says that the letter came in. They win over the text.
namespace lettergrade::given {

/// One field as it was given. `field` is a name of kGivenFields or "outcomes.<slug>".
struct Given {
  std::string field;
  std::string value;   ///< as a person writes it; "none" where the letter has no such field
  std::string origin;  ///< for the evidence: "the record", "overrides file fixes.csv line 4"
  friend bool operator==(const Given&, const Given&) = default;
};

/// What is wrong with a field or value, and what would be right; empty when it can be taken. A name
/// that several councils share is taken where `year` leaves one of them.
[[nodiscard]] std::string problem(const Given& given, const Register& authorities,
                                  std::optional<int> year = std::nullopt);

/// Sets the fields and notes them as `corrected` in the evidence. What hangs on them follows:
/// year on the date, framework on type and year, grades of sections; a title made of fields is the
/// caller's. Each must have no problem().
void apply(std::span<const Given> fields, Letter& letter, const Register& authorities);

/// The year among the fields, else that of the date among them.
[[nodiscard]] std::optional<int> given_year(std::span<const Given> fields);

/// The authority's code among the fields, if they give one.
[[nodiscard]] std::string given_authority(std::span<const Given> fields,
                                          const Register& authorities);

}  // namespace lettergrade::given
