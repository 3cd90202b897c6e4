#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/pool.hpp"

namespace lettergrade::read {

/// The lines of a JSON Lines file of any size, also compressed (.gz), one at a time. The file is
/// expanded in a process of its own.
class Records {
 public:
  /// `path` as it was given to the pool that told Format::records.
  Records(const std::string& path, const PoolOptions& options);
  ~Records();
  Records(Records&&) noexcept;
  Records& operator=(Records&&) noexcept;

  /// The next line without its "\n"; nothing at the end. Bytes as they are: to be validated.
  [[nodiscard]] std::optional<std::string_view> next();

  /// The part of the file that was expanded so far, from 0 to 1.
  [[nodiscard]] double part_read() const;

  /// Why the lines ended before the end of the file; empty when they did not. After the last line.
  [[nodiscard]] std::string failure();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade::read
