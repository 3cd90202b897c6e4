#include "tests/support/processes.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace lettergrade::test {
namespace {

namespace fs = std::filesystem;

/// What stands behind the name in /proc/PID/stat: state, parent ...
std::string status_of(pid_t process) {
  std::ifstream stream("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(stream, line);
  const std::size_t name_end = line.rfind(')');
  return name_end == std::string::npos ? std::string{} : line.substr(name_end + 1);
}

}  // namespace

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (!std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); }))
      continue;
    std::istringstream status(status_of(std::stoi(name)));
    std::string state;
    pid_t its_parent = 0;
    if (status >> state >> its_parent && its_parent == parent && state != "Z")
      children.push_back(std::stoi(name));
  }
  return children;
}

std::string name_of(pid_t process) {
  std::ifstream stream("/proc/" + std::to_string(process) + "/comm");
  std::string name;
  std::getline(stream, name);
  std::istringstream status(status_of(process));
  std::string state;
  status >> state;
  return state == "Z" ? std::string{} : name;
}

bool eventually(const std::function<bool()>& condition) {
  constexpr int kTries = 2000;
  for (int i = 0; i < kTries; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

}  // namespace lettergrade::test
