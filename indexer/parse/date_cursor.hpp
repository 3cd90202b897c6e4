#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {

/// Reads folded text from left to right; each step says whether it could.
class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }

  bool skip(std::string_view words) {
    if (text_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }

  /// The same for what has to be whole words.
  bool skip_word(std::string_view words) {
    if (!word_at(text_, at_, words)) return false;
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

  /// The name of a month, also cut to three letters.
  std::optional<int> month() {
    constexpr std::array<std::string_view, 12> kMonths{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
      const auto number = static_cast<int>(i) + 1;
      if (skip_word(kMonths[i]) || skip_word(kMonths[i].substr(0, 3))) return number;
      if (number == 9 && skip_word("sept")) return number;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool word_ends() const { return at_ >= text_.size() || !is_word_byte(text_[at_]); }

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace lettergrade::parse
