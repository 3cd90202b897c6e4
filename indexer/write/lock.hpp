#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

namespace lettergrade::write {

/// How a writer waits for another one.
struct Waiting {
  std::size_t seconds = 0;
  /// Called again and again while it waits, with who holds the lock; false: wait no longer.
  std::function<bool(const std::string& holder)> goes_on = {};
};

/// The lock on an index: held from construction to destruction, freed by the system on a crash.
class Lock {
 public:
  /// Makes the folder where it is missing. Throws Error: locked, cannot_write.
  Lock(const std::filesystem::path& index, const Waiting& waiting);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace lettergrade::write
