#include "indexer/read/formats/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "indexer/read/formats/encoding.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

constexpr std::size_t kHead = 4096;  ///< a page declares its encoding in here

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

/// What follows "charset=" or, in an XML declaration, "encoding=".
std::string declared(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kHead));
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const auto end =
        std::find_if_not(head.begin() + static_cast<std::ptrdiff_t>(at), head.end(), is_name);
    return {head.begin() + static_cast<std::ptrdiff_t>(at), end};
  }
  return {};
}

/// Pages that say Latin 1 mean Windows-1252, as browsers know.
std::string meant(std::string name) {
  for (const std::string_view latin : {"iso-8859-1", "latin1", "us-ascii", "ascii"})
    if (name == latin) return "windows-1252";
  return name;
}

}  // namespace

Decoded decode_page(std::string_view bytes) {
  const Detected found = detect(bytes);
  const std::string name = meant(declared(bytes));
  // What is UTF-8 or has a mark shows it; only of single bytes the page must say what they are.
  if (found.encoding == Encoding::windows1252 && !name.empty() && name.size() <= 40) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name.c_str(), &status));
    if (U_SUCCESS(status)) {
      const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                    converter.get(), status);
      std::string utf8;
      if (U_SUCCESS(status)) return {text.toUTF8String(utf8), name};
    }
  }
  return {to_utf8(bytes.substr(found.mark), found.encoding),
          std::string(to_string(found.encoding))};
}

}  // namespace lettergrade::read
