#include "tests/support/program.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/folder.hpp"

namespace lettergrade::test {
namespace {

constexpr uid_t kNobody = 65534;

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (std::string& text : strings) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

/// The child's side of a run: never returns.
[[noreturn]] void become(std::vector<std::string> command, const RunOptions& options,
                         const std::string& out, const std::string& err) {
  const bool redirected = std::freopen("/dev/null", "r", stdin) != nullptr &&
                          std::freopen(out.c_str(), "w", stdout) != nullptr &&
                          std::freopen(err.c_str(), "w", stderr) != nullptr;
  if (!redirected) std::_Exit(126);
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

Finished run(const std::string& program, const std::vector<std::string>& arguments,
             const RunOptions& options) {
  const Folder output;
  std::vector<std::string> command{std::string(LETTERGRADE_BIN) + "/" + program};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const pid_t child = ::fork();
  if (child == 0) become(command, options, output / "out", output / "err");
  int status = 0;
  ::waitpid(child, &status, 0);
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {exit, read_file(output / "out"), read_file(output / "err")};
}

}  // namespace lettergrade::test
