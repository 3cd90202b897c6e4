#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>

#include "indexer/read/program/landlock.hpp"
#include "indexer/read/program/syscalls.hpp"

/// What a child that was taken over could still do. Each attempt is made in a process of its own,
/// with bare system calls, so that nothing else is counted.
namespace {

using namespace lettergrade::read;

constexpr int kOutput = 4;
constexpr int kDone = 42;

/// How a locked-up process ended that tried `attempt`: an exit status, or minus the signal.
int outcome_of(const std::function<int()>& lock, const std::function<int()>& attempt) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (lock() == 0) ::_exit(1);
    ::_exit(attempt());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int under_filter(const std::function<int()>& attempt) {
  const auto filter = syscall_filter(kOutput);
  return outcome_of([&] { return apply_filter(filter) ? 1 : 0; }, attempt);
}

}  // namespace

TEST_CASE("under the filter a process can compute and end") {
  CHECK(under_filter([] { return kDone; }) == kDone);
}

TEST_CASE("under the filter no file can be opened; libraries that try get a refusal") {
  const auto open = [] {
    const long file = ::syscall(SYS_openat, AT_FDCWD, "/etc/passwd", O_RDONLY);
    return file < 0 && errno == EACCES ? kDone : 0;
  };
  CHECK(under_filter(open) == kDone);
}

TEST_CASE("under the filter sockets, processes, signals to others and programs are the end") {
  const std::vector<std::function<int()>> attempts{
      [] { return static_cast<int>(::syscall(SYS_socket, AF_INET, SOCK_STREAM, 0)); },
      [] { return static_cast<int>(::syscall(SYS_fork)); },
      [] { return static_cast<int>(::syscall(SYS_kill, ::getppid(), SIGTERM)); },
      [] { return static_cast<int>(::syscall(SYS_execve, "/bin/true", nullptr, nullptr)); },
      [] { return static_cast<int>(::syscall(SYS_unlink, "/tmp/x")); },
      [] { return static_cast<int>(::syscall(SYS_ptrace, 0, 0, 0, 0)); },
      [] { return static_cast<int>(::syscall(SYS_write, STDERR_FILENO, "x", 1)); },
  };
  for (const auto& attempt : attempts) CHECK(under_filter(attempt) == -SIGSYS);
}

TEST_CASE("under the filter only the answer's descriptor can be written") {
  const auto filter = syscall_filter(kOutput);
  const auto lock = [&] {
    ::dup2(::open("/dev/null", O_WRONLY), kOutput);
    return apply_filter(filter) ? 1 : 0;
  };
  CHECK(outcome_of(lock, [] { return ::syscall(SYS_write, kOutput, "x", 1) == 1 ? kDone : 0; }) ==
        kDone);
}

TEST_CASE("Landlock alone keeps every file shut") {
  const int version = landlock_version();
  if (version == 0) {
    MESSAGE("skipped: this kernel has no Landlock");
    return;
  }
  const auto lock = [&] { return landlock_everything(version) ? 1 : 0; };
  CHECK(outcome_of(lock, [] {
          return ::open("/etc/passwd", O_RDONLY) < 0 && errno == EACCES ? kDone : 0;
        }) == kDone);
  CHECK(outcome_of(lock, [] {
          return ::open("/tmp/lettergrade-x", O_WRONLY | O_CREAT, 0600) < 0 && errno == EACCES
                     ? kDone
                     : 0;
        }) == kDone);
}
