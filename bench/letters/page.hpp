#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace lettergrade::bench {

/// Sets text as these letters are printed: lines of at most 88 bytes, paragraphs parted by empty
/// lines, pages with a number at their foot. Appends to a string that it does not own.
class Page {
 public:
  explicit Page(std::string& out) : out_(out) {}

  /// A line as it is, however long.
  void line(std::string_view text);
  /// An empty line; where the page is full, its end.
  void gap();
  /// A heading or other line and an empty one, on the same page as what follows.
  void heading(std::string_view text);

  /// Starts a paragraph: `lead` stands before its first word ("14.  ", "• "), and later lines
  /// begin under what follows the lead.
  void start(std::string_view lead = {});
  /// One word of the paragraph, with its punctuation.
  void word(std::string_view text);
  /// Words parted by single spaces.
  void words(std::string_view text);
  /// The next word begins with a vowel: an article "a" before it becomes "an".
  void before_vowel();
  /// Ends the paragraph; a gap follows unless `tight`.
  void end(bool tight = false);

 private:
  void end_line();

  std::string& out_;
  std::size_t column_ = 0;
  std::size_t indent_ = 0;
  bool fresh_ = true;  ///< no word stands in this line yet
  std::size_t lines_ = 0;
  int page_ = 1;
};

}  // namespace lettergrade::bench
