#include "tests/support/folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace lettergrade::test {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "lettergrade-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder " + pattern);
  path_ = pattern;
  // Programs that run as another user must reach it, too.
  fs::permissions(path_, fs::perms::all);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_file(const std::string& path, std::string_view bytes) {
  fs::create_directories(fs::path(path).parent_path());
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.flush()) throw std::runtime_error("cannot write " + path);
}

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string source_folder() { return LETTERGRADE_SOURCE; }

std::optional<std::string> real_data(std::string_view folder) {
  const char* named = std::getenv("LETTERGRADE_DATA");
  const fs::path data =
      named != nullptr ? fs::path(named) : fs::path(source_folder()).parent_path() / "shared";
  if (fs::exists(data / folder)) return (data / folder).string();
  std::cout << "SKIPPED: no real data at " << (data / folder).string()
            << " (set LETTERGRADE_DATA)\n";
  return std::nullopt;
}

}  // namespace lettergrade::test
