#pragma once
#include <string_view>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// The mark that a block of the letter starts with.
struct Mark {
  enum class Kind : std::uint8_t { none, bullet, number, letter };
  Kind kind = Kind::none;
  std::uint32_t size = 0;  ///< bytes with the white space behind it
  std::string_view words;  ///< "14", "2.1", "(a)", the bullet
};

/// The mark of block `i`.
[[nodiscard]] Mark mark_of(const Reading& reading, std::size_t i);

/// One past the last block of the passage that starts at block `i`: what continues it, over page
/// ends and the furniture there.
[[nodiscard]] std::size_t passage_end(const Reading& reading, std::size_t i);

/// The text of the blocks [first, end), without its mark and without boilerplate at its end.
[[nodiscard]] Span passage_span(const Reading& reading, std::size_t first, std::size_t end);

}  // namespace lettergrade::parse
