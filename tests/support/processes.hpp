#pragma once
#include <sys/types.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace lettergrade::test {

/// The processes whose parent is `parent`, by what /proc says.
[[nodiscard]] std::vector<pid_t> children_of(pid_t parent);

/// The name of a process's program, e.g. "lettergrade-read"; empty when there is no such process.
[[nodiscard]] std::string name_of(pid_t process);

/// Waits until `condition` holds; false when it does not within a generous time.
[[nodiscard]] bool eventually(const std::function<bool()>& condition);

}  // namespace lettergrade::test
