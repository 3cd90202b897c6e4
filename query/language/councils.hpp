#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/authority.hpp"

/// Which councils a filter means.
namespace lettergrade::language {

/// Stands for "none" in values, as the index's filter terms have it.
inline constexpr std::string_view kNone = "-";

/// "a, b or c".
[[nodiscard]] std::string either_of(const std::vector<std::string>& names);
/// "a, b and c".
[[nodiscard]] std::string all_of(const std::vector<std::string>& names);

/// Codes of the councils that a name, alias, DfE or GSS code means; "-" for "none". `notes` gains a
/// sentence where there are several. Throws Error(unknown_authority) with the nearest names.
[[nodiscard]] std::vector<std::string> authority_values(std::string_view text,
                                                        const Register& authorities,
                                                        std::vector<std::string>& notes);

/// Codes of the statistical neighbours of the council that `text` names; `notes` gains the model
/// they are from. Throws Error(unknown_authority), and Error(no_neighbours) naming what to ask
/// instead.
[[nodiscard]] std::vector<std::string> neighbour_values(std::string_view text,
                                                        const Register& authorities,
                                                        std::vector<std::string>& notes);

}  // namespace lettergrade::language
