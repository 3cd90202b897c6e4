#include "indexer/format/column_file.hpp"

#include <algorithm>

#include "indexer/format/bytes.hpp"
#include "indexer/format/mapped_file.hpp"

namespace lettergrade::format {
namespace {

constexpr std::string_view kMagic = "LGCOLUMN";
constexpr std::size_t kHeaderBytes = 80;
constexpr std::size_t kEntryBytes = 64;
constexpr std::size_t kUuidBytes = 36;
constexpr std::size_t kAlignment = 64;

// Where the numbers of the head stand.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kHeadBytesAt = 12;
constexpr std::size_t kFileBytesAt = 16;
constexpr std::size_t kDocumentsAt = 24;
constexpr std::size_t kLastAt = 28;
constexpr std::size_t kColumnsAt = 32;
constexpr std::size_t kBlocksAt = 36;
constexpr std::size_t kUuidAt = 40;

/// The head: header, directory, checksums, padding, and a checksum of all that as its last 8 bytes.
std::size_t head_bytes(std::size_t columns, std::size_t blocks) {
  return aligned(kHeaderBytes + kEntryBytes * columns + 8 * blocks + 8, kAlignment);
}

/// The part of a file after its head: arrays one after the other, each aligned.
class Body {
 public:
  /// Appends an array and gives its place, counted from the start of the body.
  std::uint64_t append(const void* data, std::size_t bytes) {
    bytes_.resize(aligned(bytes_.size(), kAlignment));
    const std::size_t at = bytes_.size();
    bytes_.append(static_cast<const char*>(data), bytes);
    return at;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// The arrays of a column in the body, and its row of the directory in `entry`.
struct Placed {
  const SlotColumn* source;
  std::uint64_t ordinals, starts, text, totals;
};

Placed place(const SlotColumn& source, std::uint32_t last, Body& body) {
  const Column::Parts& parts = source.column.parts();
  Placed placed{&source, 0, 0, 0, 0};
  placed.ordinals = body.append(parts.ordinals, (std::size_t{last} + 1) * parts.width);
  placed.starts = body.append(parts.starts.data(), parts.starts.size_bytes());
  placed.text = body.append(parts.text, parts.starts.empty() ? 0 : parts.starts.back());
  placed.totals = body.append(parts.totals.data(), parts.totals.size_bytes());
  return placed;
}

void put_entry(std::string& head, const Placed& placed, std::uint64_t body) {
  const Column::Parts& parts = placed.source->column.parts();
  put(head, static_cast<std::int32_t>(placed.source->slot));
  put(head, static_cast<std::uint32_t>(parts.width));
  put(head, parts.values);
  put(head, static_cast<std::uint32_t>(parts.totals.size()));
  put(head, body + placed.ordinals);
  put(head, body + placed.starts);
  put(head, body + placed.text);
  put(head, body + placed.totals);
  put(head, static_cast<std::uint64_t>(parts.starts.empty() ? 0 : parts.starts.back()));
  put(head, std::uint64_t{0});
}

}  // namespace

std::string encode_columns(const std::vector<SlotColumn>& columns, const ColumnOrigin& origin) {
  Body body;
  std::vector<Placed> placed;
  for (const SlotColumn& column : columns) placed.push_back(place(column, origin.last, body));
  const std::size_t blocks = blocks_of(body.bytes().size());
  const std::size_t head = head_bytes(columns.size(), blocks);
  std::string bytes(kMagic);
  put(bytes, kColumnFileVersion);
  put(bytes, static_cast<std::uint32_t>(head));
  put(bytes, static_cast<std::uint64_t>(head + body.bytes().size()));
  put(bytes, origin.documents);
  put(bytes, origin.last);
  put(bytes, static_cast<std::uint32_t>(columns.size()));
  put(bytes, static_cast<std::uint32_t>(blocks));
  bytes += origin.uuid;
  bytes.resize(kHeaderBytes);
  for (const Placed& column : placed) put_entry(bytes, column, head);
  for (std::size_t i = 0; i < blocks; ++i) {
    const std::string_view body_bytes = body.bytes();
    put(bytes, checksum_of(body_bytes.substr(i * kCheckedBlock, kCheckedBlock)));
  }
  bytes.resize(head - 8);
  put(bytes, checksum_of(bytes));
  return bytes + body.bytes();
}

std::uint64_t head_checksum(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic)) return 0;
  const auto head = get<std::uint32_t>(bytes.data() + kHeadBytesAt);
  if (head < kHeaderBytes + 8 || head > bytes.size()) return 0;
  return get<std::uint64_t>(bytes.data() + head - 8);
}

/// A row of the directory. Offsets are those of the file.
struct ColumnFile::Entry {
  int slot = 0;
  std::uint32_t width = 0;
  std::uint32_t values = 0;
  std::uint32_t totals_count = 0;
  std::uint64_t ordinals = 0;
  std::uint64_t starts = 0;
  std::uint64_t text = 0;
  std::uint64_t totals = 0;
  std::uint64_t text_bytes = 0;
};

ColumnFile::ColumnFile() = default;
ColumnFile::~ColumnFile() = default;

std::shared_ptr<ColumnFile> ColumnFile::open(const std::filesystem::path& path,
                                             std::uint64_t checksum, std::string& fault) {
  static_assert(sizeof(std::uint32_t) == 4);
  const auto mapping = MappedFile::open(path, fault);
  if (!mapping) return nullptr;
  std::shared_ptr<ColumnFile> file(new ColumnFile);
  file->mapping_ = mapping;
  fault = file->read_head(checksum);
  return fault.empty() ? file : nullptr;
}

std::string ColumnFile::read_head(std::uint64_t checksum) {
  const char* const data = mapping_->data();
  if (mapping_->size() < kHeaderBytes + 8 || std::string_view(data, kMagic.size()) != kMagic)
    return "it is no column file";
  if (get<std::uint32_t>(data + kVersionAt) != kColumnFileVersion) return "it has another version";
  const std::size_t head = get<std::uint32_t>(data + kHeadBytesAt);
  const std::size_t columns = get<std::uint32_t>(data + kColumnsAt);
  const std::size_t blocks = get<std::uint32_t>(data + kBlocksAt);
  body_ = head;
  const bool whole = head == head_bytes(columns, blocks) &&
                     get<std::uint64_t>(data + kFileBytesAt) == mapping_->size() &&
                     body_ <= mapping_->size() && blocks_of(mapping_->size() - body_) == blocks;
  if (!whole) return "its size is wrong";
  const auto stated = get<std::uint64_t>(data + head - 8);
  if (checksum_of({data, head - 8}) != stated) return "its head is damaged";
  if (stated != checksum) return "it belongs to another index or state";
  origin_ = {std::string(data + kUuidAt, kUuidBytes), get<std::uint32_t>(data + kDocumentsAt),
             get<std::uint32_t>(data + kLastAt)};
  entries_.resize(columns);
  if (!read_entries()) return "its directory is damaged";
  std::vector<std::uint64_t> checksums;
  for (std::size_t i = 0; i < blocks; ++i)
    checksums.push_back(get<std::uint64_t>(data + kHeaderBytes + kEntryBytes * columns + 8 * i));
  blocks_ = CheckedBlocks({data + body_, mapping_->size() - body_}, std::move(checksums));
  return {};
}

bool ColumnFile::fits(std::uint64_t offset, std::uint64_t count, std::uint64_t width) const {
  const std::uint64_t size = mapping_->size();
  return offset >= body_ && offset <= size && offset % kAlignment == 0 &&
         (count == 0 || width == 0 || count <= (size - offset) / width);
}

bool ColumnFile::read_entries() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const char* const row = mapping_->data() + kHeaderBytes + kEntryBytes * i;
    Entry& entry = entries_[i];
    entry = {
        get<std::int32_t>(row),       get<std::uint32_t>(row + 4),  get<std::uint32_t>(row + 8),
        get<std::uint32_t>(row + 12), get<std::uint64_t>(row + 16), get<std::uint64_t>(row + 24),
        get<std::uint64_t>(row + 32), get<std::uint64_t>(row + 40), get<std::uint64_t>(row + 48)};
    const bool right_width =
        entry.width == 0 || entry.width == 1 || entry.width == 2 || entry.width == 4;
    const std::uint64_t starts = entry.values == 0 ? 0 : std::uint64_t{entry.values} + 1;
    if (!right_width || !fits(entry.ordinals, std::uint64_t{origin_.last} + 1, entry.width) ||
        !fits(entry.starts, starts, 4) || !fits(entry.text, entry.text_bytes, 1) ||
        !fits(entry.totals, entry.totals_count, 4))
      return false;
  }
  return true;
}

const ColumnFile::Entry* ColumnFile::entry(int slot) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& row) { return row.slot == slot; });
  return found == entries_.end() ? nullptr : &*found;
}

bool ColumnFile::has(int slot) const { return entry(slot) != nullptr; }

std::optional<Column> ColumnFile::column(int slot, Need need) {
  const Entry* const row = entry(slot);
  if (row == nullptr) return std::nullopt;
  const std::uint64_t starts = row->values == 0 ? 0 : std::uint64_t{row->values} + 1;
  const bool sound = verified(row->ordinals, (std::uint64_t{origin_.last} + 1) * row->width) &&
                     verified(row->totals, std::uint64_t{row->totals_count} * 4) &&
                     (need == Need::ordinals ||
                      (verified(row->starts, starts * 4) && verified(row->text, row->text_bytes)));
  if (!sound) return std::nullopt;
  const char* const data = mapping_->data();
  const auto numbers = [&](std::uint64_t at, std::uint64_t count) {
    return std::span(reinterpret_cast<const std::uint32_t*>(data + at), count);
  };
  Column::Parts parts{.width = row->width,
                      .ordinals = reinterpret_cast<const std::byte*>(data + row->ordinals),
                      .values = row->values,
                      .totals = numbers(row->totals, row->totals_count)};
  if (need == Need::values) {
    parts.starts = numbers(row->starts, starts);
    parts.text = data + row->text;
  }
  return Column(parts, mapping_);
}

bool ColumnFile::verified(std::uint64_t offset, std::uint64_t bytes) {
  return blocks_.sound(offset - body_, bytes);
}

bool ColumnFile::intact() { return blocks_.all_sound(); }

}  // namespace lettergrade::format
