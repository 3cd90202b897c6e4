#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace lettergrade {

/// A line of a collection, without its line end.
struct NumberedLine {
  std::string text;
  std::size_t number = 0;  ///< counted from 1, empty lines included
};

/// The lines of a file of records, gzipped or not, or of standard input, in memory that does not
/// grow with the file. A byte order mark, carriage returns and blank lines are dropped.
class RecordLines {
 public:
  /// `path`: a file, or kStandardInput.
  explicit RecordLines(const std::string& path);
  ~RecordLines();
  RecordLines(RecordLines&&) noexcept;
  RecordLines& operator=(RecordLines&&) noexcept;

  /// The next line; nothing at the end, after a failure, or when the program is to stop.
  [[nodiscard]] std::optional<NumberedLine> next();

  /// Why the lines ended before the file did; empty when they did not.
  [[nodiscard]] std::string failure() const;

  /// The part of the file that was read so far, from 0 to 1; 0 where that is not known.
  [[nodiscard]] double part_read() const;

 private:
  class Lines;
  class Input;
  class File;
  std::unique_ptr<Lines> lines_;
  std::size_t number_ = 0;
};

}  // namespace lettergrade
