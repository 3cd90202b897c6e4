#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lettergrade::test {

/// A folder of its own for one test, removed with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string operator/(std::string_view name) const {
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

void write_file(const std::string& path, std::string_view bytes);
[[nodiscard]] std::string read_file(const std::string& path);

/// The project's own folder.
[[nodiscard]] std::string source_folder();

/// A folder of the real data ("letters/seeds"), or nothing where the data is not at hand: the test
/// is then to be skipped, which this says on standard output.
[[nodiscard]] std::optional<std::string> real_data(std::string_view folder);

}  // namespace lettergrade::test
