#include "indexer/read/formats/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

namespace lettergrade::read {
namespace {

struct EncodingName {
  Encoding encoding;
  std::string_view name;
  std::string_view mark;  ///< its byte order mark
};

/// In the order of the enumeration.
constexpr std::array kEncodings{
    EncodingName{Encoding::utf8, "utf-8", "\xEF\xBB\xBF"},
    EncodingName{Encoding::utf16le, "utf-16le", "\xFF\xFE"},
    EncodingName{Encoding::utf16be, "utf-16be", "\xFE\xFF"},
    EncodingName{Encoding::windows1252, "windows-1252", ""},
};

/// UTF-16 of English text has a NUL in nearly every second byte, always on the same side.
std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const std::size_t pairs = head.size() / 2;
  if (pairs < 2) return std::nullopt;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < pairs * 2; ++i)
    if (head[i] == '\0') ++nuls[i % 2];
  const auto most = [&](std::size_t n) { return n * 10 >= pairs * 6; };
  const auto few = [&](std::size_t n) { return n * 20 <= pairs; };
  if (most(nuls[1]) && few(nuls[0])) return Encoding::utf16le;
  if (most(nuls[0]) && few(nuls[1])) return Encoding::utf16be;
  return std::nullopt;
}

/// Whether the bytes are UTF-8. A few broken bytes among many good sequences are damage, not
/// another encoding: Windows-1252 prose almost never forms a valid sequence by chance.
bool looks_like_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t broken = 0;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size();) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    // Windows of four bytes: ICU's macros count in 32 bits.
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - i));
    std::int32_t at = 0;
    UChar32 c = 0;
    U8_NEXT(data + i, at, length, c);
    ++(c < 0 ? broken : good);
    i += static_cast<std::size_t>(at);
  }
  return broken * 8 <= good;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  return kEncodings[static_cast<std::size_t>(encoding)].name;
}

Detected detect(std::string_view bytes) {
  for (const EncodingName& row : kEncodings)
    if (!row.mark.empty() && bytes.starts_with(row.mark)) return {row.encoding, row.mark.size()};
  if (const auto wide = utf16_by_nuls(bytes)) return {*wide, 0};
  return {looks_like_utf8(bytes) ? Encoding::utf8 : Encoding::windows1252, 0};
}

void prepare_encodings() {
  for (const Encoding encoding :
       {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::windows1252})
    static_cast<void>(to_utf8("ab", encoding));
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  const std::string name(to_string(encoding));
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                name.c_str());
  std::string result;
  result.reserve(bytes.size());
  return text.toUTF8String(result);
}

}  // namespace lettergrade::read
