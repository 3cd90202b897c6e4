#pragma once
#include <span>
#include <string_view>

#include "indexer/format/schema.hpp"
#include "indexer/format/xapian_border.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::format {

/// Adds the words of texts to one document: terms with positions, stems without; a title's stems
/// count as the body's, too.
class TermAdder {
 public:
  TermAdder(Xapian::Document& document, Analyser& analyser)
      : document_(document), analyser_(analyser) {}

  /// Adds `text` under `field`. Its first word follows the last one added to that field directly
  /// when `continues`, else after kBlockGap positions. Boilerplate shares the body's positions.
  void add(std::string_view text, TextField field, bool continues = false);

  /// Adds blocks of a letter: body or boilerplate as each block says.
  void add_blocks(std::string_view text, std::span<const Block> blocks);

  /// Adds a judged statement's sentence and where it begins.
  void add_statement(std::string_view sentence, const Grade& grade);

 private:
  void add_token(const Token& token, TextField field, Xapian::termpos base);

  Xapian::Document& document_;
  Analyser& analyser_;
  Xapian::termpos body_end_ = 0;  ///< first free position
  Xapian::termpos title_end_ = 0;
  Xapian::termpos statements_end_ = 0;
};

}  // namespace lettergrade::format
