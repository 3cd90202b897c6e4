#include "indexer/analyse/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <xxhash.h>

#include <array>
#include <cstdio>

#include "indexer/analyse/characters.hpp"
#include "lettergrade/error.hpp"

namespace lettergrade::analyse {
namespace {

constexpr UChar32 kLastAscii = 0x7F;

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(Message::internal, {u_errorName(status)});
}

/// "dudley's" -> "dudley". Folding may put apostrophes at the ends of words: "ŉ" is "'n".
void drop_possessive(std::string& term) {
  while (term.ends_with('\'') || term.ends_with("'s"))
    term.resize(term.size() - (term.ends_with('\'') ? 1 : 2));
  term.erase(0, term.find_first_not_of('\''));
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// "o'brien" -> "obrien": names lose their apostrophe as often as they keep it. Contractions of I
/// ("i'll") stay what they are.
void join_name(std::string& term) {
  constexpr std::size_t kShortest = 3;
  if (term.size() < kShortest || term[1] != '\'' || !is_small_letter(term[0]) || term[0] == 'i')
    return;
  term.erase(1, term.find_first_not_of('\'', 1) - 1);
}

/// "u.k" -> "uk": single letters between dots are an acronym.
void join_initials(std::string& term) {
  if (term.size() < 3 || term.size() % 2 == 0) return;
  for (std::size_t i = 0; i < term.size(); ++i)
    if (i % 2 == 0 ? !is_small_letter(term[i]) : term[i] != '.') return;
  std::erase(term, '.');
}

/// Different ways to write one word become one.
void unify(std::string& term) {
  drop_possessive(term);
  join_name(term);
  join_initials(term);
}

std::string fold_ascii(std::string_view word) {
  std::string term;
  term.reserve(word.size());
  for (const char c : word) {
    const auto kind = class_of(static_cast<char32_t>(c));
    if (kind == CharClass::comma) continue;
    if (kind == CharClass::upper) {
      term += static_cast<char>(c - 'A' + 'a');
    } else {
      term += kind == CharClass::apostrophe ? '\'' : c;
    }
  }
  unify(term);
  return term;
}

/// Apostrophes are settled before normalisation, which makes an acute a space.
icu::UnicodeString read(std::string_view word) {
  icu::UnicodeString text;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    const bool apostrophe = class_of(c) == CharClass::apostrophe;
    text.append(apostrophe ? UChar32{'\''} : static_cast<UChar32>(c));
  }
  return text;
}

/// Case and compatibility forms folded, marks apart from their letters.
icu::UnicodeString decompose(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* const split = icu::Normalizer2::getNFDInstance(status);
  require(status);
  icu::UnicodeString result = split->normalize(fold->normalize(text, status), status);
  require(status);
  return result;
}

icu::UnicodeString compose(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  require(status);
  icu::UnicodeString result = nfc->normalize(text, status);
  require(status);
  return result;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return U_FAILURE(status) ? USCRIPT_UNKNOWN : script;
}

/// Scripts whose accents people leave out. Elsewhere a mark is a vowel or another consonant.
bool drops_accents(UScriptCode script) {
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
         script == USCRIPT_COMMON;
}

/// `text` without accents and without what no term may hold: thousands separators, and the spaces
/// and brackets of some compatibility forms.
icu::UnicodeString searchable(const icu::UnicodeString& text) {
  icu::UnicodeString result;
  bool drop_marks = true;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    switch (class_of(static_cast<char32_t>(c))) {
      case CharClass::apostrophe:
        result.append(UChar32{'\''});
        break;
      case CharClass::mark:
        if (!drop_marks) result.append(c);
        break;
      case CharClass::dot:
      case CharClass::lower:
      case CharClass::upper:
      case CharClass::letter:
      case CharClass::digit:
        drop_marks = drops_accents(script_of(c));
        result.append(c);
        break;
      default:
        break;
    }
  }
  return result;
}

bool holds_latin_beyond_ascii(const icu::UnicodeString& text) {
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (c > kLastAscii && script_of(c) == USCRIPT_LATIN) return true;
  }
  return false;
}

}  // namespace

std::string Folder::fold(std::string_view word) {
  if (is_ascii_lower(word)) return std::string(word);
  return is_ascii(word) ? fold_ascii(word) : fold_unicode(word);
}

std::string Folder::fold_unicode(std::string_view word) {
  icu::UnicodeString text = searchable(decompose(read(word)));
  if (holds_latin_beyond_ascii(text)) text = searchable(decompose(to_ascii(text)));
  std::string term;
  compose(text).toUTF8String(term);
  unify(term);
  return term;
}

icu::UnicodeString Folder::to_ascii(icu::UnicodeString text) {
  if (!latin_to_ascii_) {
    UErrorCode status = U_ZERO_ERROR;
    latin_to_ascii_.reset(
        icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
    require(status);
  }
  latin_to_ascii_->transliterate(text);
  return text;
}

std::string limited(std::string term) {
  if (term.size() <= kMaxTermBytes) return term;
  std::array<char, 18> mark{};
  const unsigned long long hash = XXH3_64bits(term.data(), term.size());
  const int length = std::snprintf(mark.data(), mark.size(), "~%016llx", hash);
  auto head = kMaxTermBytes - static_cast<std::size_t>(length);
  while ((term[head] & 0xC0) == 0x80) --head;  // never cut a code point
  term.resize(head);
  term.append(mark.data(), static_cast<std::size_t>(length));
  return term;
}

}  // namespace lettergrade::analyse
