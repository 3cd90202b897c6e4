#pragma once
#include <optional>
#include <string>
#include <vector>

#include "tests/support/folder.hpp"

namespace lettergrade::test {

/// What a finished program left behind.
struct Finished {
  int exit = -1;  ///< 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

struct RunOptions {
  std::vector<std::string> environment = {};  ///< "NAME=value", added to this process's own
  bool as_nobody = false;           ///< where this process is root, which no permission stops
  std::string input = "/dev/null";  ///< file that standard input is read from
  std::string folder = {};          ///< to run in; empty: here
};

/// One of the project's programs, or a program with its path, while it runs.
class Child {
 public:
  Child(const std::string& program, const std::vector<std::string>& arguments,
        const RunOptions& options = {});
  /// Ends it at once if nobody waited for it.
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] int pid() const { return pid_; }
  void kill(int signal) const;
  /// Whether it has ended.
  [[nodiscard]] bool ended();
  [[nodiscard]] Finished wait();

 private:
  Folder output_;
  int pid_ = -1;
  bool over_ = false;
  int status_ = 0;
};

/// The folder of the programs that are tested.
[[nodiscard]] std::string programs_folder();

/// Runs one of the project's programs ("lettergrade", "lettergrade-index"), or a program with its
/// path, to its end.
[[nodiscard]] Finished run(const std::string& program, const std::vector<std::string>& arguments,
                           const RunOptions& options = {});

}  // namespace lettergrade::test
