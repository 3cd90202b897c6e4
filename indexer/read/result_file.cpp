#include "indexer/read/result_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace lettergrade::read {
namespace {

using Length = std::uint64_t;
constexpr off_t kLengthBytes = sizeof(Length);

bool read_all(int file, char* bytes, std::size_t size, off_t from) {
  while (size > 0) {
    const ssize_t got = ::pread(file, bytes, size, from);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    from += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(int file, const char* bytes, std::size_t size, off_t to) {
  while (size > 0) {
    const ssize_t put = ::pwrite(file, bytes, size, to);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes += put;
    to += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

}  // namespace

Descriptor new_result_file(std::uint64_t most) {
  Descriptor file(::memfd_create("lettergrade-read", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file.is_open()) return file;
  const auto size = static_cast<off_t>(most) + kLengthBytes;
  if (::ftruncate(file.number(), size) != 0 ||
      ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
    file.close();
  return file;
}

std::optional<std::string> read_result_file(const Descriptor& file, std::uint64_t most) {
  Length length = 0;
  if (!read_all(file.number(), reinterpret_cast<char*>(&length), sizeof(length), 0) ||
      length == 0 || length > most)
    return std::nullopt;
  std::string answer(length, '\0');
  if (!read_all(file.number(), answer.data(), answer.size(), kLengthBytes)) return std::nullopt;
  return answer;
}

bool write_result_file(int file, std::string_view answer) {
  const Length length = answer.size();
  return write_all(file, answer.data(), answer.size(), kLengthBytes) &&
         write_all(file, reinterpret_cast<const char*>(&length), sizeof(length), 0);
}

}  // namespace lettergrade::read
