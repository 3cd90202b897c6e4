#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/text.hpp"

namespace lettergrade::learn {

/// A word of running text, cut and folded far more simply than for searching: what is compared is
/// whether two passages are the same, not whether a query meets them.
struct Word {
  std::string text;      ///< ASCII lower case, without apostrophes
  Span span;             ///< bytes of the text as it was given
  bool capital = false;  ///< begins with a capital letter
  bool opens = false;    ///< first of a sentence, where a capital says nothing
};

/// The words of a UTF-8 text in order. Hyphens, dashes and every other sign part words.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// Whether a word only joins others: "of", "and".
[[nodiscard]] bool is_joining(std::string_view word);

}  // namespace lettergrade::learn
