#include "indexer/read/formats/any.hpp"

#include <unistd.h>

#include <cerrno>
#include <optional>

#include "indexer/read/formats/encoding.hpp"
#include "indexer/read/formats/pdf.hpp"
#include "indexer/read/formats/sniff.hpp"
#include "indexer/read/formats/text.hpp"

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

Rejection too_large() {
  return {"over " + std::to_string(kMaxBytes >> 20U) + " MB, too large for a letter"};
}

Document records() {
  Document document;
  document.format = Format::records;
  document.encoding = "utf-8";
  return document;
}

}  // namespace

Readers::Readers() { prepare_encodings(); }

ReadResult Readers::read(int file) const {
  // Not fstat: the C library makes a call of it that also opens paths, which the lock refuses.
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size < 0 || ::lseek(file, 0, SEEK_SET) != 0) return Rejection{"cannot be read"};
  const bool large = static_cast<std::uint64_t>(size) > kMaxBytes;
  // Of a large file, the start tells whether it is one that may be large.
  const auto bytes = read_bytes(file, large ? kStep : kMaxBytes);
  if (!bytes) return Rejection{"cannot be read to its end"};
  if (bytes->size() > kMaxBytes) return too_large();
  if (!large) return read(*bytes);
  return kind_of(*bytes) == Kind::records ? ReadResult{records()} : too_large();
}

ReadResult Readers::read(std::string_view bytes) const {
  switch (kind_of(bytes)) {
    case Kind::pdf:
      return read_pdf(pdf_, bytes);
    case Kind::records:
      return records();
    case Kind::other:
      return Rejection{why_other(bytes)};
    case Kind::html:
    case Kind::zip:
    case Kind::gzip:
    case Kind::text:
      break;
  }
  return read_text(bytes);
}

ExitStatus Readers::expand_records(int file, int output) const {
  std::string buffer(kStep, '\0');
  while (true) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got == 0) return ExitStatus::ok;
    if (got < 0) return ExitStatus::damaged;
    for (ssize_t put = 0; put < got;) {
      const ssize_t now = ::write(output, buffer.data() + put, static_cast<std::size_t>(got - put));
      if (now <= 0) return ExitStatus::not_written;
      put += now;
    }
  }
}

}  // namespace lettergrade::read
