#pragma once
#include <string_view>
#include <vector>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/lines.hpp"

namespace lettergrade::parse {

/// Whether the text starts with an ASCII lower case letter (also behind an opening quote).
[[nodiscard]] bool starts_lower(std::string_view text);

/// Whether the text ends as a sentence or a lead-in does: ". ? ! : ;", closing quotes, brackets and
/// note numbers left aside.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Where the lines of a text were broken to fit its width, told from the lines themselves.
class Wrapping {
 public:
  Wrapping(const Folded& folded, const std::vector<Line>& lines);

  /// Whether `line` was broken because the first word of `next` did not fit.
  [[nodiscard]] bool is_full(std::size_t line, std::size_t next) const;

  /// Whether `line` ends in the middle of a phrase: a comma, or "and", "the", "of", ...
  [[nodiscard]] bool ends_open(std::size_t line) const;

 private:
  const Folded& folded_;
  const std::vector<Line>& lines_;
  std::uint32_t width_ = 0;  ///< 0: the text is not broken into lines of one width
};

}  // namespace lettergrade::parse
