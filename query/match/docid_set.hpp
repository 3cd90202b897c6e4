#pragma once
#include <cstdint>
#include <roaring/roaring.hh>
#include <vector>

#include "query/match/window.hpp"

namespace lettergrade::match {

/// Documents of one database by docid, as a compressed bitmap.
using DocidSet = ::Roaring;

/// The docids of a set, ascending.
[[nodiscard]] std::vector<std::uint32_t> docids_of(const DocidSet& set);

/// Makes a set from windows that come in order.
class DocidSetBuilder {
 public:
  void append(const Window& window, const Bits& bits);
  [[nodiscard]] DocidSet finish() &&;

 private:
  void close_chunk();

  /// A chunk of the bitmap: 65,536 docids with the same upper half.
  std::uint32_t chunk_ = 0;
  std::vector<std::uint64_t> words_;
  std::vector<std::uint16_t> keys_;
  std::vector<std::uint32_t> counts_;
  std::vector<char> containers_;
  std::vector<std::uint32_t> offsets_;
};

/// Reads a set a window at a time, in order. The set has to outlive it.
class DocidSetReader {
 public:
  explicit DocidSetReader(const DocidSet& set);
  void read(const Window& window, Bits& bits);

 private:
  roaring_uint32_iterator_t at_{};
};

}  // namespace lettergrade::match
