#pragma once
#include <string_view>
#include <vector>

#include "lettergrade/search.hpp"
#include "query/match/wanted.hpp"

namespace lettergrade::match {

/// A stretch of a letter, a sentence as a rule, with what stands there of a query.
struct Passage {
  Span span;  ///< bytes of the letter
  std::vector<Found> found;
  std::uint32_t page = 1;
};

/// Sentences of a block: they end after . ! or ? and closing quotes, before a space.
[[nodiscard]] std::vector<Span> sentences(std::string_view text, Span block);

/// The stretch of at most `most` bytes from one hit to another that holds the most parts of the
/// query, of several the shortest; a single hit at least.
[[nodiscard]] Span densest(const Passage& passage, std::uint32_t most);

/// The passage as one line, cut around its densest stretch where it is long, highlights moved
/// along.
[[nodiscard]] Snippet written(std::string_view text, const Passage& passage);

}  // namespace lettergrade::match
