#include "indexer/read/program/child.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <new>

#include "indexer/read/exit_status.hpp"
#include "indexer/read/formats/archive.hpp"
#include "indexer/read/frame.hpp"
#include "indexer/read/reasons.hpp"
#include "indexer/read/result_file.hpp"

namespace lettergrade::read {
namespace {

[[noreturn]] void end(ExitStatus status) { ::_exit(static_cast<int>(status)); }

/// Moves the two descriptors to their places and closes every other but standard error, which the
/// lock keeps from being written to.
bool settle(const Descriptor& file, const Descriptor& output) {
  constexpr int kAside = 10;
  const int held = ::fcntl(output.number(), F_DUPFD, kAside);
  if (held < 0) return false;
  if (::dup2(file.number(), kFileNumber) < 0 || ::dup2(held, kOutputNumber) < 0) return false;
  ::close(STDIN_FILENO);
  ::close(STDOUT_FILENO);
  return ::syscall(SYS_close_range, kOutputNumber + 1, ~0U, 0) == 0;
}

/// `parent` may have died before it could be noticed.
void become_default(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) end(ExitStatus::not_locked);
  ::signal(SIGINT, SIG_DFL);
  ::signal(SIGTERM, SIG_DFL);
  ::signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The answer; a file that needs more memory than there is gets one, too.
std::string answer(const Readers& readers) {
  try {
    return encode(readers.read(kFileNumber));
  } catch (const std::bad_alloc&) {
    return encode(reject(Reason::memory));
  } catch (const std::exception&) {
    return encode(reject(Reason::gave_up, "0"));
  }
}

}  // namespace

void live_as_child(const Sandbox& sandbox, const Readers& readers, wire::Task task,
                   const wire::Setup& setup, Descriptor file, Descriptor output, pid_t parent) {
  become_default(parent);
  if (!settle(file, output) || !sandbox.lock(task)) end(ExitStatus::not_locked);
  if (task == wire::Task::records) end(expand_to(kFileNumber, kOutputNumber));
  std::string bytes = answer(readers);
  if (bytes.size() > setup.output)
    bytes = encode(reject(Reason::output, std::to_string(setup.output >> 20U)));
  end(write_result_file(kOutputNumber, bytes) ? ExitStatus::ok : ExitStatus::not_written);
}

}  // namespace lettergrade::read
