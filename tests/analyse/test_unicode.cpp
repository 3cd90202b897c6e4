#include <doctest/doctest.h>

#include <stdexcept>

#include "indexer/analyse/segments.hpp"
#include "tests/analyse/statement.hpp"

namespace lettergrade {

TEST_CASE("broken bytes separate and harm nothing else") {
  test::check({
      {"a byte that never occurs", "safe\xFFguarding", "safe@0 guarding@1", "safe|guarding"},
      {"a lone continuation", "safe\x80 well", "safe@0 well@1", "safe|well"},
      {"a character cut short", "caf\xC3 e", "caf@0 e@1", "caf|e"},
      {"a character cut short before a letter", "caf\xE2\x80x", "caf@0 x@1", "caf|x"},
      {"a character cut short by the end", "safe \xF0\x9F\x98", "safe@0", "safe"},
      {"an overlong slash",
       "a\xC0\xAF"
       "b",
       "a@0 b@1", "a|b"},
      {"a surrogate",
       "a\xED\xA0\x80"
       "b",
       "a@0 b@1", "a|b"},
      {"beyond the last code point",
       "a\xF4\x90\x80\x80"
       "b",
       "a@0 b@1", "a|b"},
      {"Latin-1 in UTF-8", "caf\xE9 naïve", "caf@0 naive@1", "caf|naïve"},
      {"a broken byte beside a hyphen",
       "well-\xFF"
       "being",
       "well@0 being@1", "well|being"},
      {"a broken byte beside an apostrophe", "don\xFF't", "don@0 t@1"},
      {"broken bytes alone", "\xFF\xFE\x80\xC0", ""},
      {"the replacement character", "safe\uFFFDguarding", "safe@0 guarding@1"},
  });
}

TEST_CASE("other scripts") {
  test::check({
      {"Chinese is cut by dictionary", "中国人民", "中国@0 人民@1", "中国|人民"},
      {"Chinese beside English", "Ofsted中国", "ofsted@0 中国@1", "Ofsted|中国"},
      {"Japanese", "カタカナ", "カタカナ@0"},
      {"half-width kana", "ｶﾞ", "ガ@0", "ｶﾞ"},
      {"a voicing mark with nothing to voice", "ﾞ", ""},
      {"a soft hyphen between words of Chinese", "中国\u00AD人民", "中国@0 人民@1", "中国|人民"},
      {"Korean", "한국어 한국어", "한국어@0 한국어@1"},
      {"Korean with a tone mark loses nothing", "한\u302E국", "한\u302E@0 국@1", "한\u302E|국"},
      {"Thai is cut by dictionary", "ภาษาไทย", "ภาษา@0 ไทย@1", "ภาษา|ไทย"},
      {"a zero-width space parts Thai", "ไทย\u200Bไทย", "ไทย@0 ไทย@1", "ไทย|ไทย"},
      {"Arabic", "اللغة العربية", "اللغة@0 العربية@1"},
      {"Hebrew with quotes inside", "צה\"ל", "צה@0 ל@1"},
      {"Welsh", "Tŷ Gŵyl", "ty@0 gwyl@1"},
  });
}

TEST_CASE("emoji are no words") {
  test::check({
      {"alone", "😀 👨‍👩‍👧 🇬🇧 ❤️", ""},
      {"between words", "safe😀guarding 👍🏽good", "safe@0 guarding@1 good@2",
       "safe|guarding|good"},
      {"they do not join", "safe-😀-well", "safe@0 well@1"},
  });
}

TEST_CASE("a text too large for 32-bit offsets is refused before it is read") {
  const char byte = 'a';
  CHECK_THROWS_AS(analyse::Segmenter().start({&byte, std::size_t{1} << 31U}), std::length_error);
}

TEST_CASE("the segmenter gives spans of words only") {
  analyse::Segmenter segmenter;
  segmenter.start("Safe, well-being.");
  CHECK(segmenter.next() == Span{0, 4});
  CHECK(segmenter.next() == Span{6, 10});
  segmenter.start("é x");  // another text before the first has ended
  CHECK(segmenter.next() == Span{0, 2});
  CHECK(segmenter.next() == Span{3, 4});
  CHECK_FALSE(segmenter.next().has_value());
  segmenter.start({});
  CHECK_FALSE(segmenter.next().has_value());
}

}  // namespace lettergrade
