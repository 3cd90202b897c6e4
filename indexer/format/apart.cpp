#include "indexer/format/apart.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>

namespace lettergrade::format {
namespace {

void write_all(int to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(to, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string read_all(int from) {
  std::string text;
  std::array<char, 4096> part{};
  for (;;) {
    const ssize_t got = ::read(from, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(part.data(), static_cast<std::size_t>(got));
  }
}

/// The child: nothing of the parent's may be undone or written out twice, hence _exit.
[[noreturn]] void answer(int to, const std::function<std::string()>& ask) {
  try {
    write_all(to, ask());
  } catch (...) {
    ::_exit(1);
  }
  ::_exit(0);
}

}  // namespace

std::optional<std::string> asked_apart(const std::function<std::string()>& ask) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  // Who started us may not want to know how children end; we do.
  const auto before = std::signal(SIGCHLD, SIG_DFL);
  const pid_t child = ::fork();
  if (child < 0) {
    const int code = errno;
    std::signal(SIGCHLD, before);
    ::close(ends[0]);
    ::close(ends[1]);
    throw std::system_error(code, std::generic_category(), "fork");
  }
  if (child == 0) {
    ::close(ends[0]);
    answer(ends[1], ask);
  }
  ::close(ends[1]);
  std::string text = read_all(ends[0]);
  ::close(ends[0]);
  int status = -1;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGCHLD, before);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return text;
}

}  // namespace lettergrade::format
