#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/grade.hpp"
#include "lettergrade/text.hpp"
#include "query/present/terminal.hpp"

/// Lines of text for people, made of runs that say what they mean.
namespace lettergrade::present {

/// What a run of text means; the palette decides how it looks.
enum class Ink : std::uint8_t {
  plain,
  strong,
  faint,
  match,  ///< a word that was searched for
  mark,   ///< « and » around a match: takes its columns always, but shows only without colour
  grade4,
  grade3,
  grade2,
  grade1,
};

struct Run {
  std::string text;  ///< safe, see safe_line
  Ink ink = Ink::plain;
};
using Runs = std::vector<Run>;

/// Columns that the runs take on one line.
[[nodiscard]] std::size_t display_width(const Runs& runs);

/// Breaks runs into lines of at most `width` columns, at spaces where that is possible. Runs of
/// spaces count as one.
[[nodiscard]] std::vector<Runs> wrap(const Runs& runs, std::size_t width);

/// Collects lines of output. Takes care of colours and never leaves a space at a line's end.
class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  /// One line; what does not fit is cut.
  void line(const Runs& runs);
  void line(std::string_view text) { line(Runs{{std::string(text)}}); }
  void blank();

  /// `label` in the first `indent` columns of the first line, `runs` wrapped beside it.
  void wrapped(const Runs& label, const Runs& runs, std::size_t indent);
  void wrapped(std::string_view text) { wrapped({}, Runs{{std::string(text)}}, 0); }

  /// `first` wrapped at the left and `second` at the right end of its first line, or on a line of
  /// its own at `indent` where both do not fit. `label` as in wrapped().
  void ends(const Runs& label, const Runs& first, const Runs& second, std::size_t indent);

  [[nodiscard]] const TextStyle& style() const { return style_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  /// Without the marks that will not be shown, for what has to be filled up to a column.
  [[nodiscard]] Runs visible(Runs runs) const;

  TextStyle style_;
  std::string text_;
};

/// `text` made safe, with the words that `highlights` (bytes of `text`) cover as matches. Matches
/// with only white space between them become one.
[[nodiscard]] Runs highlighted(std::string_view text, const std::vector<Span>& highlights,
                               Ink ink = Ink::plain);

/// `runs` filled up with spaces to `width` columns; longer ones are cut, with an ellipsis.
[[nodiscard]] Runs padded(const Runs& runs, std::size_t width);

/// "●●●○ good (3)", or "no grade". The word always stands beside the number.
[[nodiscard]] Runs grade_runs(const std::optional<Grade>& grade);

/// The ink of a grade from 4 to 1; plain for other values.
[[nodiscard]] Ink grade_ink(int value);

/// `runs` with `more` at their end.
[[nodiscard]] Runs joined(Runs runs, const Runs& more);

}  // namespace lettergrade::present
