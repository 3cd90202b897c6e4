#pragma once
#include <string_view>
#include <vector>

#include "indexer/format/schema.hpp"
#include "indexer/format/words.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::format {

/// What a term of an index begins with before its word: prefixes are capitals, words have none.
[[nodiscard]] std::string_view prefix_of(std::string_view term);

/// Adds the words of texts to one document: terms with positions, stems without; a title's stems
/// count as the body's, too.
class TermAdder {
 public:
  TermAdder(Xapian::Document& document, Analyser& analyser)
      : document_(document), analyser_(analyser) {}

  /// Adds a title. Its first word follows the last one of an earlier title after kBlockGap
  /// positions.
  void add_title(std::string_view title);

  /// Adds blocks of a letter from `first` up to `end`: body or boilerplate as each block says. They
  /// share their positions; a block's first word follows the last one of the block before directly
  /// when it continues that, else after kBlockGap positions.
  void add_blocks(const Letter& letter, const LetterWords& words, std::size_t first,
                  std::size_t end);

  /// Adds a judged statement's sentence and where it begins.
  void add_statement(std::string_view sentence, const Grade& grade);

 private:
  /// A word where it stands in the document.
  struct Posting {
    TextField field;
    std::uint32_t word;
    Xapian::termpos position;
    bool counts;  ///< false: a second place of the same word, or boilerplate
    // The check takes the 0 that a defaulted <=> compares with for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Posting&, const Posting&) = default;
  };
  [[nodiscard]] std::vector<Posting> postings(const Letter& letter, const LetterWords& words,
                                              std::size_t first, std::size_t end) const;

  Xapian::Document& document_;
  Analyser& analyser_;
  Xapian::termpos title_end_ = 0;  ///< first free position
  Xapian::termpos statements_end_ = 0;
};

}  // namespace lettergrade::format
