#include "indexer/read/opened_file.hpp"
#include "indexer/read/reasons.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace lettergrade::read {
namespace {

Rejection system_reason(int code) {
  return reject(Reason::system, std::generic_category().message(code));
}

}  // namespace

std::variant<Descriptor, Rejection> open_file(const std::string& path) {
  // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return system_reason(errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return system_reason(errno);
  if (S_ISDIR(status.st_mode)) return system_reason(EISDIR);
  if (!S_ISREG(status.st_mode)) return reject(Reason::not_regular);
  if (status.st_size == 0) return reject(Reason::empty);
  return file;
}

}  // namespace lettergrade::read
