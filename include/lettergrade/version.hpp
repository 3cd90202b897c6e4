#pragma once
#include <string_view>

namespace lettergrade {

/// Version of both programs, as CHANGELOG.md counts it.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace lettergrade
