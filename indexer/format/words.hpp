#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/analyser.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::format {

/// The words of a letter's blocks, analysed once for the letter's document and those of its
/// sections.
class LetterWords {
 public:
  /// A word of the letter, as often as it occurs.
  struct Place {
    std::uint32_t word = 0;           ///< its number; numbers are in the order of the words' bytes
    std::uint32_t position = 0;       ///< counted from 0 in its block
    std::uint32_t last_position = 0;  ///< equal to position but for the joined form of a compound
  };

  LetterWords(const Letter& letter, Analyser& analyser);

  /// The words of a block, in order of position.
  [[nodiscard]] std::span<const Place> block(std::size_t index) const {
    return std::span(places_).subspan(starts_[index], starts_[index + 1] - starts_[index]);
  }
  [[nodiscard]] const std::string& term(std::uint32_t word) const { return entries_[word].term; }
  /// The stem of a word, which may be the word itself.
  [[nodiscard]] const std::string& stem(std::uint32_t word) const { return entries_[word].stem; }

 private:
  struct Entry {
    std::string term;
    std::string stem;
  };
  /// Numbers words in the order of their bytes: terms are added to a document fastest in order.
  void sort();

  std::vector<Entry> entries_;
  std::vector<Place> places_;
  std::vector<std::size_t> starts_;  ///< of each block in places_, and the end of the last
};

}  // namespace lettergrade::format
