#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/text.hpp"

namespace lettergrade {

/// word: stands alone. joined: a compound written as one ("wellbeing" for "well-being"); it stands
/// at the first and the last position of its parts and comes right before them. inner: some of its
/// parts that are a word of their own ("ofsted" in "OfSTED-led"), before these. part: one of them.
enum class TokenKind : std::uint8_t { word, joined, inner, part };

/// One term of a text and where it stands.
struct Token {
  std::string term;            ///< folded: lower case, no accents, ASCII apostrophe; <= 200 bytes
  Span span;                   ///< bytes of the text as it was given, for highlighting
  std::uint32_t position = 0;  ///< word position, counted from 0
  std::uint32_t last_position = 0;  ///< equal to position but for joined and inner tokens
  TokenKind kind = TokenKind::word;
};

/// Turns text into terms; both sides use it, so that a query meets the words of a letter.
/// Unicode words (UAX #29) with these changes: split at digit|Upper, lower|Upper, around the digits
/// of lower|digits|Upper, at letter.Upper, at underscores and at commas that part no thousands;
/// hyphenated and split words are compounds; hyphens at a line end join; soft hyphens vanish;
/// possessive 's is dropped, contractions stay; thousands separators are dropped. Names and
/// acronyms are written in several ways and have one term: "O'Brien" is obrien, "U.K." uk.
///
/// An object is not safe for use from several threads at once; make one a thread.
class Analyser {
 public:
  Analyser();
  ~Analyser();
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;

  /// Raised with every change that alters terms; an index made with another is out of date.
  static constexpr int kVersion = 2;

  /// The tokens of `text` (UTF-8; broken bytes are read as U+FFFD, which is no word) in order of
  /// position. A joined token comes before its parts. Over 2 GiB: std::length_error.
  [[nodiscard]] std::vector<Token> tokens(std::string_view text);

  /// The English stem of a folded term: Snowball "english", with the irregular plurals of the field
  /// ("children": "child") and plural acronyms ("lscbs": "lscb") beside it. Terms with a digit are
  /// their own.
  [[nodiscard]] std::string stem(std::string_view term);

  /// With how many bytes of the stem every word of it begins, leading apostrophes aside.
  [[nodiscard]] static std::size_t common_beginning(std::string_view stem);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade
