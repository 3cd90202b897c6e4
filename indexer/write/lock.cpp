#include "indexer/write/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <fstream>
#include <thread>

#include "indexer/format/layout.hpp"
#include "indexer/write/disk.hpp"

namespace lettergrade::write {
namespace {

namespace fs = std::filesystem;

std::string lock_holder(const fs::path& file) {
  std::ifstream stream(file);
  std::string pid;
  std::getline(stream, pid);
  return pid.empty() ? std::string() : " (process " + pid + ")";
}

}  // namespace

Lock::Lock(const fs::path& index, const Waiting& waiting) {
  on_disk([&] { return fs::create_directories(index); });
  const fs::path file = index / format::kLockFile;
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw cannot_write(file, errno);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(waiting.seconds);
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    const bool taken = code == EWOULDBLOCK;
    const bool over = taken && (std::chrono::steady_clock::now() >= deadline ||
                                (waiting.goes_on && !waiting.goes_on(lock_holder(file))));
    if (code == EINTR || (taken && !over)) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      continue;
    }
    ::close(descriptor_);
    if (!taken) throw cannot_write(file, code);
    throw Error(Message::locked, {index.string(), lock_holder(file)});
  }
  const std::string pid = std::to_string(::getpid()) + "\n";
  const bool noted =
      ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, pid.data(), pid.size(), 0) > 0;
  // The note only serves the message of whoever has to wait: a full disk must not stop us here.
  static_cast<void>(noted);
}

Lock::~Lock() { ::close(descriptor_); }

}  // namespace lettergrade::write
