#include "indexer/parse/identity.hpp"

#include <xxhash.h>

#include <array>

#include "indexer/parse/blocks.hpp"
#include "indexer/parse/folded.hpp"

namespace lettergrade::parse {
namespace {

/// A sum over words does not care for their order: cells of a table are read in different ways.
class WordSum {
 public:
  void add(std::string_view word) {
    const XXH128_hash_t hash = XXH3_128bits(word.data(), word.size());
    low_ += hash.low64;
    high_ += hash.high64;
    ++count_;
  }

  [[nodiscard]] std::string hex() const {
    const std::array<std::uint64_t, 3> sums{low_, high_, count_};
    const XXH128_hash_t hash = XXH3_128bits(sums.data(), sizeof sums);
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes.digest) {
      text += kDigits[byte >> 4U];
      text += kDigits[byte & 15U];
    }
    return text;
  }

 private:
  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  std::uint64_t count_ = 0;
};

/// A hyphen or apostrophe between two letters, which may or may not have been there.
bool is_joint(std::string_view text, std::size_t at) {
  const bool mark = text[at] == '-' || text[at] == '\'';
  return mark && at > 0 && at + 1 < text.size() && is_word_byte(text[at - 1]) &&
         is_word_byte(text[at + 1]) && !is_digit(text[at - 1]);
}

/// "improvement1" is a word and the number of a note.
bool is_border(std::string_view text, std::size_t at) {
  return at > 0 && is_digit(text[at]) != is_digit(text[at - 1]);
}

void add_words(std::string_view folded, WordSum& sum) {
  std::string word;
  const auto close = [&] {
    if (!word.empty()) sum.add(word);
    word.clear();
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (is_joint(folded, i)) continue;
    if (!is_word_byte(folded[i]) || is_border(folded, i)) close();
    if (is_word_byte(folded[i])) word += folded[i];
  }
  close();
}

}  // namespace

std::string content_key(const Letter& letter) {
  const Folded folded(letter.text);
  WordSum sum;
  for (const Block& block : letter.blocks) {
    if (block.boilerplate) continue;
    const std::string_view text = slice(letter.text, block.span);
    const std::size_t bullet = bullet_length(text);
    const std::size_t mark = bullet != 0 ? bullet : number_length(text);
    Span words = block.span;
    words.begin += static_cast<std::uint32_t>(mark);
    add_words(folded.of(words), sum);
  }
  return sum.hex();
}

}  // namespace lettergrade::parse
