#include "indexer/files.hpp"

#include <algorithm>
#include <set>

#include "lettergrade/error.hpp"

namespace lettergrade {
namespace {

namespace fs = std::filesystem;

/// Walks folders by hand, so that one that may not be read costs only itself.
void walk(const fs::path& folder, const FindOptions& options, FoundFiles& found) {
  std::error_code error;
  if (!options.index.empty() && fs::equivalent(folder, options.index, error)) return;
  fs::directory_iterator entries(folder, error);
  if (error) {
    found.rejected.push_back({folder.string(), "folder may not be read: " + error.message()});
    return;
  }
  std::vector<fs::path> children;
  for (const auto& entry : entries) children.push_back(entry.path());
  std::sort(children.begin(), children.end());
  for (const fs::path& child : children) {
    // A link to a folder is not followed: it could lead back here.
    const bool folder_inside = fs::is_directory(fs::symlink_status(child, error));
    if (folder_inside)
      walk(child, options, found);
    else if (fs::is_regular_file(child, error))
      found.files.push_back(child);
  }
}

/// A file that is called "-" must not be taken for standard input.
fs::path named_file(const fs::path& path) {
  fs::path normal = path.lexically_normal();
  return normal == kStandardInput ? fs::absolute(normal) : normal;
}

}  // namespace

FoundFiles find_files(const std::vector<std::string>& paths, const FindOptions& options) {
  FoundFiles found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == kStandardInput) {
      found.files.emplace_back(path);
      continue;
    }
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      if (options.may_be_gone) continue;
      throw Error(Message::no_such_path, {path});
    }
    if (fs::is_directory(status))
      walk(fs::path(path).lexically_normal(), options, found);
    else
      found.files.push_back(named_file(path));
  }
  std::set<fs::path> seen;
  std::erase_if(found.files, [&](const fs::path& file) { return !seen.insert(file).second; });
  return found;
}

}  // namespace lettergrade
