#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Files that are mapped read-only and checked as they are used: those beside Xapian's tables.
namespace lettergrade::format {

/// Such a file is checked in blocks of this many bytes, each when it is first needed.
inline constexpr std::size_t kCheckedBlock = std::size_t{64} << 10U;

/// How many blocks so many bytes make.
[[nodiscard]] constexpr std::size_t blocks_of(std::size_t bytes) {
  return (bytes + kCheckedBlock - 1) / kCheckedBlock;
}

/// XXH3-64 with seed 0.
[[nodiscard]] std::uint64_t checksum_of(std::string_view bytes);

/// The bytes of a file, mapped.
class MappedFile {
 public:
  /// Null, and the reason in `fault`, where it cannot be mapped or is empty.
  [[nodiscard]] static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path,
                                                              std::string& fault);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] const char* data() const { return data_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  MappedFile() = default;
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

/// The blocks of a mapped file, and which of them are known to be as they were written.
class CheckedBlocks {
 public:
  CheckedBlocks() = default;
  /// `bytes` from the beginning of the first block to the end of the last; a checksum a block.
  CheckedBlocks(std::string_view bytes, std::vector<std::uint64_t> checksums)
      : bytes_(bytes), checksums_(std::move(checksums)), checked_(checksums_.size()) {}

  /// Whether the blocks that hold these bytes are sound; `offset` counts from the first block.
  [[nodiscard]] bool sound(std::uint64_t offset, std::uint64_t bytes);
  /// Whether all are; reads everything.
  [[nodiscard]] bool all_sound();

 private:
  [[nodiscard]] bool sound_block(std::size_t block);

  std::string_view bytes_;
  std::vector<std::uint64_t> checksums_;
  std::vector<bool> checked_;
};

}  // namespace lettergrade::format
