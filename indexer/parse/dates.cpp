#include "indexer/parse/dates.hpp"

#include <array>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// Reads folded text from left to right; each step says whether it could.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  bool skip(std::string_view words) {
    if (text_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }

  /// A number of `least` to `most` digits with no digit behind it.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && end - at_ <= most && is_digit(text_[end]))
      value = value * 10 + (text_[end++] - '0');
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    at_ = end;
    return value;
  }

  std::optional<int> month() {
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
      if (word_at(text_, at_, kMonths[i])) return at_ += kMonths[i].size(), static_cast<int>(i) + 1;
      const std::string_view three = kMonths[i].substr(0, 3);
      if (word_at(text_, at_, three)) return at_ += three.size(), static_cast<int>(i) + 1;
    }
    return std::nullopt;
  }

  bool word_ends() const { return at_ >= text_.size() || !is_word_byte(text_[at_]); }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// A date of which month and year may be missing, as the first half of a range.
struct Partial {
  int day = 0;
  std::optional<int> month;
  std::optional<int> year;
  std::size_t end = 0;
};

bool starts_word(std::string_view text, std::size_t at) {
  return at < text.size() && is_digit(text[at]) &&
         (at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '/' && text[at - 1] != '.'));
}

std::optional<Partial> partial_at(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  Partial result;
  const auto day = cursor.number(1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  result.day = *day;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (cursor.skip(suffix)) break;
  if (!cursor.word_ends()) return std::nullopt;
  result.end = cursor.at();
  cursor.skip(" ");
  cursor.skip("of ");
  result.month = cursor.month();
  if (!result.month) return result;
  result.end = cursor.at();
  cursor.skip(",");
  cursor.skip(" ");
  if (const auto year = cursor.number(4, 4); year && cursor.word_ends()) {
    result.year = year;
    result.end = cursor.at();
  }
  return result;
}

/// "2009-12-09" and "09/12/2009".
std::optional<FoundDate> numeric_date(std::string_view text, std::size_t at) {
  if (const auto date = parse_iso(text.substr(at, 10)))
    if (at + 10 >= text.size() || !is_word_byte(text[at + 10]))
      return FoundDate{*date, text.substr(at, 10)};
  Cursor cursor(text, at);
  const auto day = cursor.number(1, 2);
  if (!day || !cursor.skip("/")) return std::nullopt;
  const auto month = cursor.number(1, 2);
  if (!month || !cursor.skip("/")) return std::nullopt;
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends()) return std::nullopt;
  const auto date = make_date(*year, *month, *day);
  if (!date) return std::nullopt;
  return FoundDate{*date, text.substr(at, cursor.at() - at)};
}

/// "december 9, 2009".
std::optional<FoundDate> month_first_date(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto month = cursor.month();
  if (!month || !cursor.skip(" ")) return std::nullopt;
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  for (const std::string_view suffix : {"st", "nd", "rd", "th"})
    if (cursor.skip(suffix)) break;
  cursor.skip(",");
  if (!cursor.skip(" ")) return std::nullopt;
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends()) return std::nullopt;
  const auto date = make_date(*year, *month, *day);
  if (!date) return std::nullopt;
  return FoundDate{*date, text.substr(at, cursor.at() - at)};
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
  if (at < folded.size() && !is_digit(folded[at])) return month_first_date(folded, at);
  if (!starts_word(folded, at)) return std::nullopt;
  if (auto numeric = numeric_date(folded, at)) return numeric;
  const auto found = partial_at(folded, at);
  if (!found || !found->month || !found->year) return std::nullopt;
  const auto date = make_date(*found->year, *found->month, found->day);
  if (!date) return std::nullopt;
  return FoundDate{*date, folded.substr(at, found->end - at)};
}

std::optional<FoundMonth> month_at(std::string_view folded, std::size_t at) {
  Cursor cursor(folded, at);
  const auto month = cursor.month();
  if (!month || !cursor.skip(" ")) return std::nullopt;
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends() || *year < 1990) return std::nullopt;
  return FoundMonth{*year, *month, folded.substr(at, cursor.at() - at)};
}

std::optional<FoundRange> range_at(std::string_view folded, std::size_t at) {
  if (!starts_word(folded, at)) return std::nullopt;
  const auto from = partial_at(folded, at);
  if (!from) return std::nullopt;
  Cursor cursor(folded, from->end);
  cursor.skip(" ");
  const bool linked =
      cursor.skip("-") || cursor.skip("to ") || cursor.skip("and ") || cursor.skip("until ");
  if (!linked) return std::nullopt;
  cursor.skip(" ");
  const auto to = partial_at(folded, cursor.at());
  if (!to || !to->month || !to->year) return std::nullopt;
  const int month = from->month.value_or(*to->month);
  // "16 December - 10 January 2014": without a year the first day comes before the second.
  const int year = from->year.value_or(*to->year - (month > *to->month ? 1 : 0));
  const auto begin = make_date(year, month, from->day);
  const auto end = make_date(*to->year, *to->month, to->day);
  if (!begin || !end || *end < *begin) return std::nullopt;
  return FoundRange{*begin, *end, folded.substr(at, to->end - at)};
}

std::optional<FoundDate> first_date(std::string_view folded) { return first(folded, date_at); }
std::optional<FoundMonth> first_month(std::string_view folded) { return first(folded, month_at); }
std::optional<FoundRange> first_range(std::string_view folded) { return first(folded, range_at); }

std::optional<int> year_at(std::string_view folded, std::size_t at) {
  if (!starts_word(folded, at)) return std::nullopt;
  Cursor cursor(folded, at);
  const auto year = cursor.number(4, 4);
  if (!year || !cursor.word_ends() || *year < 1990 || *year > 2099) return std::nullopt;
  return year;
}

}  // namespace lettergrade::parse
