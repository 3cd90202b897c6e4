#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace lettergrade {

/// A file or folder that could not be used, and why.
struct Rejected {
  std::string path;
  std::string reason;
};

struct FoundFiles {
  std::vector<std::filesystem::path> files;  ///< as reached from the paths given, sorted, each once
  std::vector<Rejected> rejected;            ///< folders that may not be read
};

/// Every regular file below `paths`. Throws Error(no_such_path) where a path does not exist.
[[nodiscard]] FoundFiles find_files(const std::vector<std::string>& paths);

}  // namespace lettergrade
