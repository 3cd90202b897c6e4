#include "indexer/read/report_words.hpp"

#include <signal.h>

#include "indexer/read/exit_status.hpp"
#include "indexer/read/reasons.hpp"

namespace lettergrade::read {
namespace {

std::string crashed(int signal) {
  const char* name = ::sigabbrev_np(signal);
  return words_of(Reason::crashed,
                  name != nullptr ? "SIG" + std::string(name) : std::to_string(signal));
}

std::string gave_up(int status) {
  switch (static_cast<ExitStatus>(status)) {
    case ExitStatus::not_locked:
      return words_of(Reason::not_locked);
    case ExitStatus::not_written:
      return words_of(Reason::not_handed_over);
    case ExitStatus::damaged:
      return words_of(Reason::damaged_gzip);
    case ExitStatus::too_large:
      return words_of(Reason::bomb);
    default:
      return words_of(Reason::gave_up, std::to_string(status));
  }
}

}  // namespace

std::string out_of_time(const Limits& limits) {
  const auto milliseconds = limits.time.count();
  return words_of(Reason::time, milliseconds % 1000 == 0
                                    ? std::to_string(milliseconds / 1000) + " s"
                                    : std::to_string(milliseconds) + " ms");
}

std::string reason_of(const wire::Report& report, const Limits& limits) {
  if (report.ending == wire::Ending::out_of_time) return out_of_time(limits);
  if (report.ending == wire::Ending::exited) return gave_up(report.number);
  switch (report.number) {
    case SIGXCPU:
      return words_of(Reason::computing, std::to_string(limits.cpu_seconds) + " s");
    case SIGXFSZ:
      return words_of(Reason::output, std::to_string(limits.output >> 20U));
    case SIGSYS:
      return words_of(Reason::forbidden);
    case SIGKILL:
      return words_of(Reason::killed);
    default:
      return crashed(report.number);
  }
}

}  // namespace lettergrade::read
