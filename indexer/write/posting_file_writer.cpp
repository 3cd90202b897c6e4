#include "indexer/write/posting_file_writer.hpp"

#include <algorithm>
#include <cerrno>

#include "indexer/format/bytes.hpp"
#include "indexer/write/disk.hpp"

namespace lettergrade::write {

using format::kCheckedBlock;

PostingFileWriter::PostingFileWriter(std::filesystem::path path)
    : path_(std::move(path)), out_(path_, std::ios::binary | std::ios::trunc) {
  put(std::string(format::kPostingHead, '\0'));
}

void PostingFileWriter::add(std::string term, const format::PostingEncoder::List& list) {
  format::PostingRow row;
  row.term = std::move(term);
  row.frequency = list.frequency;
  row.postings = at_;
  row.postings_bytes = list.postings.size();
  append(list.postings);
  row.places = at_;
  row.places_bytes = list.places.size();
  append(list.places);
  rows_.push_back(std::move(row));
}

std::uint64_t PostingFileWriter::finish(const format::ColumnOrigin& origin) {
  const std::uint64_t directory = at_;
  append(format::encode_rows(rows_));
  const std::uint64_t end = at_;
  if (!block_.empty()) end_block();
  std::string table;
  for (const std::uint64_t checksum : checksums_) format::put(table, checksum);
  put(table);
  const std::string head = format::encode_posting_head(
      origin, static_cast<std::uint32_t>(rows_.size()), directory, end, table);
  out_.seekp(0);
  put(head);
  out_.close();
  if (!out_) throw cannot_write(path_, errno);
  sync_file(path_);
  return format::get<std::uint64_t>(head.data() + head.size() - sizeof(std::uint64_t));
}

void PostingFileWriter::append(std::string_view bytes) {
  at_ += bytes.size();
  while (!bytes.empty()) {
    const std::size_t room = std::min(kCheckedBlock - block_.size(), bytes.size());
    block_ += bytes.substr(0, room);
    bytes.remove_prefix(room);
    if (block_.size() == kCheckedBlock) end_block();
  }
}

void PostingFileWriter::end_block() {
  checksums_.push_back(format::checksum_of(block_));
  put(block_);
  block_.clear();
}

void PostingFileWriter::put(std::string_view bytes) {
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out_) throw cannot_write(path_, errno);
}

}  // namespace lettergrade::write
