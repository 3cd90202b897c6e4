#pragma once

namespace lettergrade {

/// Exit status of a program that was stopped by Ctrl-C (128 + SIGINT, as shells have it).
inline constexpr int kStoppedStatus = 130;

/// From now on SIGINT and SIGTERM only ask to stop; a second one ends the process at once.
void listen_for_stop();

/// Whether one came.
[[nodiscard]] bool stop_wanted();

}  // namespace lettergrade
