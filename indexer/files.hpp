#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace lettergrade {

/// Names standard input among paths.
inline constexpr const char* kStandardInput = "-";

/// A file or folder that could not be used, and why.
struct Rejected {
  std::string path;
  std::string reason;
};

struct FoundFiles {
  /// As reached from the paths given, sorted, each once; "-" stands for standard input.
  std::vector<std::filesystem::path> files;
  std::vector<Rejected> rejected;  ///< folders that may not be read
};

struct FindOptions {
  std::filesystem::path index;  ///< a folder whose files are the index's own and never letters
  bool may_be_gone = false;     ///< a path that does not exist holds no files, rather than an error
};

/// Every regular file below `paths`. Throws Error(no_such_path) where a path does not exist.
[[nodiscard]] FoundFiles find_files(const std::vector<std::string>& paths,
                                    const FindOptions& options);

}  // namespace lettergrade
