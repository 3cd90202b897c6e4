#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/cli/frame.hpp"
#include "lettergrade/error.hpp"
#include "query/verbs/verbs.hpp"

namespace {

using namespace lettergrade;

/// `lettergrade index ...` becomes `lettergrade-index ...`: the one beside this program, else the
/// one on the path.
int run_indexer(int argc, char** argv) {
  const std::string name(program_name(Program::index));
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  std::vector<std::string> words{name};
  words.insert(words.end(), argv + 2, argv + argc);
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  if (!error) ::execv((here / name).c_str(), arguments.data());
  ::execvp(name.c_str(), arguments.data());
  cli::write_err("lettergrade: cannot find " + name);
  return static_cast<int>(ExitCode::index);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "index") return run_indexer(argc, argv);
  return cli::framed(Program::query, argc, argv, verbs::run);
}
