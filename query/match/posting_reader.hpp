#pragma once
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/postings.hpp"
#include "query/match/window.hpp"

namespace lettergrade::match {

static_assert(kWindowSize == format::kListWindow);

/// A term's postings, a window at a time, in order of docid: from the posting file where that has
/// the term, else from Xapian's list.
class PostingReader {
 public:
  /// `postings` has to outlive it, and so has what it keeps of the database.
  PostingReader(const Xapian::Database& database, format::Postings& postings,
                const std::string& term);

  /// Goes to a window. Only documents in `among` matter, `candidates` in number: of others there
  /// may be postings or not. Windows may be left out, but not gone back to; the same window may be
  /// read again.
  void read(const Window& window, const Bits& among, std::uint32_t candidates);

  /// The documents of the window that have the term.
  [[nodiscard]] const Bits& found() const { return found_; }

  /// Calls `take(bit, within)` with every document in `which` that has the term, ascending within
  /// each of two runs: documents as they are in the file, then those that changed.
  template <typename Take>
  void each(const Bits& which, Take&& take) const;

 private:
  /// Counting the bits below one costs as much as walking over so many.
  static constexpr std::uint32_t kBitsPerRank = 4;

  void read_file(const Window& window);
  void read_changed(const Window& window);
  void read_database(const Window& window, const Bits& among, std::uint32_t candidates);
  void take_current(std::uint32_t bit);

  const Xapian::Database& database_;
  std::string term_;
  std::optional<std::uint32_t> window_;     ///< where the one that was read last begins
  bool whole_ = false;                      ///< whether all of it was read
  std::span<const std::uint32_t> changed_;  ///< those that are still to come
  std::optional<format::PostingList> list_;
  Xapian::PostingIterator at_;  ///< of the term, where Xapian is asked
  double density_ = 0;          ///< share of all documents that have the term
  Bits found_;

  format::PostingBlock block_;
  Bits in_file_;  ///< the documents of the block
  Bits stale_;    ///< those of them that changed
  bool patched_ = false;

  std::uint32_t count_ = 0;  ///< postings that Xapian gave
  std::vector<std::uint16_t> docs_;
  std::vector<std::uint32_t> within_;
};

template <typename Take>
void PostingReader::each(const Bits& which, Take&& take) const {
  if (block_.count() > 0) {
    std::uint32_t rank = 0;
    for (std::uint32_t i = 0; i < Bits::kWords; ++i) {
      const std::uint64_t here = in_file_.words()[i];
      std::uint64_t wanted = here & which.words()[i];
      if (patched_) wanted &= ~stale_.words()[i];
      if (wanted == 0) {
        rank += count_bits(here);
        continue;
      }
      const std::uint32_t many = count_bits(here);
      if (count_bits(wanted) * kBitsPerRank < many) {
        for (std::uint64_t word = wanted; word != 0; word &= word - 1) {
          const std::uint64_t lower = here & ((word & (~word + 1)) - 1);
          take(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)),
               block_.within(rank + count_bits(lower)));
        }
        rank += many;
        continue;
      }
      for (std::uint64_t word = here; word != 0; word &= word - 1, ++rank) {
        const auto bit = static_cast<std::uint32_t>(std::countr_zero(word));
        if ((wanted >> bit & 1U) != 0) take(i * 64 + bit, block_.within(rank));
      }
    }
  }
  const std::uint16_t* const docs = docs_.data();
  const std::uint32_t* const within = within_.data();
  for (std::uint32_t i = 0; i < count_; ++i)
    if (which.test(docs[i])) take(std::uint32_t{docs[i]}, within[i]);
}

/// Where a term stands in documents, asked in order of docid.
class PlaceReader {
 public:
  PlaceReader(const Xapian::Database& database, format::Postings& postings, std::string term);

  /// Whether the positions come from the posting file, which is quick.
  [[nodiscard]] bool from_file() const { return list_.has_value(); }

  void start(const Window& window);
  /// The positions in a document of the window; documents ascending. Valid until the next one.
  [[nodiscard]] format::PlaceCursor of(std::uint32_t bit);

 private:
  [[nodiscard]] bool changed(std::uint32_t docid) const;

  const Xapian::Database& database_;
  std::string term_;
  std::span<const std::uint32_t> changed_;
  std::optional<format::PostingList> list_;
  Window window_;
  Bits docs_;                                        ///< of the window, that have the term
  std::array<std::uint16_t, Bits::kWords> ranks_{};  ///< documents before each word of bits
  format::PlaceBlock block_;
  std::string places_;  ///< of a document that Xapian was asked for
};

}  // namespace lettergrade::match
