#pragma once
#include <string>

#include "lettergrade/check.hpp"

namespace lettergrade::present {

/// What a check found and what to run, for people.
[[nodiscard]] std::string check_text(const CheckReport& report);

/// The same as docs/json.md describes it under "A check".
[[nodiscard]] std::string check_json(const CheckReport& report);

}  // namespace lettergrade::present
