#include "indexer/parse/cover.hpp"

#include <algorithm>

#include "indexer/parse/folded.hpp"
#include "indexer/parse/steps.hpp"
#include "indexer/parse/wrapping.hpp"

namespace lettergrade::parse {
namespace {

constexpr std::size_t kLongestTitle = 260;

/// A line of prose that stands by itself goes on from another: it starts in lower case.
bool is_title(const Reading& reading, std::size_t block) {
  const std::string_view words = reading.words(block);
  return !words.empty() && words.size() <= kLongestTitle && !words.ends_with('.') &&
         !starts_lower(slice(reading.text(), reading.blocks[block].span));
}

/// One past the last block that may be a title.
std::size_t cover_end(const Reading& reading) {
  constexpr std::size_t kMostBlocks = 16;
  constexpr std::size_t kBehindSalutation = 4;
  const std::size_t begin = reading.salutation ? *reading.salutation + 1 : 0;
  const std::size_t most = begin + (reading.salutation ? kBehindSalutation : kMostBlocks);
  const std::size_t end = std::min(most, reading.blocks.size());
  for (std::size_t i = begin; i < end; ++i)
    if (reading.words(i).size() > kLongestTitle) return i;
  return end;
}

/// The folded text of the blocks before `end`.
std::string_view text_before(const Reading& reading, std::size_t end) {
  if (end == 0) return {};
  return reading.head(reading.folded.from(reading.blocks[end - 1].span.end));
}

std::string_view phrase_in(std::string_view text, std::string_view list, const Reading& reading) {
  std::string_view found;
  any_item(list, [&](std::string_view item) {
    for (std::size_t at = find_words(text, item); at != std::string_view::npos;
         at = find_words(text, item, at + 1)) {
      const std::string_view words = text.substr(at, item.size());
      const auto block = reading.block_of(reading.folded.original(words).begin);
      if (!block || !is_title(reading, *block)) continue;
      found = words;
      return true;
    }
    return false;
  });
  return found;
}

/// A phrase in the first words of a text that lost its lines: of its first long block, when that
/// stands at its beginning.
std::string_view phrase_at_start(const Reading& reading, std::string_view list) {
  constexpr std::size_t kMostBlocks = 4;
  constexpr std::size_t kFirstWords = 260;
  for (std::size_t i = 0; i < std::min(reading.blocks.size(), kMostBlocks); ++i) {
    const std::string_view words = reading.words(i);
    if (words.size() <= kLongestTitle) continue;
    std::string_view found;
    any_item(list, [&](std::string_view item) {
      const std::size_t at = find_words(words.substr(0, kFirstWords), item);
      if (at != std::string_view::npos) found = words.substr(at, item.size());
      return !found.empty();
    });
    return found;
  }
  return {};
}

}  // namespace

std::string_view title_phrase(const Reading& reading, std::string_view list) {
  const std::size_t end = cover_end(reading);
  if (const auto found = phrase_in(text_before(reading, end), list, reading); !found.empty())
    return found;
  return reading.salutation ? std::string_view{} : phrase_at_start(reading, list);
}

std::string_view opening_phrase(const Reading& reading, std::string_view list) {
  constexpr std::size_t kOpening = 3500;
  return find_phrase(reading, list, kOpening);
}

}  // namespace lettergrade::parse
