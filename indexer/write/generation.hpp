#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/format/xapian_border.hpp"
#include "indexer/write/column_writer.hpp"

namespace lettergrade::write {

/// The lock on an index: held from construction to destruction, freed by the system on a crash.
class Lock {
 public:
  /// Makes the folder where it is missing; waits up to `wait` seconds for another holder, as
  /// long as `waiting` (which may be empty) agrees. Throws Error: locked, cannot_write.
  Lock(const std::filesystem::path& index, std::size_t wait,
       const std::function<bool(const std::string& holder)>& waiting);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_ = -1;
};

/// A generation that is being written: both databases in a folder of their own that no reader
/// looks into until switch_in. Without switch_in nothing has happened.
class Generation {
 public:
  /// Starts generation `number` as a copy of the generation in folder `base`, or empty where
  /// `base` is empty. Throws Error(cannot_write).
  Generation(const std::filesystem::path& index, std::uint64_t number,
             const std::filesystem::path& base);

  [[nodiscard]] Xapian::WritableDatabase& letters() { return letters_; }
  [[nodiscard]] const Xapian::WritableDatabase& letters() const { return letters_; }
  [[nodiscard]] Xapian::WritableDatabase& sections() { return sections_; }
  /// Where every change of a document has to be noted.
  [[nodiscard]] ChangedDocids& changed_letters() { return changed_letters_; }
  [[nodiscard]] ChangedDocids& changed_sections() { return changed_sections_; }
  [[nodiscard]] std::uint64_t number() const { return number_; }

  /// Sets a metadata key in both databases.
  void set_metadata(std::string_view key, const std::string& value);

  /// Commits, makes everything durable and lets CURRENT name this generation: readers see the old
  /// index or the new one, whole. Older generations are removed. Throws Error(cannot_write).
  void switch_in();

 private:
  std::filesystem::path index_;
  std::uint64_t number_;
  std::filesystem::path folder_;
  Xapian::WritableDatabase letters_;
  Xapian::WritableDatabase sections_;
  ChangedDocids changed_letters_;
  ChangedDocids changed_sections_;
};

/// Removes generations that CURRENT does not name. To be called under the lock.
void remove_leftovers(const std::filesystem::path& index);

}  // namespace lettergrade::write
