#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/column_file.hpp"
#include "indexer/format/mapped_file.hpp"

/// The posting lists and positions of a database's frequent terms as a file that is read many times
/// faster than Xapian's tables: written once, never changed, mapped read-only. Its bytes are
/// described in docs/index-format.md.
namespace lettergrade::format {

inline constexpr std::uint32_t kPostingFileVersion = 1;
/// Lists are cut into windows of so many docids.
inline constexpr std::uint32_t kListWindow = 4096;
/// A bit for each document of a window.
using WindowBits = std::array<std::uint64_t, kListWindow / 64>;

/// One term's postings in one window, as they stand in the file. Only for bytes whose checksum is
/// right.
class PostingBlock {
 public:
  PostingBlock() = default;
  explicit PostingBlock(std::string_view bytes);

  [[nodiscard]] std::uint32_t count() const { return count_; }
  /// The documents, by docid from the window's begin, ascending; `docs` has room for a window.
  void docs(std::uint16_t* docs) const;
  /// The same as bits.
  void bits(WindowBits& bits) const;

  /// How often the term is in the document of this rank among the block's; rank < count().
  [[nodiscard]] std::uint32_t within(std::uint32_t rank) const {
    const std::uint8_t small = within_[rank];
    return small < kLargeWithin ? small : large(rank);
  }

  /// Frequencies of at least this are kept apart.
  static constexpr std::uint8_t kLargeWithin = 255;
  /// More documents than this are a bit each, fewer a number each.
  static constexpr std::uint32_t kMostNumbers = 256;

 private:
  [[nodiscard]] std::uint32_t large(std::uint32_t rank) const;

  std::uint32_t count_ = 0;
  const char* docs_ = nullptr;
  const std::uint8_t* within_ = nullptr;
};

/// Positions in one document, ascending, decoded one at a time.
class PlaceCursor {
 public:
  PlaceCursor() = default;
  /// Positions as they stand in a posting file.
  PlaceCursor(const char* begin, const char* end) : at_(begin), end_(end) {}

  /// Goes to the next position; false where there is none.
  [[nodiscard]] bool next() {
    if (at_ == end_) return false;
    place_ += take_varint(at_);
    return true;
  }
  [[nodiscard]] std::uint32_t place() const { return place_; }

  /// A number of seven bits a byte, the lowest first, the highest bit set on all but the last.
  [[nodiscard]] static std::uint32_t take_varint(const char*& at) {
    std::uint32_t value = static_cast<unsigned char>(*at++);
    if (value < 0x80) return value;
    value &= 0x7FU;
    for (unsigned shift = 7;; shift += 7) {
      const std::uint32_t next = static_cast<unsigned char>(*at++);
      value |= (next & 0x7FU) << shift;
      if (next < 0x80) return value;
    }
  }

 private:
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  std::uint32_t place_ = 0;
};

/// Positions as a posting file has them, but for the number of bytes before them.
void put_places(std::string& bytes, std::span<const std::uint32_t> places);

/// The positions of one term in the documents of one window.
class PlaceBlock {
 public:
  PlaceBlock() = default;
  /// `count`: documents in the window.
  PlaceBlock(std::string_view bytes, std::uint32_t count);

  /// The positions in the document of this rank; rank < count. Quickest in ascending order.
  [[nodiscard]] PlaceCursor of(std::uint32_t rank);

  /// It is noted where the positions of every so many documents begin.
  static constexpr std::uint32_t kGroup = 16;

 private:
  const char* groups_ = nullptr;
  const char* begin_ = nullptr;
  const char* at_ = nullptr;
  std::uint32_t next_ = 0;  ///< rank of the document whose positions are at `at_`
};

/// A term's list in the file.
class PostingList {
 public:
  PostingList() = default;
  PostingList(std::string_view postings, std::string_view places, std::uint32_t windows,
              std::uint32_t frequency)
      : postings_(postings), places_(places), windows_(windows), frequency_(frequency) {}

  /// In how many documents the term is.
  [[nodiscard]] std::uint32_t frequency() const { return frequency_; }
  /// Its postings in the window of this number; none past the last window.
  [[nodiscard]] PostingBlock block(std::uint32_t window) const {
    return PostingBlock(part(postings_, window));
  }
  [[nodiscard]] bool has_places() const { return !places_.empty(); }
  [[nodiscard]] PlaceBlock places(std::uint32_t window) const {
    return {part(places_, window), block(window).count()};
  }

 private:
  [[nodiscard]] std::string_view part(std::string_view all, std::uint32_t window) const;

  std::string_view postings_;
  std::string_view places_;
  std::uint32_t windows_ = 0;
  std::uint32_t frequency_ = 0;
};

/// Makes a term's list, posting by posting.
class PostingEncoder {
 public:
  /// A posting; docids ascending. Positions ascending; where a posting has none, none are kept.
  void add(std::uint32_t docid, std::uint32_t within, std::span<const std::uint32_t> places);

  /// The list's bytes, for docids up to `last`.
  struct List {
    std::string postings;
    std::string places;  ///< empty: without
    std::uint32_t frequency = 0;
  };
  [[nodiscard]] List finish(std::uint32_t last);

 private:
  void end_windows(std::uint32_t window);
  void end_window();

  std::uint32_t window_ = 0;
  std::vector<std::uint16_t> docs_;
  std::vector<std::uint32_t> within_;
  std::string steps_;         ///< of one document
  std::string posting_ends_;  ///< where each window ends in `postings_`
  std::string postings_;
  std::string groups_;  ///< of the window
  std::string window_places_;
  std::string place_ends_;
  std::string places_;
  std::uint32_t frequency_ = 0;
  bool with_places_ = true;
};

/// A row of the directory of a posting file; offsets from the file's beginning.
struct PostingRow {
  std::string term;
  std::uint64_t postings = 0;
  std::uint64_t postings_bytes = 0;
  std::uint64_t places = 0;
  std::uint64_t places_bytes = 0;
  std::uint32_t frequency = 0;
};

/// Bytes before the first list.
inline constexpr std::size_t kPostingHead = 128;
/// What follows the lists in a posting file: rows of ascending terms.
[[nodiscard]] std::string encode_rows(const std::vector<PostingRow>& rows);
/// The head of a posting file. `directory`: offset of the rows; `end`: of the checksums of blocks,
/// `table`: those. Its last 8 bytes are the file's identity.
[[nodiscard]] std::string encode_posting_head(const ColumnOrigin& origin, std::uint32_t rows,
                                              std::uint64_t directory, std::uint64_t end,
                                              std::string_view table);

/// An open posting file. Its lists are readable as long as it is there.
class PostingFile {
 public:
  /// Maps a file and checks its head. Gives null and the reason in `fault` where it is missing,
  /// damaged, of another version, or not the one with this head checksum.
  [[nodiscard]] static std::shared_ptr<PostingFile> open(const std::filesystem::path& path,
                                                         std::uint64_t checksum,
                                                         std::string& fault);

  [[nodiscard]] const ColumnOrigin& origin() const { return origin_; }
  [[nodiscard]] std::uint32_t terms() const { return rows_; }
  /// The term of a row, 0 to terms() - 1.
  [[nodiscard]] std::string_view term(std::uint32_t row) const;

  /// The list of a term; `places`: with its positions. Nothing where the file has no such term.
  /// Where a block that is needed is damaged, `sound` becomes false.
  [[nodiscard]] std::optional<PostingList> find(std::string_view term, bool places, bool& sound);

  /// Whether every block is as it was written; reads the whole file.
  [[nodiscard]] bool intact() { return blocks_.all_sound(); }

 private:
  [[nodiscard]] std::string read_head(std::uint64_t checksum);
  [[nodiscard]] const char* row(std::uint32_t number) const;
  [[nodiscard]] std::optional<std::string_view> bytes(std::uint64_t offset, std::uint64_t size);

  std::shared_ptr<const MappedFile> mapping_;
  ColumnOrigin origin_;
  std::uint32_t rows_ = 0;
  std::uint64_t directory_ = 0;
  std::uint64_t end_ = 0;
  CheckedBlocks blocks_;
};

}  // namespace lettergrade::format
