#include "indexer/analyse/gaps.hpp"

#include <unicode/uscript.h>

#include "indexer/analyse/characters.hpp"

namespace lettergrade::analyse {
namespace {

/// Reads the code points of a gap that are there to be seen, soft hyphens included.
class GapReader {
 public:
  explicit GapReader(std::string_view gap) : gap_(gap) {}

  /// The next code point; 0 at the end. Each NUL of the text is read as U+FFFD.
  char32_t next() {
    while (at_ < gap_.size()) {
      const char32_t c = next_code_point(gap_, at_);
      if (c == kSoftHyphen || class_of(c) != CharClass::invisible) return c == 0 ? kBroken : c;
    }
    return 0;
  }

 private:
  std::string_view gap_;
  std::size_t at_ = 0;
};

/// Scripts written with spaces. Where there are none (Thai, Khmer), a zero-width space is one.
bool spaced_script(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return true;
    default:
      return false;
  }
}

bool spaced_on_both_sides(std::string_view text, Span gap) {
  std::size_t after = gap.end;
  return spaced_script(code_point_before(text, gap.begin)) &&
         spaced_script(next_code_point(text, after));
}

bool starts_with_letter(std::string_view text, std::size_t at) {
  return is_letter(class_of(next_code_point(text, at)));
}

constexpr bool is_blank(char32_t c) { return c == U' ' || c == U'\t'; }

/// Whether the rest of a gap is one line break, page break or both, with blanks around.
bool is_break(GapReader& rest, char32_t c) {
  bool line = false;
  bool page = false;
  for (; c != 0; c = rest.next()) {
    if (is_blank(c) || c == U'\r') continue;
    if ((c == U'\n' && line) || (c == U'\f' && page) || (c != U'\n' && c != U'\f')) return false;
    (c == U'\n' ? line : page) = true;
  }
  return line || page;
}

}  // namespace

bool joins_segments(std::string_view text, Span gap) {
  if (gap.empty() || text[gap.begin] == ' ') return false;
  GapReader reader(slice(text, gap));
  const char32_t first = reader.next();
  if (first == 0) return spaced_on_both_sides(text, gap);
  return class_of(first) == CharClass::apostrophe && reader.next() == 0;
}

bool hyphenates(std::string_view text, Span gap) {
  if (gap.empty() || text[gap.begin] == ' ') return false;
  GapReader reader(slice(text, gap));
  bool soft = false;  // seen only where the line ended after it
  bool hard = false;
  char32_t c = reader.next();
  for (; c == kSoftHyphen || (is_hyphen(c) && !hard); c = reader.next())
    (c == kSoftHyphen ? soft : hard) = true;
  if (!soft && !hard) return false;
  if (c == 0) return hard;
  return is_break(reader, c) && starts_with_letter(text, gap.end);
}

}  // namespace lettergrade::analyse
