#include "indexer/read/formats/any.hpp"

#include <unistd.h>

#include <cerrno>
#include <optional>

#include "indexer/read/formats/archive.hpp"
#include "indexer/read/formats/docx.hpp"
#include "indexer/read/formats/encoding.hpp"
#include "indexer/read/formats/html.hpp"
#include "indexer/read/formats/pdf.hpp"
#include "indexer/read/formats/sniff.hpp"
#include "indexer/read/formats/text.hpp"
#include "indexer/read/formats/xml.hpp"
#include "indexer/read/reasons.hpp"

namespace lettergrade::read {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 16U;

/// The file's bytes up to `most` and one more, to tell that there are more; nothing after an error.
std::optional<std::string> read_bytes(int file, std::size_t most) {
  std::string bytes;
  while (bytes.size() <= most) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kStep);
    ssize_t got = 0;
    do {
      got = ::read(file, bytes.data() + before, kStep);
    } while (got < 0 && errno == EINTR);
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0) return std::nullopt;
    if (got == 0) break;
  }
  return bytes;
}

Rejection too_large() { return reject(Reason::too_large, std::to_string(kMaxBytes >> 20U)); }

/// JSON Lines, also compressed: told by the start.
bool holds_records(std::string_view bytes) {
  const Kind kind = kind_of(bytes);
  if (kind == Kind::gzip) return kind_of(gzip_head(bytes, kStep)) == Kind::records;
  return kind == Kind::records;
}

Document records() {
  Document document;
  document.format = Format::records;
  document.encoding = "utf-8";
  return document;
}

}  // namespace

Readers::Readers() {
  prepare_encodings();
  xml::prepare();
}

ReadResult Readers::read(int file) const {
  // Not fstat: the C library makes a call of it that also opens paths, which the lock refuses.
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size < 0 || ::lseek(file, 0, SEEK_SET) != 0) return reject(Reason::unreadable);
  const bool large = static_cast<std::uint64_t>(size) > kMaxBytes;
  // Of a large file, the start tells whether it is one that may be large.
  const auto bytes = read_bytes(file, large ? kStep : kMaxBytes);
  if (!bytes) return reject(Reason::unreadable);
  if (large) return holds_records(*bytes) ? ReadResult{records()} : too_large();
  return bytes->size() > kMaxBytes ? too_large() : read(*bytes);
}

ReadResult Readers::read(std::string_view bytes) const {
  if (holds_records(bytes)) return records();
  if (kind_of(bytes) != Kind::gzip) return read_plain(bytes);
  const auto expanded = expand_gzip(bytes);
  if (const auto* rejection = std::get_if<Rejection>(&expanded)) return *rejection;
  return read_plain(std::get<std::string>(expanded));
}

ReadResult Readers::read_plain(std::string_view bytes) const {
  switch (kind_of(bytes)) {
    case Kind::pdf:
      return read_pdf(pdf_, bytes);
    case Kind::html:
      return read_html(bytes);
    case Kind::zip:
      return read_zip(bytes);
    case Kind::gzip:
      return reject(Reason::damaged_gzip);
    case Kind::other:
      return why_other(bytes);
    case Kind::records:
    case Kind::text:
      break;
  }
  return read_text(bytes);
}

}  // namespace lettergrade::read
