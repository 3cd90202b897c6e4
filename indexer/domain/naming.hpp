#pragma once
#include <string>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// How a letter is called, made of its fields.
namespace lettergrade {

/// "Dudley: annual rating 2009"; a paper: "Dudley: council report on the annual ... 2008".
[[nodiscard]] std::string title_of(const Letter& letter, const Register& authorities);

/// "dudley-2009-rating".
[[nodiscard]] std::string base_id_of(const Letter& letter, const Register& authorities);

}  // namespace lettergrade
