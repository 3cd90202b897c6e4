#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lettergrade::given {

/// A line of text without its line end.
struct NumberedLine {
  std::string text;
  std::size_t number = 0;  ///< counted from 1, empty lines included
  bool too_long = false;   ///< over kMaxLine; its text is left out
};

/// Longer lines are no records.
inline constexpr std::size_t kMaxLine = std::size_t{64} << 20U;

/// Names standard input among paths.
inline constexpr const char* kStandardInput = "-";

/// The lines of a file or of standard input, unpacked where it is gzipped, in memory that does not
/// grow with the file. A byte order mark and carriage returns before line ends are dropped.
class LineReader {
 public:
  /// A file that cannot be opened has no lines and a failure(). Waiting for standard input ends
  /// when `stopped` says so.
  explicit LineReader(const std::string& path, std::function<bool()> stopped = {});
  ~LineReader();
  LineReader(LineReader&&) noexcept;
  LineReader& operator=(LineReader&&) noexcept;

  /// The next line that is not blank; nothing at the end or after a failure.
  [[nodiscard]] std::optional<NumberedLine> next();

  /// Why the lines ended before the file did; empty when they did not.
  [[nodiscard]] const std::string& failure() const;

  /// The part of the file that was read so far, from 0 to 1; 0 where its size is unknown.
  [[nodiscard]] double part_read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether the file holds JSON Lines, gzipped or not: its first lines are JSON objects. Told by
/// content; a file that cannot be read holds none.
[[nodiscard]] bool holds_records(const std::string& path);

}  // namespace lettergrade::given
