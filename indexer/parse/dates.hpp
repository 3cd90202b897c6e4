#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "lettergrade/date.hpp"

namespace lettergrade::parse {

/// A day that folded text names: "9 december 2009", "21st january 2009", "2009-12-09", "9/12/09".
struct FoundDate {
  Date date;
  std::string_view words;
};

/// A month without a day: "december 2009".
struct FoundMonth {
  int year = 0;
  int month = 0;
  std::string_view words;
};

/// Days that belong together: "4 to 15 march 2024", "14 and 15 november 2023", "5 to 9 december
/// 2022 and 14 to 15 february 2023", "week commencing 4 march 2024", or one day.
struct FoundRange {
  Date from;
  Date to;
  std::string_view words;
};

/// The date that starts at `at`.
[[nodiscard]] std::optional<FoundDate> date_at(std::string_view folded, std::size_t at);
[[nodiscard]] std::optional<FoundMonth> month_at(std::string_view folded, std::size_t at);
/// The days that start at `at`, the first and the last of them.
[[nodiscard]] std::optional<FoundRange> days_at(std::string_view folded, std::size_t at);

/// The first of its kind in the folded text.
[[nodiscard]] std::optional<FoundDate> first_date(std::string_view folded);
[[nodiscard]] std::optional<FoundMonth> first_month(std::string_view folded);
[[nodiscard]] std::optional<FoundRange> first_days(std::string_view folded);

/// A year from 1990 to 2099 that stands at `at` as a word of its own.
[[nodiscard]] std::optional<int> year_at(std::string_view folded, std::size_t at);

/// The same day so many months later, or the last of a shorter month.
[[nodiscard]] Date months_after(Date date, int months);

}  // namespace lettergrade::parse
