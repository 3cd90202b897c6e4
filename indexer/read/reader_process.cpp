#include "indexer/read/reader_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "lettergrade/error.hpp"

namespace lettergrade::read {
namespace {

constexpr int kHelloMilliseconds = 20'000;
constexpr int kEndMilliseconds = 2'000;
constexpr const char* kName = "lettergrade-read";

/// The reader that was installed with this program; else whatever the path finds.
std::string beside_this_program() {
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / kName;
  if (!error && ::access(here.c_str(), X_OK) == 0) return here.string();
  return kName;
}

[[noreturn]] void fail(const std::string& program, const std::string& reason) {
  throw Error(Message::reader_missing, {program, reason});
}

std::array<Descriptor, 2> socket_pair(const std::string& program) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
    fail(program, std::generic_category().message(errno));
  // A reader that does not listen must not hold the indexer up for ever.
  const timeval patience{10, 0};
  static_cast<void>(::setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience)));
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The child's side: the socket becomes standard input; nothing else is inherited.
[[noreturn]] void become(const char* program, int socket) {
  // A group of its own: Ctrl-C is for the indexer, which ends this process by closing the socket.
  static_cast<void>(::setpgid(0, 0));
  ::dup2(socket, STDIN_FILENO);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) ::dup2(nowhere, STDOUT_FILENO);
  std::array<const char*, 2> arguments{kName, nullptr};
  ::execvp(program, const_cast<char* const*>(arguments.data()));
  ::_exit(127);
}

bool readable_within(int socket, int milliseconds) {
  pollfd waiting{socket, POLLIN, 0};
  int ready = 0;
  do {
    ready = ::poll(&waiting, 1, milliseconds);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

bool ended_within(pid_t process, int milliseconds) {
  for (int waited = 0; waited <= milliseconds; ++waited) {
    if (::waitpid(process, nullptr, WNOHANG) != 0) return true;
    ::usleep(1'000);
  }
  return false;
}

}  // namespace

ReaderProcess::ReaderProcess(const std::string& program, std::size_t jobs, const Limits& limits) {
  const std::string path = program.empty() ? beside_this_program() : program;
  std::array<Descriptor, 2> ends = socket_pair(path);
  process_ = ::fork();
  if (process_ < 0) fail(path, std::generic_category().message(errno));
  if (process_ == 0) become(path.c_str(), ends[1].number());
  socket_ = std::move(ends[0]);
  ends[1].close();
  wire::Setup setup;
  setup.jobs = static_cast<std::uint32_t>(jobs);
  setup.milliseconds = static_cast<std::uint64_t>(limits.time.count());
  setup.cpu_seconds = limits.cpu_seconds;
  setup.memory = limits.memory;
  setup.output = limits.output;
  std::optional<wire::Hello> hello;
  if (wire::send(socket(), setup) && readable_within(socket(), kHelloMilliseconds))
    hello = wire::as<wire::Hello>(wire::receive_packet(socket()));
  if (hello && hello->version == wire::kVersion) {
    hello_ = *hello;
    return;
  }
  kill();
  fail(path, hello ? "it is of another version" : "it does not start");
}

ReaderProcess::~ReaderProcess() {
  socket_.close();
  if (process_ > 0 && !ended_within(process_, kEndMilliseconds)) kill();
}

bool ReaderProcess::send(const wire::Request& request, const Descriptor& file,
                         const Descriptor& output) const {
  const std::array descriptors{file.number(), output.number()};
  return wire::send(socket(), request, descriptors);
}

void ReaderProcess::kill() {
  if (process_ <= 0) return;
  ::kill(-process_, SIGKILL);  // the group: its children, too
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

std::string missing_protection(const wire::Hello& hello) {
  if (hello.seccomp == 0 && hello.landlock == 0)
    return "this kernel has neither seccomp nor Landlock: files are read in a process of their "
           "own, which is not locked up";
  if (hello.seccomp == 0)
    return "this kernel has no seccomp: the processes that read files are locked up by Landlock "
           "only";
  if (hello.landlock == 0)
    return "this kernel has no Landlock: the processes that read files are locked up by seccomp "
           "only";
  return {};
}

}  // namespace lettergrade::read
