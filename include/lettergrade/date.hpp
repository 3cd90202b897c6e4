#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lettergrade {

/// A day of the Gregorian calendar. Always a real day when it comes from make_date or parse_iso.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  // The check takes the 0 that a defaulted <=> compares with for a null pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// The day, or nothing where the calendar has no such day (31 June, month 13).
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);

/// "2009-12-09".
[[nodiscard]] std::string iso(Date date);

/// Reads exactly "YYYY-MM-DD".
[[nodiscard]] std::optional<Date> parse_iso(std::string_view text);

}  // namespace lettergrade
