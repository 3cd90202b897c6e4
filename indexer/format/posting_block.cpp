#include <algorithm>
#include <bit>
#include <cstring>

#include "indexer/format/bytes.hpp"
#include "indexer/format/posting_file.hpp"

/// A term's list: postings and positions of a window at a time.
namespace lettergrade::format {
namespace {

constexpr std::size_t kCountBytes = 2;
constexpr std::size_t kBitsBytes = sizeof(WindowBits);

/// See PlaceCursor::take_varint.
void put_varint(std::string& bytes, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>(value | 0x80U);
  bytes += static_cast<char>(value);
}

}  // namespace

PostingBlock::PostingBlock(std::string_view bytes) {
  if (bytes.empty()) return;
  count_ = get<std::uint16_t>(bytes.data());
  docs_ = bytes.data() + kCountBytes;
  const std::size_t docs_bytes =
      count_ > kMostNumbers ? kBitsBytes : count_ * sizeof(std::uint16_t);
  within_ = reinterpret_cast<const std::uint8_t*>(docs_ + docs_bytes);
}

void PostingBlock::docs(std::uint16_t* docs) const {
  if (count_ <= kMostNumbers) {
    if (count_ > 0) std::memcpy(docs, docs_, count_ * sizeof(std::uint16_t));
    return;
  }
  WindowBits words;
  std::memcpy(words.data(), docs_, kBitsBytes);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (std::uint64_t word = words[i]; word != 0; word &= word - 1)
      *docs++ =
          static_cast<std::uint16_t>(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
}

void PostingBlock::bits(WindowBits& bits) const {
  if (count_ > kMostNumbers) {
    std::memcpy(bits.data(), docs_, kBitsBytes);
    return;
  }
  bits.fill(0);
  for (std::uint32_t i = 0; i < count_; ++i) {
    const auto doc = get<std::uint16_t>(docs_ + i * sizeof(std::uint16_t));
    bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
  }
}

std::uint32_t PostingBlock::large(std::uint32_t rank) const {
  const auto before = std::count(within_, within_ + rank, kLargeWithin);
  const char* const numbers = reinterpret_cast<const char*>(within_ + count_);
  return get<std::uint32_t>(numbers + static_cast<std::size_t>(before) * sizeof(std::uint32_t));
}

void put_places(std::string& bytes, std::span<const std::uint32_t> places) {
  std::uint32_t before = 0;
  for (const std::uint32_t place : places) {
    put_varint(bytes, place - before);
    before = place;
  }
}

PlaceBlock::PlaceBlock(std::string_view bytes, std::uint32_t count) : groups_(bytes.data()) {
  if (bytes.empty()) return;
  begin_ = at_ = groups_ + std::size_t{(count + kGroup - 1) / kGroup} * sizeof(std::uint32_t);
}

PlaceCursor PlaceBlock::of(std::uint32_t rank) {
  const std::uint32_t group = rank / kGroup;
  if (rank < next_ || group != next_ / kGroup) {
    next_ = group * kGroup;
    at_ = begin_ + get<std::uint32_t>(groups_ + std::size_t{group} * sizeof(std::uint32_t));
  }
  for (; next_ < rank; ++next_) {
    const std::uint32_t bytes = PlaceCursor::take_varint(at_);
    at_ += bytes;
  }
  ++next_;
  const std::uint32_t bytes = PlaceCursor::take_varint(at_);
  at_ += bytes;
  return {at_ - bytes, at_};
}

std::string_view PostingList::part(std::string_view all, std::uint32_t window) const {
  if (window >= windows_ || all.empty()) return {};
  // Where each window ends, then the windows.
  const std::size_t body = std::size_t{windows_} * sizeof(std::uint32_t);
  const auto end_of = [&](std::uint32_t number) {
    return get<std::uint32_t>(all.data() + std::size_t{number} * sizeof(std::uint32_t));
  };
  const std::uint32_t begin = window == 0 ? 0 : end_of(window - 1);
  return all.substr(body + begin, end_of(window) - begin);
}

void PostingEncoder::add(std::uint32_t docid, std::uint32_t within,
                         std::span<const std::uint32_t> places) {
  end_windows(docid / kListWindow);
  ++frequency_;
  if (docs_.size() % PlaceBlock::kGroup == 0)
    put(groups_, static_cast<std::uint32_t>(window_places_.size()));
  docs_.push_back(static_cast<std::uint16_t>(docid % kListWindow));
  within_.push_back(within);
  with_places_ = with_places_ && !places.empty();
  if (!with_places_) return;
  steps_.clear();
  put_places(steps_, places);
  put_varint(window_places_, static_cast<std::uint32_t>(steps_.size()));
  window_places_ += steps_;
}

void PostingEncoder::end_windows(std::uint32_t window) {
  for (; window_ < window; ++window_) end_window();
}

void PostingEncoder::end_window() {
  if (!docs_.empty()) {
    put(postings_, static_cast<std::uint16_t>(docs_.size()));
    if (docs_.size() > PostingBlock::kMostNumbers) {
      WindowBits bits{};
      for (const std::uint16_t doc : docs_) bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
      for (const std::uint64_t word : bits) put(postings_, word);
    } else {
      for (const std::uint16_t doc : docs_) put(postings_, doc);
    }
    constexpr std::uint32_t kLarge = PostingBlock::kLargeWithin;
    for (const std::uint32_t within : within_)
      postings_ += static_cast<char>(std::min(within, kLarge));
    for (const std::uint32_t within : within_)
      if (within >= kLarge) put(postings_, within);
  }
  places_.append(groups_).append(window_places_);
  groups_.clear();
  window_places_.clear();
  docs_.clear();
  within_.clear();
  put(posting_ends_, static_cast<std::uint32_t>(postings_.size()));
  put(place_ends_, static_cast<std::uint32_t>(places_.size()));
}

PostingEncoder::List PostingEncoder::finish(std::uint32_t last) {
  end_windows(last / kListWindow + 1);
  List list{posting_ends_ + postings_, {}, frequency_};
  if (with_places_ && frequency_ > 0) list.places = place_ends_ + places_;
  return list;
}

}  // namespace lettergrade::format
