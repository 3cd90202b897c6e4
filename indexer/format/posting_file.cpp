#include "indexer/format/posting_file.hpp"

#include "indexer/format/bytes.hpp"

namespace lettergrade::format {
namespace {

constexpr std::string_view kMagic = "LGPOSTNG";
constexpr std::size_t kRowBytes = 48;
constexpr std::size_t kUuidBytes = 36;

// Where the numbers of the head stand.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kWindowAt = 12;
constexpr std::size_t kDirectoryAt = 16;
constexpr std::size_t kEndAt = 24;
constexpr std::size_t kTableAt = 32;
constexpr std::size_t kDocumentsAt = 40;
constexpr std::size_t kLastAt = 44;
constexpr std::size_t kRowsAt = 48;
constexpr std::size_t kUuidAt = 52;
constexpr std::size_t kIdentityAt = kPostingHead - 8;

// Where the numbers of a row stand.
constexpr std::size_t kTextAt = 0;
constexpr std::size_t kTextBytesAt = 8;
constexpr std::size_t kFrequencyAt = 12;
constexpr std::size_t kPostingsAt = 16;
constexpr std::size_t kPostingsBytesAt = 24;
constexpr std::size_t kPlacesAt = 32;
constexpr std::size_t kPlacesBytesAt = 40;

std::uint32_t windows_of(std::uint32_t last) { return last / kListWindow + 1; }

}  // namespace

std::string encode_rows(const std::vector<PostingRow>& rows) {
  std::string bytes;
  std::string text;
  for (const PostingRow& row : rows) {
    put(bytes, static_cast<std::uint64_t>(rows.size() * kRowBytes + text.size()));
    put(bytes, static_cast<std::uint32_t>(row.term.size()));
    put(bytes, row.frequency);
    put(bytes, row.postings);
    put(bytes, row.postings_bytes);
    put(bytes, row.places);
    put(bytes, row.places_bytes);
    text += row.term;
  }
  return bytes + text;
}

std::string encode_posting_head(const ColumnOrigin& origin, std::uint32_t rows,
                                std::uint64_t directory, std::uint64_t end,
                                std::string_view table) {
  std::string head(kMagic);
  put(head, kPostingFileVersion);
  put(head, kListWindow);
  put(head, directory);
  put(head, end);
  put(head, checksum_of(table));
  put(head, origin.documents);
  put(head, origin.last);
  put(head, rows);
  head += origin.uuid;
  head.resize(kIdentityAt);
  put(head, checksum_of(head));
  return head;
}

std::shared_ptr<PostingFile> PostingFile::open(const std::filesystem::path& path,
                                               std::uint64_t checksum, std::string& fault) {
  std::shared_ptr<PostingFile> file(new PostingFile);
  file->mapping_ = MappedFile::open(path, fault);
  if (!file->mapping_) return nullptr;
  fault = file->read_head(checksum);
  return fault.empty() ? file : nullptr;
}

std::string PostingFile::read_head(std::uint64_t checksum) {
  const std::string_view all(mapping_->data(), mapping_->size());
  const char* const data = all.data();
  if (all.size() < kPostingHead || !all.starts_with(kMagic)) return "it is no posting file";
  if (get<std::uint32_t>(data + kVersionAt) != kPostingFileVersion ||
      get<std::uint32_t>(data + kWindowAt) != kListWindow)
    return "it has another version";
  const auto identity = get<std::uint64_t>(data + kIdentityAt);
  if (checksum_of(all.substr(0, kIdentityAt)) != identity) return "its head is damaged";
  if (identity != checksum) return "it belongs to another index or state";
  directory_ = get<std::uint64_t>(data + kDirectoryAt);
  end_ = get<std::uint64_t>(data + kEndAt);
  rows_ = get<std::uint32_t>(data + kRowsAt);
  origin_ = {std::string(data + kUuidAt, kUuidBytes), get<std::uint32_t>(data + kDocumentsAt),
             get<std::uint32_t>(data + kLastAt)};
  if (end_ > all.size() || directory_ > end_ || directory_ < kPostingHead ||
      rows_ > (end_ - directory_) / kRowBytes)
    return "its size is wrong";
  const std::size_t blocks = blocks_of(end_ - kPostingHead);
  const std::string_view table = all.substr(end_);
  if (table.size() != blocks * sizeof(std::uint64_t)) return "its size is wrong";
  if (checksum_of(table) != get<std::uint64_t>(data + kTableAt)) return "its checksums are damaged";
  std::vector<std::uint64_t> checksums;
  checksums.reserve(blocks);
  for (std::size_t i = 0; i < blocks; ++i)
    checksums.push_back(get<std::uint64_t>(table.data() + i * sizeof(std::uint64_t)));
  blocks_ = CheckedBlocks(all.substr(kPostingHead, end_ - kPostingHead), std::move(checksums));
  return blocks_.sound(directory_ - kPostingHead, end_ - directory_) ? std::string()
                                                                     : "its directory is damaged";
}

const char* PostingFile::row(std::uint32_t number) const {
  return mapping_->data() + directory_ + std::size_t{number} * kRowBytes;
}

std::string_view PostingFile::term(std::uint32_t number) const {
  const char* const at = row(number);
  return {mapping_->data() + directory_ + get<std::uint64_t>(at + kTextAt),
          get<std::uint32_t>(at + kTextBytesAt)};
}

std::optional<std::string_view> PostingFile::bytes(std::uint64_t offset, std::uint64_t size) {
  if (size == 0) return std::string_view();
  if (offset < kPostingHead || offset > directory_ || size > directory_ - offset)
    return std::nullopt;
  if (!blocks_.sound(offset - kPostingHead, size)) return std::nullopt;
  return std::string_view(mapping_->data() + offset, size);
}

std::optional<PostingList> PostingFile::find(std::string_view wanted, bool places, bool& sound) {
  std::uint32_t first = 0;
  for (std::uint32_t end = rows_; first < end;) {
    const std::uint32_t middle = first + (end - first) / 2;
    if (term(middle) < wanted)
      first = middle + 1;
    else
      end = middle;
  }
  if (first == rows_ || term(first) != wanted) return std::nullopt;
  const char* const at = row(first);
  const auto number = [&](std::size_t where) { return get<std::uint64_t>(at + where); };
  const auto postings = bytes(number(kPostingsAt), number(kPostingsBytesAt));
  const auto positions =
      places ? bytes(number(kPlacesAt), number(kPlacesBytesAt)) : std::string_view();
  if (!postings || !positions) {
    sound = false;
    return std::nullopt;
  }
  return PostingList(*postings, *positions, windows_of(origin_.last),
                     get<std::uint32_t>(at + kFrequencyAt));
}

}  // namespace lettergrade::format
