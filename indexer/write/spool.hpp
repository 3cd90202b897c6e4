#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace lettergrade::write {

/// Letters on their way: bytes that are written once and read once or twice. Few stay in memory,
/// many go to a file without a name, which vanishes with the process however it ends.
class Spool {
 public:
  struct Place {
    std::uint64_t offset = 0;
    std::uint32_t size = 0;
  };

  /// `folder` is where a file would lie; up to `memory` bytes need none.
  Spool(std::filesystem::path folder, std::size_t memory);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Throws Error(cannot_write).
  [[nodiscard]] Place append(std::string_view bytes);

  /// Safe from several threads, as long as nobody appends.
  [[nodiscard]] std::string read(Place place) const;

  [[nodiscard]] std::uint64_t bytes() const { return on_disk_ + buffer_.size(); }

 private:
  void flush();

  std::filesystem::path folder_;
  std::size_t memory_;
  int file_ = -1;
  std::uint64_t on_disk_ = 0;  ///< bytes in the file
  std::string buffer_;         ///< what comes after them
};

}  // namespace lettergrade::write
