#pragma once
#include <string>
#include <string_view>

#include "lettergrade/letter.hpp"

namespace lettergrade::read {

/// Puts the words of one block together as they come out of markup: white space collapsed, line
/// breaks kept, and whether all of it is bold.
class InlineText {
 public:
  /// Words of a text node; runs of white space (no-break spaces, too) are one space.
  void add(std::string_view text, bool bold);
  /// Words whose white space stands (`pre`).
  void add_verbatim(std::string_view text);
  void line_break();
  /// A tab: the gap between two cells.
  void gap();

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] bool has_gap() const { return has_gap_; }
  [[nodiscard]] bool all_bold() const { return letters_ > 0 && bold_letters_ == letters_; }

  /// Gives the text, without white space at its ends, and starts anew.
  [[nodiscard]] std::string take();

 private:
  void append(std::string_view word, bool bold);

  std::string text_;
  bool space_ = false;
  bool has_gap_ = false;
  std::size_t letters_ = 0;
  std::size_t bold_letters_ = 0;
};

/// Whether a paragraph reads as a heading, where nothing but its letters says so: bold, short, no
/// sentence, no "label: 12 May".
[[nodiscard]] bool reads_as_heading(std::string_view text);

}  // namespace lettergrade::read
