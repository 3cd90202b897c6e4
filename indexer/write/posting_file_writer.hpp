#pragma once
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/posting_file.hpp"

namespace lettergrade::write {

/// Writes a posting file from its beginning to its end; its head, which depends on the rest, last.
/// Every function throws Error(cannot_write).
class PostingFileWriter {
 public:
  explicit PostingFileWriter(std::filesystem::path path);

  /// Adds a term's list; terms ascending.
  void add(std::string term, const format::PostingEncoder::List& list);

  /// Ends the file, puts it on the disk, and gives the checksum of its head.
  [[nodiscard]] std::uint64_t finish(const format::ColumnOrigin& origin);

 private:
  void append(std::string_view bytes);
  void end_block();
  void put(std::string_view bytes);

  std::filesystem::path path_;
  std::ofstream out_;
  std::uint64_t at_ = format::kPostingHead;
  std::string block_;
  std::vector<std::uint64_t> checksums_;
  std::vector<format::PostingRow> rows_;
};

}  // namespace lettergrade::write
