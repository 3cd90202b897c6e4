#include "tests/analyse/generators.hpp"

#include <unicode/unistr.h>

namespace lettergrade::test {
namespace {

std::string utf8(char32_t c) {
  std::string result;
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(result);
  return result;
}

rc::Gen<std::string> code_point(char32_t first, char32_t last) {
  // inRange is exclusive at its end.
  return rc::gen::map(rc::gen::inRange<std::uint32_t>(first, last + 1),
                      [](std::uint32_t c) { return utf8(c); });
}

rc::Gen<std::string> joined(rc::Gen<std::string> piece) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(std::move(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string result;
                        for (const std::string& part : pieces) result += part;
                        return result;
                      });
}

/// What the rules are about; several at each other's side make the cases nobody writes down.
rc::Gen<std::string> sign() {
  return rc::gen::element<std::string>(
      "-", "‐", "–", "−", "—", "'", "’", "\u02BC", "`", "´", "'s", "’S", ".", ",", ":", "·", "_",
      "/", "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u0301", "\u3099", "\u20E3", "\n", "\r\n", "\f",
      " ", "\t", "-\n", "-\r\n", "- \n ", "\u00AD\n");
}

rc::Gen<std::string> word() {
  return rc::gen::element<std::string>("safe", "Safe", "SAFE", "s", "S", "The", "an", "3", "14",
                                       "000", "1,000", "2007", "é", "É", "ß", "Æ", "ﬁ", "ŉ", "İ",
                                       "ж", "Ж", "σ", "中", "国人", "カ", "ｶ", "ไทย", "हि", "한",
                                       "ﷺ", "א", "😀", "👨‍👩", "１", "Ａ", "Ⅷ", "\u3164");
}

rc::Gen<std::string> broken_bytes() {
  return rc::gen::element<std::string>("\x80", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98",
                                       "\xED\xA0\x80", "\xC0\xAF", std::string(1, '\0'));
}

rc::Gen<std::string> any_code_point() {
  return rc::gen::oneOf(code_point(0x20, 0x7E), code_point(0xA0, 0x24F), code_point(0x250, 0x2FFF),
                        code_point(0x3000, 0xD7FF), code_point(0xE000, 0x10FFFF));
}

rc::Gen<std::string> latin_letter() {
  return rc::gen::oneOf(code_point('a', 'z'), code_point('a', 'z'), code_point(0xDF, 0xF6),
                        code_point(0x100, 0x17F), rc::gen::just<std::string>("e\u0301"));
}

}  // namespace

rc::Gen<std::string> any_text() {
  return joined(rc::gen::weightedOneOf<std::string>(
      {{6, word()}, {6, sign()}, {2, any_code_point()}, {1, broken_bytes()}}));
}

rc::Gen<std::string> english_word() {
  return rc::gen::nonEmpty(rc::gen::map(
      rc::gen::container<std::string>(rc::gen::inRange('a', static_cast<char>('z' + 1))),
      [](const std::string& letters) { return letters.substr(0, 40); }));
}

rc::Gen<std::string> european_word() {
  return rc::gen::suchThat(
      joined(rc::gen::oneOf(latin_letter(), code_point('A', 'Z'), code_point(0x3B1, 0x3C9),
                            code_point(0x410, 0x44F))),
      [](const std::string& text) { return !text.empty() && text.size() <= 150; });
}

}  // namespace lettergrade::test
