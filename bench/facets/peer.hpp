#pragma once
#include <string>
#include <vector>

namespace lettergrade::bench {

/// Another program that answers lines with lines.
class Peer {
 public:
  /// Starts the program; looked for in PATH. Throws std::runtime_error.
  explicit Peer(const std::vector<std::string>& command);
  ~Peer();
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void tell(const std::string& line);
  [[nodiscard]] std::string ask(const std::string& line);

 private:
  void flush();

  int process_ = 0;
  int to_ = -1;
  int from_ = -1;
  std::string waiting_;  ///< lines not yet written
  std::string heard_;    ///< read, and not yet given out
};

}  // namespace lettergrade::bench
