#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lettergrade::read {

/// The encodings that letters come in.
enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, windows1252 };

/// "utf-8", "utf-16le", "utf-16be" or "windows-1252": a name that ICU knows as well.
[[nodiscard]] std::string_view to_string(Encoding encoding);

/// What the bytes are, and how long the byte order mark before the text is.
struct Detected {
  Encoding encoding = Encoding::utf8;
  std::size_t mark = 0;
};

/// Tells the encoding by content: a byte order mark; else the places of the NUL bytes; else
/// whether the bytes are UTF-8; else it is Windows-1252, in which every byte is some character.
[[nodiscard]] Detected detect(std::string_view bytes);

/// Loads what to_utf8 needs, so that a process that may no longer open files has it.
void prepare_encodings();

/// The text in UTF-8; what the encoding does not allow becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace lettergrade::read
