#pragma once
#include <string>
#include <string_view>

namespace lettergrade {

/// `text` as one line that cannot drive a terminal: broken UTF-8 becomes U+FFFD, white space
/// becomes a space; control characters, bidirectional overrides and invisible characters are
/// dropped.
[[nodiscard]] std::string safe_line(std::string_view text);

/// The same for many lines of a machine format (CSV, paths) that go to a terminal all the same:
/// line ends and tabs stay.
[[nodiscard]] std::string safe_lines(std::string_view text);

}  // namespace lettergrade
