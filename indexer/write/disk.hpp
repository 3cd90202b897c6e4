#pragma once
#include <filesystem>
#include <string_view>
#include <utility>

#include "lettergrade/error.hpp"

/// What a writer does with files. Every failure is Error(cannot_write) with the system's reason.
namespace lettergrade::write {

[[nodiscard]] Error cannot_write(const std::filesystem::path& path, int code);

/// Runs an action of std::filesystem, turning its exceptions into Error.
template <typename Action>
auto on_disk(Action&& action) {
  try {
    return std::forward<Action>(action)();
  } catch (const std::filesystem::filesystem_error& error) {
    throw cannot_write(error.path1(), error.code().value());
  }
}

/// Writes a file whole; it is on the disk when this returns.
void write_durably(const std::filesystem::path& path, std::string_view bytes);

/// Replaces a file by rename, so that there is the old one or the new one, whole.
void replace_durably(const std::filesystem::path& path, std::string_view bytes);

/// Puts what was written to a file, or the names in a folder, on the disk.
void sync_file(const std::filesystem::path& path);
void sync_folder(const std::filesystem::path& folder);

/// The bytes of a small file. Throws Error(damaged_index) about `index` where it cannot be read.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path,
                                   const std::filesystem::path& index);

}  // namespace lettergrade::write
