#include "indexer/write/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "indexer/write/disk.hpp"

namespace lettergrade::write {
namespace {

/// A file that no name leads to.
int nameless_file(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  // Not every file system has O_TMPFILE.
  std::string pattern = (folder / "spool-XXXXXX").string();
  const int named = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (named < 0) throw cannot_write(folder, errno);
  ::unlink(pattern.c_str());
  return named;
}

}  // namespace

Spool::Spool(std::filesystem::path folder, std::size_t memory)
    : folder_(std::move(folder)), memory_(memory) {}

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

Spool::Place Spool::append(std::string_view bytes) {
  const Place place{this->bytes(), static_cast<std::uint32_t>(bytes.size())};
  buffer_ += bytes;
  // Once there is a file, less has to wait in memory.
  constexpr std::size_t kPiece = std::size_t{4} << 20U;
  if (buffer_.size() > (file_ < 0 ? memory_ : std::min(memory_, kPiece))) flush();
  return place;
}

void Spool::flush() {
  if (file_ < 0) file_ = nameless_file(folder_);
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ::ssize_t written = ::pwrite(file_, rest.data(), rest.size(),
                                       static_cast<off_t>(on_disk_ + buffer_.size() - rest.size()));
    if (written < 0 && errno != EINTR) throw cannot_write(folder_, errno);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  on_disk_ += buffer_.size();
  buffer_.clear();
  buffer_.shrink_to_fit();
}

std::string Spool::read(Place place) const {
  if (place.offset >= on_disk_) return buffer_.substr(place.offset - on_disk_, place.size);
  std::string bytes(place.size, '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ::ssize_t got = ::pread(file_, bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(place.offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw cannot_write(folder_, got < 0 ? errno : EIO);
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace lettergrade::write
