#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lettergrade/letter.hpp"

namespace lettergrade::read {

/// What a file is, told by its content.
enum class Format : std::uint8_t {
  text,
  pdf,
  html,
  docx,
  records,  ///< JSON Lines: the text is empty; Records (records.hpp) gives its lines
};
[[nodiscard]] std::string_view to_string(Format format);

/// A file as text: UTF-8, lines end in "\n", "\f" between pages, no byte order mark, no NUL.
struct Document {
  std::string text;
  std::string encoding;  ///< what the bytes were: "utf-8", "utf-16le", "utf-16be", "windows-1252"
  /// Blocks of a file whose layout tells them (PDF, HTML, DOCX), in order; empty for plain text.
  std::vector<Block> layout;
  std::optional<Date> created;  ///< when a PDF says it was made
  Format format = Format::text;
  /// What a person should know: pages that are lost or hold pictures only.
  std::vector<std::string> warnings;
};

/// Why a file could not be read as a letter, in words for the person who named it.
struct Rejection {
  std::string reason;
};

using ReadResult = std::variant<Document, Rejection>;

/// Reads the file at `path` in a process of its own. Rejected, with the reason: not readable,
/// empty, over `kMaxBytes`, no letter, or its reader failed. For many files, Pool (pool.hpp) is
/// faster.
[[nodiscard]] ReadResult read_file(const std::string& path);

/// Files above this many bytes are no letters; JSON Lines may be larger.
inline constexpr std::size_t kMaxBytes = std::size_t{64} << 20U;

}  // namespace lettergrade::read
