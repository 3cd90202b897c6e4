#pragma once
#include <chrono>
#include <string>

#include "indexer/pipeline.hpp"

namespace lettergrade {

/// "12 of 300 files, 4 %, 85 a second, 0:03 left, letters/a.pdf"; `seconds` since the start.
[[nodiscard]] std::string progress_line(const IndexProgress& progress, double seconds,
                                        std::size_t width);

/// One line on standard error that is written over and over, at most ten times a second.
class ProgressLine {
 public:
  ProgressLine(bool wanted, std::size_t width) : wanted_(wanted), width_(width) {}
  void show(const IndexProgress& progress);
  /// Takes the line away, for something else to be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  std::size_t width_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace lettergrade
