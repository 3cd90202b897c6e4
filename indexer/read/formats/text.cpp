#include "indexer/read/formats/text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <optional>

#include "indexer/read/formats/encoding.hpp"
#include "indexer/read/formats/sniff.hpp"
#include "indexer/read/reasons.hpp"

namespace lettergrade::read {
namespace {

/// What the characters of a text are, counted.
struct Census {
  std::size_t characters = 0;
  std::size_t visible = 0;
  std::size_t strange = 0;  ///< controls, broken or unassigned characters
  bool nul = false;
};

constexpr UChar32 kReplacement = 0xFFFD;
constexpr UChar32 kZeroWidthSpace = 0x200B;
constexpr UChar32 kByteOrderMark = 0xFEFF;

bool is_blank(UChar32 c) {
  return u_isUWhiteSpace(c) || c == kZeroWidthSpace || c == kByteOrderMark;
}

bool is_strange(UChar32 c) {
  if (c < 0 || c == kReplacement) return true;
  const auto type = u_charType(c);
  return type == U_CONTROL_CHAR || type == U_UNASSIGNED || type == U_SURROGATE;
}

Census count(std::string_view text) {
  Census census;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(data, i, length, c);
    ++census.characters;
    census.nul |= c == 0;
    if (is_blank(c)) continue;
    ++census.visible;
    if (is_strange(c)) ++census.strange;
  }
  return census;
}

/// CRLF and lone CR become LF, in place.
void unify_line_ends(std::string& text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    const bool pair = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
    if (pair) continue;
    text[to++] = text[from] == '\r' ? '\n' : text[from];
  }
  text.resize(to);
}

/// One strange character in fifty is a stray; more is no text.
std::optional<Reason> why_not_text(const Census& census) {
  if (census.nul) return Reason::nul_bytes;
  if (census.strange * 50 > census.characters) return Reason::control_characters;
  if (census.visible == 0) return Reason::empty;
  return std::nullopt;
}

}  // namespace

ReadResult read_text(std::string_view bytes) {
  const Detected found = detect(bytes);
  Document document;
  document.text = to_utf8(bytes.substr(found.mark), found.encoding);
  document.encoding = to_string(found.encoding);
  if (const auto reason = why_not_text(count(document.text))) return reject(*reason);
  if (const auto reason = no_letter(document.text)) return reject(*reason);
  unify_line_ends(document.text);
  return document;
}

}  // namespace lettergrade::read
