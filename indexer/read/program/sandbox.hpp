#pragma once
#include <vector>

#include "indexer/read/program/syscalls.hpp"
#include "indexer/read/wire.hpp"

/// The lock on a child that reads one untrusted file: limits of the system, Landlock, seccomp.
namespace lettergrade::read {

/// In a child, the file to read and where the result goes have these numbers.
inline constexpr int kFileNumber = 3;
inline constexpr int kOutputNumber = 4;

/// Everything about the lock, made ready before a child is forked.
class Sandbox {
 public:
  explicit Sandbox(const wire::Setup& setup);

  /// What this kernel has, to be told to the indexer.
  [[nodiscard]] wire::Hello hello() const;

  /// Locks this process: it cannot open a file, a socket or a process, writes only to
  /// kOutputNumber, and has limits on time, memory and output. Cannot be undone. False: the kernel
  /// refused a protection that it has.
  [[nodiscard]] bool lock(wire::Task task) const;

 private:
  wire::Setup setup_;
  int landlock_;
  std::vector<sock_filter> filter_;
};

}  // namespace lettergrade::read
