#pragma once
#include <string>
#include <string_view>

#include "indexer/read/document.hpp"

/// What a reader's child hands back, as bytes: flat, with counts before lists, so that reading it
/// needs no recursion and no more memory than it has bytes.
namespace lettergrade::read {

/// The result as bytes.
[[nodiscard]] std::string encode(const ReadResult& result);

/// The result from bytes that nobody vouches for. Whatever does not hold what Document promises
/// (valid UTF-8, blocks in order, inside the text and on their page, known kinds, sizes) makes it a
/// Rejection that says what was wrong.
[[nodiscard]] ReadResult decode(std::string_view bytes);

}  // namespace lettergrade::read
