#pragma once
#include <string>
#include <string_view>

namespace lettergrade::read::pdf {

/// What a line starts with, before its words.
struct Marker {
  std::size_t length = 0;  ///< bytes of the marker; 0: there is none
  bool bullet = false;     ///< else a number or letter
  bool sure = false;       ///< is one even where no gap follows: "14. The"
};

/// Reads a bullet, a paragraph number ("14.", "2.1", "14)") or a letter ("(a)", "b.", "iv)") at the
/// start of `text`, which is followed by white space, its end or (behind "14.") a capital.
[[nodiscard]] Marker marker_of(std::string_view text);

}  // namespace lettergrade::read::pdf
