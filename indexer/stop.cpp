#include "indexer/stop.hpp"

#include <atomic>
#include <csignal>

namespace lettergrade {
namespace {

// A signal handler can reach nothing but this.
std::atomic<bool> wanted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void note_signal(int) { wanted = true; }

}  // namespace

void listen_for_stop() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    // Who started us to ignore it (nohup, a shell's background) meant that.
    const bool ignored = ::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!ignored) ::sigaction(signal, &action, nullptr);
  }
}

bool stop_wanted() { return wanted; }

}  // namespace lettergrade
