#include "indexer/readers.hpp"

#include <algorithm>
#include <utility>

namespace lettergrade {

read::ReadResult Readers::read(const std::string& path) {
  std::unique_ptr<read::Pool> pool = take();
  pool->submit(path);
  read::ReadResult result = pool->next();
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(pool));
  return result;
}

std::vector<std::string> Readers::take_notices() {
  const std::lock_guard lock(mutex_);
  return std::exchange(notices_, {});
}

std::unique_ptr<read::Pool> Readers::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      std::unique_ptr<read::Pool> pool = std::move(idle_.back());
      idle_.pop_back();
      return pool;
    }
  }
  read::PoolOptions options;
  options.notice = [this](const std::string& text) { note(text); };
  return std::make_unique<read::Pool>(std::move(options));
}

void Readers::note(const std::string& text) {
  const std::lock_guard lock(mutex_);
  if (std::find(known_.begin(), known_.end(), text) != known_.end()) return;
  known_.push_back(text);
  notices_.push_back(text);
}

}  // namespace lettergrade
