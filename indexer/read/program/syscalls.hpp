#pragma once
#include <linux/filter.h>

#include <vector>

namespace lettergrade::read {

/// What a child may ask of the kernel, as a program for seccomp: memory, time, reading what is open
/// and writing to `output`. Opening a file is refused politely (libraries try), anything else
/// kills. Empty: this kernel has no seccomp filters.
[[nodiscard]] std::vector<sock_filter> syscall_filter(int output);

/// Puts the filter on this process. Needs no_new_privs. False: the kernel refused.
[[nodiscard]] bool apply_filter(const std::vector<sock_filter>& filter);

}  // namespace lettergrade::read
