#include "indexer/read/frame.hpp"
#include "indexer/read/reasons.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "lettergrade/text.hpp"

namespace lettergrade::read {
namespace {

constexpr std::uint32_t kMagic = 0x4C475231;  // "LGR1"
constexpr std::size_t kMostWords = 500;       ///< bytes of a reason, a warning
constexpr std::size_t kMostWarnings = 100;
constexpr std::size_t kMostEncoding = 40;
constexpr std::uint8_t kContinues = 1;
constexpr std::uint8_t kBoilerplate = 2;

/// What the bytes should hold and do not.
struct Malformed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void require(bool holds, const char* what) {
  if (!holds) throw Malformed(what);
}

/// At most `most` bytes of the text, no character cut.
std::string_view head(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

class Writer {
 public:
  template <typename Number>
  void number(Number value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(value));
    std::memcpy(bytes_.data() + at, &value, sizeof(value));
  }
  void words(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number number() {
    require(bytes_.size() >= sizeof(Number), "it is cut short");
    Number value{};
    std::memcpy(&value, bytes_.data(), sizeof(value));
    bytes_.remove_prefix(sizeof(value));
    return value;
  }
  std::string_view words(std::size_t most) {
    const auto size = number<std::uint32_t>();
    require(size <= most && size <= bytes_.size(), "a text is too long");
    const std::string_view text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return text;
  }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

void write_block(Writer& writer, const Block& block) {
  writer.number(block.span.begin);
  writer.number(block.span.end);
  writer.number(block.page);
  writer.number(static_cast<std::uint8_t>(block.kind));
  writer.number(static_cast<std::uint8_t>((block.continues ? kContinues : 0) |
                                          (block.boilerplate ? kBoilerplate : 0)));
}
constexpr std::size_t kBlockBytes = 3 * sizeof(std::uint32_t) + 2;

/// Whether every sequence is whole; skips what is ASCII quickly.
bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto* wide = std::find_if(text.begin(), text.end(), [](char c) { return c < 0; });
    text.remove_prefix(static_cast<std::size_t>(wide - text.begin()));
    if (text.empty()) return true;
    const CodePoint c = first_code_point(text);
    constexpr char32_t kReplacement = 0xFFFD;
    // A broken sequence reads as U+FFFD, which takes three bytes itself.
    if (c.value == kReplacement && !text.starts_with("\xEF\xBF\xBD")) return false;
    text.remove_prefix(c.bytes);
  }
  return true;
}

/// A sentence for a person: one line, no control characters.
std::string sentence(Reader& reader) {
  const std::string_view text = reader.words(kMostWords);
  require(!text.empty() && is_utf8(text), "a message is no text");
  require(std::none_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }),
          "a message holds control characters");
  return std::string(text);
}

std::string read_text(Reader& reader) {
  const std::string_view text = reader.words(std::numeric_limits<std::uint32_t>::max());
  require(is_utf8(text), "its text is not UTF-8");
  require(text.find('\0') == std::string_view::npos && text.find('\r') == std::string_view::npos,
          "its text holds NUL or CR");
  return std::string(text);
}

bool is_character_start(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Reads blocks and holds each against the text: in order, inside it, on the page where it stands.
std::vector<Block> read_blocks(Reader& reader, std::string_view text) {
  const auto count = reader.number<std::uint32_t>();
  require(count <= reader.left() / kBlockBytes, "it has too many blocks");
  std::vector<Block> blocks;
  blocks.reserve(count);
  std::uint32_t end = 0;
  std::uint32_t page = 1;
  for (std::uint32_t i = 0; i < count; ++i) {
    Block block;
    block.span.begin = reader.number<std::uint32_t>();
    block.span.end = reader.number<std::uint32_t>();
    block.page = reader.number<std::uint32_t>();
    const auto kind = reader.number<std::uint8_t>();
    const auto flags = reader.number<std::uint8_t>();
    require(block.span.begin >= end && block.span.begin < block.span.end &&
                block.span.end <= text.size(),
            "a block is not in its place");
    require(is_character_start(text, block.span.begin) && is_character_start(text, block.span.end),
            "a block cuts a character");
    page += static_cast<std::uint32_t>(
        std::count(text.begin() + end, text.begin() + block.span.begin, '\f'));
    require(block.page == page && slice(text, block.span).find('\f') == std::string_view::npos,
            "a block is not on its page");
    require(kind <= static_cast<std::uint8_t>(BlockKind::list_item) && flags < 4,
            "a block is of no known kind");
    block.kind = static_cast<BlockKind>(kind);
    block.continues = (flags & kContinues) != 0;
    block.boilerplate = (flags & kBoilerplate) != 0;
    end = block.span.end;
    blocks.push_back(block);
  }
  return blocks;
}

std::optional<Date> read_date(Reader& reader) {
  const auto year = reader.number<std::int16_t>();
  const auto month = reader.number<std::uint8_t>();
  const auto day = reader.number<std::uint8_t>();
  if (year == 0 && month == 0 && day == 0) return std::nullopt;
  const auto date = make_date(year, month, day);
  require(date.has_value(), "its date is none");
  return date;
}

std::string read_encoding(Reader& reader) {
  const std::string_view name = reader.words(kMostEncoding);
  require(std::all_of(name.begin(), name.end(),
                      [](char c) {
                        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                               c == '_' || c == ':';
                      }),
          "its encoding has no name");
  return std::string(name);
}

Document read_document(Reader& reader) {
  Document document;
  const auto format = reader.number<std::uint8_t>();
  require(format <= static_cast<std::uint8_t>(Format::records), "its format is unknown");
  document.format = static_cast<Format>(format);
  document.created = read_date(reader);
  document.encoding = read_encoding(reader);
  const auto warnings = reader.number<std::uint32_t>();
  require(warnings <= kMostWarnings, "it has too many warnings");
  for (std::uint32_t i = 0; i < warnings; ++i) document.warnings.push_back(sentence(reader));
  document.text = read_text(reader);
  document.layout = read_blocks(reader, document.text);
  require(document.format == Format::records ? document.text.empty() : !trim(document.text).empty(),
          "it has no text");
  return document;
}

void write_document(Writer& writer, const Document& document) {
  writer.number(static_cast<std::uint8_t>(document.format));
  const Date created = document.created.value_or(Date{});
  writer.number(created.year);
  writer.number(created.month);
  writer.number(created.day);
  writer.words(document.encoding);
  const std::size_t warnings = std::min(document.warnings.size(), kMostWarnings);
  writer.number(static_cast<std::uint32_t>(warnings));
  for (std::size_t i = 0; i < warnings; ++i) writer.words(head(document.warnings[i], kMostWords));
  writer.words(document.text);
  writer.number(static_cast<std::uint32_t>(document.layout.size()));
  for (const Block& block : document.layout) write_block(writer, block);
}

}  // namespace

std::string encode(const ReadResult& result) {
  Writer writer;
  writer.number(kMagic);
  const auto* document = std::get_if<Document>(&result);
  writer.number(static_cast<std::uint8_t>(document != nullptr ? 1 : 0));
  if (document != nullptr)
    write_document(writer, *document);
  else
    writer.words(head(std::get<Rejection>(result).reason, kMostWords));
  return writer.take();
}

ReadResult decode(std::string_view bytes) {
  try {
    Reader reader(bytes);
    require(reader.number<std::uint32_t>() == kMagic, "it is nothing known");
    const auto is_document = reader.number<std::uint8_t>();
    require(is_document <= 1, "it is nothing known");
    ReadResult result = Rejection{};
    if (is_document == 1)
      result = read_document(reader);
    else
      result = Rejection{sentence(reader)};
    require(reader.left() == 0, "it goes on behind its end");
    return result;
  } catch (const Malformed& fault) {
    return reject(Reason::malformed, fault.what());
  }
}

}  // namespace lettergrade::read
