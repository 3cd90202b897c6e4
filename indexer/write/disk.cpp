#include "indexer/write/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (fd_ < 0) throw cannot_write(path_, errno);
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ::ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) throw cannot_write(path_, errno);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  // EINVAL: a file system that has nothing to sync.
  void sync() const {
    if (::fsync(fd_) != 0 && errno != EINVAL) throw cannot_write(path_, errno);
  }
  void sync_data() const {
    if (::fdatasync(fd_) != 0 && errno != EINVAL) throw cannot_write(path_, errno);
  }

 private:
  fs::path path_;
  int fd_;
};

}  // namespace

Error cannot_write(const fs::path& path, int code) {
  return {Message::cannot_write, {path.string(), std::generic_category().message(code)}};
}

void write_durably(const fs::path& path, std::string_view bytes) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
  file.write_all(bytes);
  file.sync();
}

void replace_durably(const fs::path& path, std::string_view bytes) {
  const fs::path fresh = path.string() + ".new";
  write_durably(fresh, bytes);
  on_disk([&] {
    fs::rename(fresh, path);
    return true;
  });
  sync_folder(path.parent_path());
}

void sync_file(const fs::path& path) { Descriptor(path, O_RDONLY).sync_data(); }

void sync_folder(const fs::path& folder) { Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(); }

std::string bytes_of(const fs::path& path, const fs::path& index) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file)
    throw Error(Message::damaged_index,
                {index.string(), path.lexically_relative(index).string() + " cannot be read"});
  return bytes;
}

}  // namespace lettergrade::write
