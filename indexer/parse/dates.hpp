#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "lettergrade/date.hpp"

namespace lettergrade::parse {

/// A day that folded text names: "9 december 2009", "21st january 2009", "2009-12-09".
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

/// Two days that belong together: "4 to 15 march 2024", "14 and 15 november 2023".
struct FoundRange {
  Date from;
  Date to;
  std::string_view words;
};

/// The date that starts at `at`.
[[nodiscard]] std::optional<FoundDate> date_at(std::string_view folded, std::size_t at);
[[nodiscard]] std::optional<FoundMonth> month_at(std::string_view folded, std::size_t at);
[[nodiscard]] std::optional<FoundRange> range_at(std::string_view folded, std::size_t at);

/// The first of its kind in the folded text.
[[nodiscard]] std::optional<FoundDate> first_date(std::string_view folded);
[[nodiscard]] std::optional<FoundMonth> first_month(std::string_view folded);
[[nodiscard]] std::optional<FoundRange> first_range(std::string_view folded);

/// A year from 1990 to 2099 that stands at `at` as a word of its own.
[[nodiscard]] std::optional<int> year_at(std::string_view folded, std::size_t at);

}  // namespace lettergrade::parse
