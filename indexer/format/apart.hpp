#pragma once
#include <functional>
#include <optional>
#include <string>

namespace lettergrade::format {

/// What `ask` says, asked in a process of its own; nothing where that process came to harm. For
/// code of others that damaged data can bring down. An exception in `ask` is harm, too. Must be
/// called while this process has one thread. Throws std::system_error where no process can be made.
[[nodiscard]] std::optional<std::string> asked_apart(const std::function<std::string()>& ask);

}  // namespace lettergrade::format
