#pragma once
#include <string>
#include <string_view>

namespace lettergrade::read {

/// A web page's bytes as UTF-8, and what they were: by byte order mark, by what the page declares
/// of itself, else as plain text is told.
struct Decoded {
  std::string text;
  std::string encoding;
};
[[nodiscard]] Decoded decode_page(std::string_view bytes);

}  // namespace lettergrade::read
