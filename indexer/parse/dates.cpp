#include "indexer/parse/dates.hpp"

#include <chrono>

#include "indexer/parse/date_cursor.hpp"
#include "indexer/parse/date_parts.hpp"

namespace lettergrade::parse {
namespace {

using std::chrono::sys_days;

sys_days count_of(Date date) {
  return std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day);
}

Date date_of(sys_days days) {
  const std::chrono::year_month_day calendar(days);
  return {static_cast<std::int16_t>(static_cast<int>(calendar.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(calendar.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(calendar.day()))};
}

/// How two parts of a list of days hang together.
enum class Link : std::uint8_t { none, range, list };

/// Moves `at` behind " to ", "-", " and ", ", " between two days.
Link link_at(std::string_view text, std::size_t& at) {
  DateCursor cursor(text, at);
  cursor.skip(" ");
  Link link = Link::none;
  if (cursor.skip("-") || cursor.skip("to ") || cursor.skip("until ") || cursor.skip("till ") ||
      cursor.skip("through "))
    link = Link::range;
  else if (cursor.skip("and ") || cursor.skip("& ") || cursor.skip(", and ") || cursor.skip(",") ||
           cursor.skip(";"))
    link = Link::list;
  if (link == Link::none) return link;
  cursor.skip(" ");
  cursor.skip("from ");
  at = cursor.at();
  return link;
}

/// Length of "week commencing " at `at`; 0 when it does not stand there.
std::size_t week_length(std::string_view text, std::size_t at) {
  DateCursor cursor(text, at);
  const bool week = cursor.skip("w/c ") || cursor.skip("w/c: ") ||
                    cursor.skip("week commencing ") || cursor.skip("week beginning ") ||
                    cursor.skip("week of ");
  return week ? cursor.at() - at : 0;
}

struct ListedDay {
  DayPart part;
  Link before = Link::none;
  bool week = false;  ///< the whole week that starts then
};

/// The days from `at` on, as long as one links to the next.
std::vector<ListedDay> listed_days(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostDays = 24;
  std::vector<ListedDay> days;
  Link link = Link::none;
  while (days.size() < kMostDays) {
    const std::size_t week = week_length(text, at);
    const auto part = day_part_at(text, at + week);
    if (!part) break;
    days.push_back({*part, link, week != 0});
    at = part->end;
    link = link_at(text, at);
    if (link == Link::none) break;
  }
  // What follows the last whole date is no day: "4 to 15 march 2024, 3 inspectors".
  while (!days.empty() && !day_of(days.back().part)) days.pop_back();
  return days;
}

/// "4 to 15 march 2024": month and year of a day are those of the next one that has them.
void fill_from_right(std::vector<ListedDay>& days) {
  for (std::size_t i = days.size(); i-- > 1;) {
    const DayPart& next = days[i].part;
    DayPart& part = days[i - 1].part;
    if (!part.month) part.month = next.month;
    // "16 December - 10 January 2014": without a year the first day comes before the second.
    if (!part.year) part.year = *next.year - (*part.month > *next.month ? 1 : 0);
  }
}

/// Days that lie far apart are two matters, not one inspection.
constexpr std::chrono::days kFarthest{150};

/// The first and the last of the days, whose words start at `at`.
std::optional<FoundRange> range_of(std::string_view text, std::size_t at,
                                   std::vector<ListedDay> days) {
  // Inspectors work from Monday to Friday.
  constexpr std::chrono::days kWorkingWeek{4};
  if (days.empty()) return std::nullopt;
  fill_from_right(days);
  std::optional<FoundRange> result;
  Date last{};
  for (const ListedDay& day : days) {
    const auto date = day_of(day.part);
    if (!date) return std::nullopt;
    if (result && *date < last && day.before == Link::range) return std::nullopt;
    const auto gap = result ? count_of(*date) - count_of(result->to) : std::chrono::days(0);
    if (gap > kFarthest || gap < -kFarthest) break;
    const Date end = day.week ? date_of(count_of(*date) + kWorkingWeek) : *date;
    const auto words = text.substr(at, day.part.end - at);
    result = result ? FoundRange{std::min(result->from, *date), std::max(result->to, end), words}
                    : FoundRange{*date, end, words};
    last = *date;
  }
  return result;
}

template <typename At>
auto first(std::string_view folded, At at) -> decltype(at(folded, 0)) {
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (i > 0 && is_word_byte(folded[i - 1])) continue;
    if (auto found = at(folded, i)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundDate> date_at(std::string_view folded, std::size_t at) {
  const auto part = day_part_at(folded, at);
  const auto date = part ? day_of(*part) : std::nullopt;
  if (!date) return std::nullopt;
  return FoundDate{*date, folded.substr(at, part->end - at)};
}

std::optional<FoundMonth> month_at(std::string_view folded, std::size_t at) {
  DateCursor cursor(folded, at);
  const auto month = cursor.month();
  if (!month || !cursor.skip(" ")) return std::nullopt;
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends() || *year < 1990 || *year > 2099) return std::nullopt;
  return FoundMonth{*year, *month, folded.substr(at, cursor.at() - at)};
}

std::optional<FoundRange> days_at(std::string_view folded, std::size_t at) {
  if (!date_may_start(folded, at)) return std::nullopt;
  return range_of(folded, at, listed_days(folded, at));
}

std::optional<FoundRange> first_days(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!date_may_start(folded, at)) continue;
    const std::vector<ListedDay> days = listed_days(folded, at);
    // Days that make no sense are not read in part: "15 to 4 march 2024".
    if (!days.empty()) return range_of(folded, at, days);
  }
  return std::nullopt;
}

std::optional<FoundDate> first_date(std::string_view folded) { return first(folded, date_at); }
std::optional<FoundMonth> first_month(std::string_view folded) { return first(folded, month_at); }

std::optional<int> year_at(std::string_view folded, std::size_t at) {
  if (at >= folded.size() || !is_digit(folded[at]) || !date_may_start(folded, at))
    return std::nullopt;
  DateCursor cursor(folded, at);
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends() || *year < 1990 || *year > 2099) return std::nullopt;
  return year;
}

Date months_after(Date date, int months) {
  const std::chrono::year_month_day moved =
      (std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day)) +
      std::chrono::months(months);
  // "31 August and six months" is the last day of February.
  return date_of(moved.ok() ? sys_days(moved)
                            : sys_days(moved.year() / moved.month() / std::chrono::last));
}

}  // namespace lettergrade::parse
