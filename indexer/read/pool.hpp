#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "indexer/read/document.hpp"

namespace lettergrade::read {

/// What the reader of one file may use. A file that needs more is rejected.
struct Limits {
  std::chrono::milliseconds time{20'000};  ///< by the clock
  std::uint32_t cpu_seconds = 15;
  std::uint64_t memory = std::uint64_t{1} << 30U;   ///< address space, in bytes
  std::uint64_t output = std::uint64_t{64} << 20U;  ///< of the document it gives, in bytes
};

struct PoolOptions {
  std::size_t jobs = 1;  ///< files that are read at the same time
  Limits limits;
  /// The reader's program; empty: "lettergrade-read" beside this program, else on the path.
  std::string program;
  /// Told once for each protection that this kernel does not have.
  std::function<void(const std::string&)> notice;
};

/// Reads files ahead, each in a process of its own: a reader that crashes, hangs, floods or lies
/// costs that one file. Nothing is left running when the pool goes, nor when this process is
/// killed. For one thread at a time.
class Pool {
 public:
  /// Starts the reader. Error (reader_missing) where there is none that answers.
  explicit Pool(PoolOptions options);
  ~Pool();
  Pool(Pool&&) noexcept;
  Pool& operator=(Pool&&) noexcept;

  /// Puts a file in the queue. Never waits.
  void submit(std::string path);

  /// How many files were submitted whose results were not taken.
  [[nodiscard]] std::size_t pending() const;

  /// The result of the file that was submitted first of those pending; waits for it. There must be
  /// one pending.
  [[nodiscard]] ReadResult next();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade::read
