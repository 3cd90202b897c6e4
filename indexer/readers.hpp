#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/read/pool.hpp"

namespace lettergrade {

/// Reads files for several threads at once: as many reader processes as threads ask at a time,
/// started when they are first needed.
class Readers {
 public:
  /// What the file holds. Throws Error(reader_missing).
  [[nodiscard]] read::ReadResult read(const std::string& path);

  /// What readers had to say of this machine, each once; empty after the first call.
  [[nodiscard]] std::vector<std::string> take_notices();

 private:
  [[nodiscard]] std::unique_ptr<read::Pool> take();
  void note(const std::string& text);

  std::mutex mutex_;  ///< guards what follows
  std::vector<std::unique_ptr<read::Pool>> idle_;
  std::vector<std::string> known_;
  std::vector<std::string> notices_;
};

}  // namespace lettergrade
