#include "indexer/read/sniff.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

struct Signature {
  std::string_view start;
  std::string_view reason;
};

constexpr std::array kSignatures{
    Signature{"%PDF-", "not text: a PDF file"},
    Signature{"PK\x03\x04", "not text: a ZIP archive or Office document"},
    Signature{"\xD0\xCF\x11\xE0", "not text: an old Office document"},
    Signature{"\x7F"
              "ELF",
              "not text: a program"},
    Signature{"\x1F\x8B", "not text: a gzip archive"},
    Signature{"\x89PNG", "not text: a picture"},
    Signature{"\xFF\xD8\xFF", "not text: a picture"},
    Signature{"GIF8", "not text: a picture"},
    Signature{"{\\rtf", "not text: a rich text file"},
};

constexpr std::string_view kRegisterHeader = "dfe_code,gss_codes,name,";

bool is_html(std::string_view text) {
  const std::string start = ascii_lower(text.substr(0, 64));
  return start.starts_with("<!doctype html") || start.starts_with("<html");
}

/// The whole is one JSON value, or its first line is one object.
bool is_json(std::string_view text) {
  if (!text.starts_with('{') && !text.starts_with('[')) return false;
  const std::string_view line = text.substr(0, text.find('\n'));
  return nlohmann::json::accept(line) || nlohmann::json::accept(text);
}

}  // namespace

std::optional<std::string> binary_format(std::string_view bytes) {
  for (const Signature& signature : kSignatures)
    if (bytes.starts_with(signature.start)) return std::string(signature.reason);
  return std::nullopt;
}

std::optional<std::string> text_format(std::string_view text) {
  text = trim(text);
  if (is_html(text)) return "a web page; this version reads plain text";
  if (is_json(text)) return "JSON, not the text of a letter";
  if (text.starts_with(kRegisterHeader))
    return "a register of authorities, not a letter; give it with --register";
  return std::nullopt;
}

}  // namespace lettergrade::read
