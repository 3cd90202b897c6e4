#pragma once
#include <optional>
#include <string>
#include <string_view>

/// Formats that people keep beside letters, told by content, to name them in the reason for which
/// they are rejected. Nothing: it may be a letter.
namespace lettergrade::read {

/// What the first bytes say.
[[nodiscard]] std::optional<std::string> binary_format(std::string_view bytes);

/// What the structure of a text (UTF-8) says: a web page, JSON, a register of authorities.
[[nodiscard]] std::optional<std::string> text_format(std::string_view text);

}  // namespace lettergrade::read
