#include "tests/support/program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace lettergrade::test {
namespace {

constexpr uid_t kNobody = 65534;

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  result.reserve(strings.size() + 1);
  for (std::string& text : strings) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void redirect(int descriptor, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) std::_Exit(126);
}

/// The child's side of a run: never returns.
[[noreturn]] void become(std::vector<std::string> command, const RunOptions& options,
                         const std::string& out, const std::string& err) {
  redirect(STDIN_FILENO, options.input, O_RDONLY);
  redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT);
  redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT);
  for (const std::string& setting : options.environment) {
    const std::size_t equals = setting.find('=');
    ::setenv(setting.substr(0, equals).c_str(), setting.c_str() + equals + 1, 1);
  }
  if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0) std::_Exit(126);
  if (options.as_nobody && ::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0))
    std::_Exit(126);
  ::execv(command.front().c_str(), pointers(command).data());
  std::_Exit(127);
}

}  // namespace

std::string programs_folder() {
  const char* const given = std::getenv("LETTERGRADE_TESTED");
  return given != nullptr ? given : LETTERGRADE_BIN;
}

namespace {

/// Whether every user may pass through each folder above the programs.
bool open_to_all(std::filesystem::path folder) {
  using std::filesystem::perms;
  for (; folder.has_relative_path(); folder = folder.parent_path())
    if ((status(folder).permissions() & perms::others_exec) == perms::none) return false;
  return true;
}

/// The programs where another user can run them: where they are, or a copy (a checkout may lie in a
/// folder of its owner's alone).
std::string folder_for_nobody() {
  if (open_to_all(programs_folder())) return programs_folder();
  static const Folder copy;
  for (const char* name : {"lettergrade", "lettergrade-index", "lettergrade-read"})
    if (!std::filesystem::exists(copy / name))
      std::filesystem::copy_file(programs_folder() + "/" + name, copy / name);
  return copy.path();
}

}  // namespace

Child::Child(const std::string& program, const std::vector<std::string>& arguments,
             const RunOptions& options) {
  const bool own = program.find('/') == std::string::npos;
  const std::string folder = options.as_nobody ? folder_for_nobody() : programs_folder();
  std::vector<std::string> command{own ? folder + "/" + program : program};
  command.insert(command.end(), arguments.begin(), arguments.end());
  pid_ = ::fork();
  if (pid_ == 0) become(command, options, output_ / "out", output_ / "err");
}

Child::~Child() {
  if (over_) return;
  kill(SIGKILL);
  ::waitpid(pid_, &status_, 0);
}

void Child::kill(int signal) const {
  if (!over_) ::kill(pid_, signal);
}

bool Child::ended() {
  over_ = over_ || ::waitpid(pid_, &status_, WNOHANG) == pid_;
  return over_;
}

Finished Child::wait() {
  if (!over_) ::waitpid(pid_, &status_, 0);
  over_ = true;
  const int exit = WIFEXITED(status_) ? WEXITSTATUS(status_) : 128 + WTERMSIG(status_);
  return {exit, read_file(output_ / "out"), read_file(output_ / "err")};
}

Finished run(const std::string& program, const std::vector<std::string>& arguments,
             const RunOptions& options) {
  return Child(program, arguments, options).wait();
}

}  // namespace lettergrade::test
