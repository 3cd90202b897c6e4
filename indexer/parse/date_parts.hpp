#pragma once
#include <optional>
#include <string_view>

#include "lettergrade/date.hpp"

namespace lettergrade::parse {

/// A day of which month and year may be missing, as the first half of a range: "4", "4 march".
struct DayPart {
  int day = 0;
  std::optional<int> month;
  std::optional<int> year;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The day that starts at `at` in folded text, its weekday left aside: "monday 4th of march, 2024",
/// "04/03/2024", "4.3.24", "march 4, 2024".
[[nodiscard]] std::optional<DayPart> day_part_at(std::string_view folded, std::size_t at);

/// The calendar day that a part with month and year names.
[[nodiscard]] std::optional<Date> day_of(const DayPart& part);

/// Whether a word, or a number that is no part of a longer one, may start at `at`.
[[nodiscard]] bool date_may_start(std::string_view folded, std::size_t at);

}  // namespace lettergrade::parse
