#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analyse/characters.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::analyse {

/// A stretch of text that becomes one term.
struct Word {
  Span span;
  /// Cut off the word before it only because of a capital or a digit ("Of|STED").
  bool case_cut = false;
  friend bool operator==(Word, Word) = default;
};

/// Cuts segments where layout has crushed words together ("poorlyAn", "requirements.The",
/// "requirements3Performs") and at signs that Unicode allows inside a word but English does not.
class Cutter {
 public:
  /// Appends the words of `text` within `segment` to `words`.
  void cut(std::string_view text, Span segment, std::vector<Word>& words);

 private:
  struct Character {
    std::uint32_t begin;
    std::uint32_t end;
    char32_t code_point;
    CharClass kind;
  };

  void decode(std::string_view text, Span segment);
  void open(std::size_t at, bool case_cut);
  void extend(std::size_t at);
  void close(std::size_t at, std::vector<Word>& words) const;
  [[nodiscard]] bool case_border(std::size_t at) const;
  [[nodiscard]] bool continues(std::size_t at) const;
  [[nodiscard]] bool apostrophe_continues(std::size_t at) const;
  [[nodiscard]] bool dot_continues(std::size_t at) const;
  [[nodiscard]] bool is_initial(std::size_t at) const;
  [[nodiscard]] CharClass kind(std::size_t at) const;
  [[nodiscard]] std::size_t digits(std::size_t from) const;
  [[nodiscard]] std::size_t thousands_end(std::size_t from);

  std::vector<Character> characters_;  ///< of the segment, without invisible ones
  std::size_t first_ = 0;              ///< where the open word starts
  std::size_t thousands_end_ = 0;      ///< commas of the open word are separators up to here
  std::size_t list_end_ = 0;           ///< commas up to here are known to part a list
  CharClass base_ = CharClass::other;  ///< of the last character that is no mark
  bool open_ = false;
  bool case_cut_ = false;
};

}  // namespace lettergrade::analyse
