#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>

#include "indexer/read/document.hpp"
#include "indexer/read/pdf.hpp"

namespace lettergrade::read {
namespace {

/// An open file that closes itself.
class File {
 public:
  // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
  explicit File(const std::string& path)
      : handle_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~File() {
    if (handle_ >= 0) ::close(handle_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] int handle() const { return handle_; }
  [[nodiscard]] bool is_open() const { return handle_ >= 0; }

 private:
  int handle_;
};

Rejection system_reason(int code) { return {std::generic_category().message(code)}; }

/// Appends the next bytes to `bytes`; how many, or nothing after an error.
std::optional<std::size_t> read_more(int handle, std::string& bytes) {
  constexpr std::size_t kStep = std::size_t{1} << 16U;
  const std::size_t before = bytes.size();
  bytes.resize(before + kStep);
  ssize_t got = 0;
  do {
    got = ::read(handle, bytes.data() + before, kStep);
  } while (got < 0 && errno == EINTR);
  bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
  if (got < 0) return std::nullopt;
  return static_cast<std::size_t>(got);
}

}  // namespace

ReadResult read_file(const std::string& path) {
  const File file(path);
  if (!file.is_open()) return system_reason(errno);
  struct stat status {};
  if (::fstat(file.handle(), &status) != 0) return system_reason(errno);
  if (S_ISDIR(status.st_mode)) return system_reason(EISDIR);
  if (!S_ISREG(status.st_mode)) return Rejection{"not a regular file"};
  std::string bytes;
  // The size may change while we read, so the limit is checked on what was read.
  while (bytes.size() <= kMaxBytes) {
    const auto got = read_more(file.handle(), bytes);
    if (!got) return system_reason(errno);
    if (*got == 0) break;
  }
  if (bytes.starts_with("%PDF-")) {
    static const pdf::Library library;
    return read_pdf(library, bytes);
  }
  return read_text(bytes);
}

}  // namespace lettergrade::read
