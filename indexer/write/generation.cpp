#include "indexer/write/generation.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <thread>

#include "indexer/format/layout.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

Error cannot_write(const fs::path& path, int code) {
  return {Message::cannot_write, {path.string(), std::generic_category().message(code)}};
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : path_(path), fd_(::open(path.c_str(), flags, 0644)) {
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
  void sync() const {
    if (::fsync(fd_) != 0 && errno != EINVAL) throw cannot_write(path_, errno);
  }

 private:
  fs::path path_;
  int fd_;
};

void sync_folder(const fs::path& folder) { Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(); }

void write_current(const fs::path& index, const std::string& name) {
  const fs::path fresh = index / (std::string(format::kCurrentFile) + ".new");
  {
    const Descriptor file(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
    file.write_all(name + "\n");
    file.sync();
  }
  fs::rename(fresh, index / format::kCurrentFile);
  sync_folder(index);
}

std::string lock_holder(const fs::path& file) {
  std::ifstream stream(file);
  std::string pid;
  std::getline(stream, pid);
  return pid.empty() ? std::string() : " (process " + pid + ")";
}

/// Runs an action of std::filesystem, turning its exceptions into Error.
template <typename Action>
auto on_disk(Action&& action) {
  try {
    return action();
  } catch (const fs::filesystem_error& error) {
    throw cannot_write(error.path1(), error.code().value());
  }
}

}  // namespace

Lock::Lock(const fs::path& index, std::size_t wait,
           const std::function<bool(const std::string& holder)>& waiting) {
  on_disk([&] { return fs::create_directories(index); });
  const fs::path file = index / format::kLockFile;
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw cannot_write(file, errno);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait);
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    const bool over = std::chrono::steady_clock::now() >= deadline ||
                      (code == EWOULDBLOCK && waiting && !waiting(lock_holder(file)));
    if (code == EINTR || (code == EWOULDBLOCK && !over)) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      continue;
    }
    ::close(descriptor_);
    if (code != EWOULDBLOCK) throw cannot_write(file, code);
    throw Error(Message::locked, {index.string(), lock_holder(file)});
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  const bool noted =
      ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, pid.data(), pid.size(), 0) > 0;
  // The note only serves the message of whoever has to wait: a full disk must not stop us here.
  static_cast<void>(noted);
}

Lock::~Lock() { ::close(descriptor_); }

Generation::Generation(const fs::path& index, std::uint64_t number, const fs::path& base)
    : index_(index), number_(number), folder_(index / (format::generation_name(number) + ".new")) {
  on_disk([&] {
    fs::remove_all(folder_);
    if (base.empty()) return fs::create_directories(folder_);
    fs::copy(base, folder_, fs::copy_options::recursive);
    return true;
  });
  const int flags = base.empty() ? Xapian::DB_CREATE : Xapian::DB_OPEN;
  format::guarded(index_.string(), [&] {
    letters_ = Xapian::WritableDatabase((folder_ / format::kLettersFolder).string(), flags);
    sections_ = Xapian::WritableDatabase((folder_ / format::kSectionsFolder).string(), flags);
  });
}

void Generation::set_metadata(std::string_view key, const std::string& value) {
  letters_.set_metadata(std::string(key), value);
  sections_.set_metadata(std::string(key), value);
}

void Generation::switch_in() {
  format::guarded(index_.string(), [&] {
    settle_columns(letters_, folder_, format::kLettersFolder, changed_letters_);
    settle_columns(sections_, folder_, format::kSectionsFolder, changed_sections_);
    letters_.commit();
    sections_.commit();
    letters_.close();
    sections_.close();
  });
  on_disk([&] {
    // Xapian syncs its files at commit; their names are durable only with their folders.
    sync_folder(folder_ / format::kLettersFolder);
    sync_folder(folder_ / format::kSectionsFolder);
    sync_folder(folder_);
    const std::string name = format::generation_name(number_);
    fs::remove_all(index_ / name);
    fs::rename(folder_, index_ / name);
    write_current(index_, name);
    return true;
  });
  remove_leftovers(index_);
}

void remove_leftovers(const fs::path& index) {
  std::string live;
  std::ifstream(index / format::kCurrentFile) >> live;
  std::error_code ignored;
  std::vector<fs::path> old;
  for (const auto& entry : fs::directory_iterator(index, ignored)) {
    const std::string name = entry.path().filename().string();
    if (format::is_generation_folder(name) && name != live) old.push_back(entry.path());
  }
  for (const fs::path& folder : old) fs::remove_all(folder, ignored);
}

}  // namespace lettergrade::write
