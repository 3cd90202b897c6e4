#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/column.hpp"
#include "indexer/format/mapped_file.hpp"

/// The columns of one database as a file: written once, never changed, mapped read-only. Its bytes
/// are described in docs/index-format.md.
namespace lettergrade::format {

inline constexpr std::uint32_t kColumnFileVersion = 1;
/// Stands for the lengths of documents where a slot is asked for: length + 1, 0 for no document.
inline constexpr int kLengthColumn = -1;

/// A column and the value slot it holds.
struct SlotColumn {
  int slot = 0;
  Column column;
};

/// The state of the database that columns were made from.
struct ColumnOrigin {
  std::string uuid;  ///< Xapian's, 36 characters
  std::uint32_t documents = 0;
  std::uint32_t last = 0;  ///< highest docid

  friend bool operator==(const ColumnOrigin&, const ColumnOrigin&) = default;
};

/// The bytes of a column file.
[[nodiscard]] std::string encode_columns(const std::vector<SlotColumn>& columns,
                                         const ColumnOrigin& origin);

/// The checksum of a column file's head, which vouches for all that follows: the file's identity.
/// 0 where the bytes are no column file.
[[nodiscard]] std::uint64_t head_checksum(std::string_view bytes);

/// An open column file.
class ColumnFile {
 public:
  /// Maps a file and checks its head. Gives null and the reason in `fault` where it is missing,
  /// damaged, of another version, or not the one with this head checksum.
  [[nodiscard]] static std::shared_ptr<ColumnFile> open(const std::filesystem::path& path,
                                                        std::uint64_t checksum, std::string& fault);
  ~ColumnFile();
  ColumnFile(const ColumnFile&) = delete;
  ColumnFile& operator=(const ColumnFile&) = delete;

  [[nodiscard]] const ColumnOrigin& origin() const { return origin_; }
  [[nodiscard]] bool has(int slot) const;

  /// The column of a slot that the file has; for ordering and telling values apart the ordinals
  /// suffice, and a long dictionary is left alone. Nothing where a block that is needed is damaged.
  /// The column lives on after the file object.
  enum class Need : std::uint8_t { ordinals, values };
  [[nodiscard]] std::optional<Column> column(int slot, Need need = Need::values);

  /// Whether every block is as it was written; reads the whole file.
  [[nodiscard]] bool intact();

 private:
  struct Entry;
  ColumnFile();

  [[nodiscard]] std::string read_head(std::uint64_t checksum);
  [[nodiscard]] bool read_entries();
  [[nodiscard]] bool fits(std::uint64_t offset, std::uint64_t count, std::uint64_t width) const;
  [[nodiscard]] const Entry* entry(int slot) const;
  /// Checks the blocks that hold these bytes, unless that was done before.
  [[nodiscard]] bool verified(std::uint64_t offset, std::uint64_t bytes);

  std::shared_ptr<const MappedFile> mapping_;
  ColumnOrigin origin_;
  std::vector<Entry> entries_;
  std::size_t body_ = 0;  ///< where the first block begins
  CheckedBlocks blocks_;
};

}  // namespace lettergrade::format
