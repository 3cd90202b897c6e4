#include "indexer/read/program/syscalls.hpp"

#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

#include "indexer/read/descriptor.hpp"

namespace lettergrade::read {
namespace {

constexpr std::array kAllowed{
    SCMP_SYS(read),         SCMP_SYS(pread64),         SCMP_SYS(readv),
    SCMP_SYS(lseek),        SCMP_SYS(fstat),           SCMP_SYS(close),
    SCMP_SYS(mremap),       SCMP_SYS(munmap),          SCMP_SYS(madvise),
    SCMP_SYS(brk),          SCMP_SYS(futex),           SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday), SCMP_SYS(getrandom),       SCMP_SYS(getpid),
    SCMP_SYS(gettid),       SCMP_SYS(sysinfo),         SCMP_SYS(exit),
    SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn),    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction), SCMP_SYS(sched_yield),     SCMP_SYS(sched_getaffinity),
    SCMP_SYS(tgkill),       SCMP_SYS(restart_syscall), SCMP_SYS(sigaltstack),
    SCMP_SYS(nanosleep),    SCMP_SYS(clock_nanosleep), SCMP_SYS(prlimit64),
    SCMP_SYS(getrusage),
};

/// Libraries look for configuration, fonts, time zones, and live without.
constexpr std::array kRefused{
    SCMP_SYS(open),      SCMP_SYS(openat),     SCMP_SYS(openat2),    SCMP_SYS(access),
    SCMP_SYS(stat),      SCMP_SYS(lstat),      SCMP_SYS(newfstatat), SCMP_SYS(statx),
    SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink),   SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd),    SCMP_SYS(ioctl),      SCMP_SYS(getdents64), SCMP_SYS(fcntl),
};

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// Allows a call where its argument `which`, as far as `mask` goes, is `value`.
bool allow_where(scmp_filter_ctx filter, int call, unsigned which, scmp_datum_t mask,
                 scmp_datum_t value) {
  const scmp_arg_cmp test{which, SCMP_CMP_MASKED_EQ, mask, value};
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &test) == 0;
}

bool add_rules(scmp_filter_ctx filter, int output) {
  for (const int call : kAllowed)
    if (seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 0, nullptr) != 0) return false;
  for (const int call : kRefused)
    if (seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 0, nullptr) != 0) return false;
  constexpr scmp_datum_t kAll = ~scmp_datum_t{0};
  const auto own = static_cast<scmp_datum_t>(output);
  for (const int call : {SCMP_SYS(write), SCMP_SYS(pwrite64)})
    if (!allow_where(filter, call, 0, kAll, own)) return false;
  // No page becomes code.
  return allow_where(filter, SCMP_SYS(mprotect), 2, PROT_EXEC, 0) &&
         allow_where(filter, SCMP_SYS(mmap), 2, PROT_EXEC, 0);
}

/// libseccomp writes the program to a file; children need it in memory.
std::vector<sock_filter> exported(scmp_filter_ctx filter) {
  const Descriptor file(::memfd_create("filter", MFD_CLOEXEC));
  if (!file.is_open() || seccomp_export_bpf(filter, file.number()) != 0) return {};
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {};
  std::vector<sock_filter> program(static_cast<std::size_t>(status.st_size) / sizeof(sock_filter));
  const auto bytes = static_cast<ssize_t>(program.size() * sizeof(sock_filter));
  if (::pread(file.number(), program.data(), static_cast<std::size_t>(bytes), 0) != bytes)
    return {};
  return program;
}

bool kernel_filters() {
  const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

}  // namespace

std::vector<sock_filter> syscall_filter(int output) {
  if (!kernel_filters()) return {};
  const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), &seccomp_release);
  if (!filter || !add_rules(filter.get(), output)) return {};
  return exported(filter.get());
}

bool apply_filter(const std::vector<sock_filter>& filter) {
  // The kernel does not write to the program.
  const sock_fprog program{static_cast<unsigned short>(filter.size()),
                           const_cast<sock_filter*>(filter.data())};
  return ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

}  // namespace lettergrade::read
