#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::read {

/// A file as text: UTF-8, lines end in "\n", "\f" between pages, no byte order mark, no NUL.
struct Document {
  std::string text;
  std::string encoding;  ///< what the bytes were: "utf-8", "utf-16le", "utf-16be", "windows-1252"
  /// Blocks of a file whose layout tells them (PDF, HTML, DOCX), in order; empty for plain text.
  std::vector<Block> layout;
  std::optional<Date> created;  ///< when a PDF says it was made
};

/// Why a file could not be read as a letter, in words for the person who named it.
struct Rejection {
  std::string reason;
};

using ReadResult = std::variant<Document, Rejection>;

/// Reads the bytes of one file as plain text; the encoding is told by content, never by name.
/// Rejected: nothing but white space, binary content.
[[nodiscard]] ReadResult read_text(std::string_view bytes);

/// Reads the file at `path`. Rejected besides: not readable, over `kMaxBytes`.
[[nodiscard]] ReadResult read_file(const std::string& path);

/// Files above this many bytes are no letters.
inline constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

}  // namespace lettergrade::read
