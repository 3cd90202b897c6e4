#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "lettergrade/safe.hpp"

/// What a terminal is sent: safe characters, lines that fit, colours that can be left out.
namespace lettergrade::present {

/// How text for people is laid out.
struct TextStyle {
  bool colour = false;
  std::size_t width = 80;       ///< columns; no line is wider (60 at least is kept to)
  std::size_t facet_limit = 8;  ///< values of a facet that are shown; 0: all
};

/// Columns that `text` takes: combining marks none, East Asian wide characters two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` cut to `width` columns, with an ellipsis where something was cut.
[[nodiscard]] std::string fit(std::string_view text, std::size_t width);

/// The longest beginning of `text` that takes at most `width` columns; at least one code point of
/// a text that is not empty.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t width);

/// fit(), filled up with spaces to exactly `width` columns on the right or on the left.
[[nodiscard]] std::string left(std::string_view text, std::size_t width);
[[nodiscard]] std::string right(std::string_view text, std::size_t width);

/// "1 letter", "3 letters", "1,204 letters".
[[nodiscard]] std::string counted(std::uint64_t count, std::string_view noun);
/// "1,204".
[[nodiscard]] std::string grouped(std::uint64_t count);

}  // namespace lettergrade::present
