#include "indexer/given/unpacker.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <system_error>

#include "indexer/given/lines.hpp"

namespace lettergrade::given {
namespace {

constexpr std::size_t kStep = std::size_t{64} << 10U;

}  // namespace

// O_NONBLOCK: opening a pipe that nobody writes to must not hang.
InputFile::InputFile(const std::string& path)
    : owned_(path != kStandardInput),
      descriptor_(owned_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK) : STDIN_FILENO) {
}

InputFile::~InputFile() {
  if (owned_ && descriptor_ >= 0) ::close(descriptor_);
}

bool InputFile::regular() const {
  struct stat status {};
  return descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
}

std::uint64_t InputFile::size() const {
  struct stat status {};
  const bool known = ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
  return known ? static_cast<std::uint64_t>(status.st_size) : 0;
}

void Unpacker::Closer::operator()(archive* opened) const { archive_read_free(opened); }

Unpacker::Unpacker(int descriptor, std::function<bool()> stopped)
    : descriptor_(descriptor),
      stopped_(std::move(stopped)),
      packed_(kStep),
      archive_(archive_read_new()) {
  if (!archive_) throw std::bad_alloc();
  archive_read_support_filter_gzip(archive_.get());
  archive_read_support_format_raw(archive_.get());
  archive_read_support_format_empty(archive_.get());
  archive_entry* entry = nullptr;
  const int opened =
      archive_read_open2(archive_.get(), this, nullptr, &Unpacker::read, nullptr, nullptr);
  const int header =
      opened == ARCHIVE_OK ? archive_read_next_header(archive_.get(), &entry) : opened;
  if (header == ARCHIVE_EOF) ended_ = true;
  if (header != ARCHIVE_EOF && header != ARCHIVE_OK) fail_with_reason();
}

bool Unpacker::more(std::string& to) {
  if (ended_) return false;
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  const int got = archive_read_data_block(archive_.get(), &bytes, &size, &offset);
  if (got == ARCHIVE_EOF) ended_ = true;
  if (got != ARCHIVE_EOF && got != ARCHIVE_OK) fail_with_reason();
  if (ended_) return false;
  to.append(static_cast<const char*>(bytes), size);
  return true;
}

std::uint64_t Unpacker::packed_bytes() const {
  return static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1));
}

void Unpacker::fail_with_reason() {
  const char* reason = archive_error_string(archive_.get());
  failure_ = reason != nullptr ? reason : "cannot be unpacked";
  ended_ = true;
}

std::ptrdiff_t Unpacker::read(archive* opened, void* self, const void** bytes) {
  auto& reader = *static_cast<Unpacker*>(self);
  *bytes = reader.packed_.data();
  for (;;) {
    pollfd wait{reader.descriptor_, POLLIN, 0};
    constexpr int kPatience = 200;  // milliseconds
    if (::poll(&wait, 1, kPatience) <= 0) {
      if (reader.stopped_ && reader.stopped_()) return 0;
      continue;
    }
    const ssize_t got = ::read(reader.descriptor_, reader.packed_.data(), reader.packed_.size());
    if (got >= 0) return got;
    if (errno == EINTR || errno == EAGAIN) continue;
    archive_set_error(opened, errno, "%s", std::generic_category().message(errno).c_str());
    return -1;
  }
}

}  // namespace lettergrade::given
