#include "indexer/read/program/sandbox.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "indexer/read/program/landlock.hpp"

// The address sanitizer reserves terabytes of addresses, and looks around when it reports.
#if defined(__SANITIZE_ADDRESS__)
#define LETTERGRADE_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LETTERGRADE_ASAN 1
#endif
#endif
#ifndef LETTERGRADE_ASAN
#define LETTERGRADE_ASAN 0
#endif

namespace lettergrade::read {
namespace {

constexpr rlim_t kDescriptors = 8;

bool limit(__rlimit_resource_t resource, rlim_t soft, rlim_t hard) {
  const rlimit limits{soft, hard};
  return ::setrlimit(resource, &limits) == 0;
}

/// `records` may go on as long as the indexer takes what it gives: only its memory is limited.
bool limit_all(const wire::Setup& setup, wire::Task task) {
  bool done = limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NPROC, 0, 0) &&
              limit(RLIMIT_NOFILE, kDescriptors, kDescriptors);
  if (task == wire::Task::document) {
    // The hard limit kills where the soft one's signal was not enough.
    done = done && limit(RLIMIT_CPU, setup.cpu_seconds, setup.cpu_seconds + 1);
    done = done && limit(RLIMIT_FSIZE, setup.output + sizeof(std::uint64_t),
                         setup.output + sizeof(std::uint64_t));
  }
  if (!LETTERGRADE_ASAN) done = done && limit(RLIMIT_AS, setup.memory, setup.memory);
  return done;
}

}  // namespace

Sandbox::Sandbox(const wire::Setup& setup)
    : setup_(setup), landlock_(landlock_version()), filter_(syscall_filter(kOutputNumber)) {}

wire::Hello Sandbox::hello() const {
  wire::Hello hello;
  hello.seccomp = filter_.empty() ? 0 : 1;
  hello.landlock = static_cast<std::uint16_t>(landlock_);
  return hello;
}

bool Sandbox::lock(wire::Task task) const {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  static_cast<void>(::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
  if (!limit_all(setup_, task)) return false;
  if (landlock_ > 0 && !landlock_everything(landlock_)) return false;
  if (LETTERGRADE_ASAN) return true;
  return filter_.empty() || apply_filter(filter_);
}

}  // namespace lettergrade::read
