#pragma once
#include <optional>
#include <string>
#include <vector>

namespace lettergrade::test {

/// What a finished program left behind.
struct Finished {
  int exit = -1;  ///< 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

struct RunOptions {
  std::vector<std::string> environment;  ///< "NAME=value", added to this process's own
  bool as_nobody = false;                ///< where this process is root, which no permission stops
  std::string folder;                    ///< to run in; empty: here
  std::string input = "/dev/null";       ///< the file that is its standard input
};

/// The folder of the programs that are tested.
[[nodiscard]] std::string programs_folder();

/// Runs one of the project's programs ("lettergrade", "lettergrade-index") to its end.
[[nodiscard]] Finished run(const std::string& program, const std::vector<std::string>& arguments,
                           const RunOptions& options = {});

}  // namespace lettergrade::test
