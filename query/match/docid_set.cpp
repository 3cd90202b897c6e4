#include "query/match/docid_set.hpp"

#include <cstring>

namespace lettergrade::match {
namespace {

constexpr std::uint32_t kChunkBits = 16;
constexpr std::size_t kChunkWords = 65536 / 64;
/// Beyond so many docids a chunk is kept as a bitmap instead of a list.
constexpr std::uint32_t kMostListed = 4096;

template <typename Value>
void put(std::vector<char>& bytes, Value value) {
  const std::size_t at = bytes.size();
  bytes.resize(at + sizeof value);
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

}  // namespace

std::vector<std::uint32_t> docids_of(const DocidSet& set) {
  std::vector<std::uint32_t> docids(set.cardinality());
  set.toUint32Array(docids.data());
  return docids;
}

void DocidSetBuilder::append(const Window& window, const Bits& bits) {
  const std::uint32_t chunk = window.begin >> kChunkBits;
  if (chunk != chunk_) close_chunk();
  chunk_ = chunk;
  if (bits.none()) return;
  words_.resize(kChunkWords);
  const std::size_t first = (window.begin - (chunk << kChunkBits)) / 64;
  std::memcpy(&words_[first], bits.words().data(), sizeof(std::uint64_t) * Bits::kWords);
}

void DocidSetBuilder::close_chunk() {
  if (words_.empty()) return;
  std::uint32_t count = 0;
  for (const std::uint64_t word : words_) count += count_bits(word);
  keys_.push_back(static_cast<std::uint16_t>(chunk_));
  counts_.push_back(count);
  offsets_.push_back(static_cast<std::uint32_t>(containers_.size()));
  if (count > kMostListed) {
    const std::size_t at = containers_.size();
    containers_.resize(at + kChunkWords * sizeof(std::uint64_t));
    std::memcpy(containers_.data() + at, words_.data(), kChunkWords * sizeof(std::uint64_t));
  } else {
    for (std::uint32_t i = 0; i < kChunkWords; ++i)
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
        put(containers_, static_cast<std::uint16_t>(
                             i * 64 + static_cast<std::uint32_t>(std::countr_zero(word))));
  }
  words_.clear();
}

/// Goes by the bitmap's interchange format (RoaringFormatSpec, without runs), which takes whole
/// chunks where adding docids one by one would take longer than finding them.
DocidSet DocidSetBuilder::finish() && {
  close_chunk();
  constexpr std::uint32_t kCookie = 12346;
  std::vector<char> bytes;
  put(bytes, kCookie);
  put(bytes, static_cast<std::uint32_t>(keys_.size()));
  for (std::size_t i = 0; i < keys_.size(); ++i) {
    put(bytes, keys_[i]);
    put(bytes, static_cast<std::uint16_t>(counts_[i] - 1));
  }
  const auto body = static_cast<std::uint32_t>(bytes.size() + 4 * keys_.size());
  for (const std::uint32_t offset : offsets_) put(bytes, body + offset);
  bytes.insert(bytes.end(), containers_.begin(), containers_.end());
  return DocidSet::readSafe(bytes.data(), bytes.size());
}

DocidSetReader::DocidSetReader(const DocidSet& set) { roaring_init_iterator(&set.roaring, &at_); }

void DocidSetReader::read(const Window& window, Bits& bits) {
  bits.clear();
  if (at_.has_value && at_.current_value < window.begin)
    roaring_move_uint32_iterator_equalorlarger(&at_, window.begin);
  while (at_.has_value && at_.current_value < window.end) {
    bits.set(at_.current_value - window.begin);
    roaring_advance_uint32_iterator(&at_);
  }
}

}  // namespace lettergrade::match
