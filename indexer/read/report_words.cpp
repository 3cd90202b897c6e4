#include "indexer/read/report_words.hpp"

#include <signal.h>

#include <string_view>

#include "indexer/read/exit_status.hpp"

namespace lettergrade::read {
namespace {

std::string crashed(int signal) {
  const char* name = ::sigabbrev_np(signal);
  const std::string words = name != nullptr ? "SIG" + std::string(name) : std::to_string(signal);
  return "the reader crashed (" + words + ")";
}

std::string gave_up(int status) {
  switch (static_cast<ExitStatus>(status)) {
    case ExitStatus::not_locked:
      return "the process that would read it could not be started or locked up";
    case ExitStatus::not_written:
      return "the reader could not hand over its answer";
    case ExitStatus::damaged:
      return "its compressed data is damaged";
    case ExitStatus::too_large:
      return "a compression bomb: it expands to far more than a collection needs";
    default:
      return "the reader gave up (status " + std::to_string(status) + ")";
  }
}

}  // namespace

std::string out_of_time(const Limits& limits) {
  const auto milliseconds = limits.time.count();
  if (milliseconds % 1000 != 0) return "took over " + std::to_string(milliseconds) + " ms";
  return "took over " + std::to_string(milliseconds / 1000) + " s";
}

std::string reason_of(const wire::Report& report, const Limits& limits) {
  if (report.ending == wire::Ending::out_of_time) return out_of_time(limits);
  if (report.ending == wire::Ending::exited) return gave_up(report.number);
  switch (report.number) {
    case SIGXCPU:
      return "took over " + std::to_string(limits.cpu_seconds) + " s of computing";
    case SIGXFSZ:
      return "gives over " + std::to_string(limits.output >> 20U) + " MB of text";
    case SIGSYS:
      return "the reader tried what it may not do (SIGSYS)";
    case SIGKILL:
      return "the reader was killed; perhaps the memory ran out";
    default:
      return crashed(report.number);
  }
}

}  // namespace lettergrade::read
