#pragma once
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <string_view>

namespace lettergrade::analyse {

/// Folds words to the form they are searched by: compatibility forms and case folded, accents of
/// Latin, Greek and Cyrillic dropped, Latin letters made ASCII, apostrophes made "'", possessive
/// 's and thousands separators dropped.
class Folder {
 public:
  /// The folded form of a word of a text; empty when nothing of it can be searched.
  [[nodiscard]] std::string fold(std::string_view word);

 private:
  [[nodiscard]] std::string fold_unicode(std::string_view word);
  [[nodiscard]] icu::UnicodeString to_ascii(icu::UnicodeString text);

  // Made with the first word that needs it: that takes milliseconds, and few texts hold one.
  std::unique_ptr<icu::Transliterator> latin_to_ascii_;
};

/// The most bytes a term may have; an index takes 245, its prefixes included.
inline constexpr std::size_t kMaxTermBytes = 200;

/// `term`, or where it is too long a head of it and a hash of the whole, so that long terms that
/// differ stay different.
[[nodiscard]] std::string limited(std::string term);

}  // namespace lettergrade::analyse
