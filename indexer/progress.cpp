#include "indexer/progress.hpp"

#include <cmath>
#include <cstdio>

#include "lettergrade/safe.hpp"
#include "lettergrade/text.hpp"

namespace lettergrade {
namespace {

/// "0:07", "12:30", "1:02:03".
std::string duration(double seconds) {
  const auto all = static_cast<unsigned long>(std::lround(seconds));
  const auto two = [](unsigned long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string tail = two(all % 60);
  if (all < 3600) return std::to_string(all / 60) + ":" + tail;
  return std::to_string(all / 3600) + ":" + two(all / 60 % 60) + ":" + tail;
}

/// The last code points of a text that fit, after an ellipsis where some are left out.
std::string ending(const std::string& text, std::size_t room) {
  const std::size_t all = code_points(text);
  if (all <= room) return text;
  if (room < 2) return {};
  std::string_view rest = text;
  for (std::size_t drop = all - room + 1; drop > 0; --drop)
    rest.remove_prefix(first_code_point(rest).bytes);
  return "…" + std::string(rest);
}

}  // namespace

std::string progress_line(const IndexProgress& progress, double seconds, std::size_t width) {
  if (progress.to_write > 0)
    return "writing " + std::to_string(progress.written) + " of " +
           std::to_string(progress.to_write) + " letters";
  std::string line = std::to_string(progress.done) + " of " + std::to_string(progress.of) +
                     (progress.of == 1 ? " file" : " files");
  if (progress.items > progress.of) line += ", " + std::to_string(progress.items) + " records";
  line += ", " + std::to_string(static_cast<int>(progress.part * 100)) + " %";
  constexpr double kSoonest = 0.5;
  if (seconds > kSoonest && progress.items > 0) {
    const double rate = static_cast<double>(progress.items) / seconds;
    line += ", " + std::to_string(std::lround(rate)) + " a second";
    if (progress.part > 0 && progress.part < 1)
      line += ", " + duration(seconds * (1 - progress.part) / progress.part) + " left";
  }
  if (progress.path.empty()) return line + ", writing";
  const std::size_t used = code_points(line) + 2;
  const std::string path =
      ending(safe_line(progress.path), width > used + 1 ? width - used - 1 : 0);
  return path.empty() ? line : line + ", " + path;
}

void ProgressLine::show(const IndexProgress& progress) {
  constexpr std::chrono::milliseconds kPause(100);
  const Clock::time_point now = Clock::now();
  const bool turns_to_writing = progress.path.empty() && progress.to_write == 0;
  if (!wanted_ || (now < next_ && !turns_to_writing)) return;
  next_ = now + kPause;
  shown_ = true;
  const std::chrono::duration<double> since = now - start_;
  const std::string line = "\r\x1b[K" + progress_line(progress, since.count(), width_);
  static_cast<void>(std::fputs(line.c_str(), stderr));
}

void ProgressLine::clear() {
  if (shown_) static_cast<void>(std::fputs("\r\x1b[K", stderr));
  shown_ = false;
}

}  // namespace lettergrade
