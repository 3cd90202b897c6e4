#include "indexer/domain/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace lettergrade {
namespace {

constexpr UChar32 kCurlyApostrophe = 0x2019;

/// Compatibility-decomposed and case-folded, so that marks stand apart and can be left out.
icu::UnicodeString decomposed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString source =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  if (U_FAILURE(status)) return source;
  icu::UnicodeString result = nfkd->normalize(source, status);
  result.foldCase();
  return U_FAILURE(status) ? source : result;
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) > 127) return false;
  return true;
}

/// Collects words: letters and digits are kept, "and" stands for '&', the rest separates.
class WordJoiner {
 public:
  void add(UChar32 c) {
    if (c == '&') return add_word("and");
    if (c == '\'' || c == kCurlyApostrophe || u_charType(c) == U_NON_SPACING_MARK) return;
    if (!u_isalnum(c)) {
      gap_ = true;
      return;
    }
    separate();
    icu::UnicodeString(u_tolower(c)).toUTF8String(words_);
  }
  [[nodiscard]] std::string take() { return std::move(words_); }

 private:
  void add_word(const char* word) {
    gap_ = true;
    separate();
    words_ += word;
    gap_ = true;
  }
  void separate() {
    if (gap_ && !words_.empty()) words_ += ' ';
    gap_ = false;
  }
  std::string words_;
  bool gap_ = false;
};

}  // namespace

std::string fold_name(std::string_view name) {
  WordJoiner joiner;
  if (is_ascii(name)) {
    for (const char c : name) joiner.add(c);
    return joiner.take();
  }
  const icu::UnicodeString text = decomposed(name);
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    joiner.add(text.char32At(i));
  return joiner.take();
}

}  // namespace lettergrade
