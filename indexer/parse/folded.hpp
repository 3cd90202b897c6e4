#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/text.hpp"

namespace lettergrade::parse {

/// A text made easy to compare, with the way back to the bytes it was made from: ASCII lower case,
/// straight quotes and hyphens, each run of white space one space, soft hyphens gone, a hyphen at a
/// line end joined with what follows. Words stay words; spans stay exact.
class Folded {
 public:
  /// `text` must outlive the object.
  explicit Folded(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// The text it was made from.
  [[nodiscard]] std::string_view source() const { return source_; }

  /// The folded form of the bytes `original` of the text.
  [[nodiscard]] std::string_view of(Span original) const;

  /// Where the folded form of the bytes from `original` on starts.
  [[nodiscard]] std::size_t from(std::uint32_t original) const;

  /// The bytes of the text that the folded bytes [begin, end) were made from.
  [[nodiscard]] Span original(std::size_t begin, std::size_t end) const;

  /// The same for a part of text(), e.g. one that of() gave.
  [[nodiscard]] Span original(std::string_view part) const;

 private:
  void fold();

  std::string_view source_;
  std::string text_;
  std::vector<std::uint32_t> begins_;  ///< a folded byte's first byte in the text; rises
  std::vector<std::uint8_t> sizes_;    ///< how many bytes it stands for
  std::vector<std::uint32_t> marks_;   ///< from() of every 256th byte, so that from() is quick
};

/// ASCII letter or digit, or part of a multi-byte character: what a word is made of.
[[nodiscard]] constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) > 127;
}

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `part` stands at `at` in `text` with word borders on both sides.
[[nodiscard]] bool word_at(std::string_view text, std::size_t at, std::string_view part);

/// Where `part` first stands as whole words in `text`, from `start` on; npos when nowhere.
[[nodiscard]] std::size_t find_words(std::string_view text, std::string_view part,
                                     std::size_t start = 0);

[[nodiscard]] inline bool has_words(std::string_view text, std::string_view part) {
  return find_words(text, part) != std::string_view::npos;
}

/// Whether one of the phrases of `list`, separated by '|', stands in `text` as whole words.
[[nodiscard]] bool has_any(std::string_view text, std::string_view list);

/// Calls `visit` with each item of `list`, separated by '|', until it returns true.
template <typename Visit>
bool any_item(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = list.find('|');
    const std::string_view item = list.substr(0, end);
    if (!item.empty() && visit(item)) return true;
    if (end == std::string_view::npos) return false;
    list.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace lettergrade::parse
