#pragma once
#include <sys/types.h>

#include <string>

#include "indexer/read/descriptor.hpp"
#include "indexer/read/pool.hpp"
#include "indexer/read/wire.hpp"

namespace lettergrade::read {

/// The warm parent of all readers: a running lettergrade-read. It ends when its socket closes,
/// whatever happens to this process; the destructor also waits for it.
class ReaderProcess {
 public:
  /// Starts `program` (empty: lettergrade-read beside this program, else on the path) and waits for
  /// its first word. Error (reader_missing) where none comes.
  ReaderProcess(const std::string& program, std::size_t jobs, const Limits& limits);
  ~ReaderProcess();
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;

  [[nodiscard]] int socket() const { return socket_.number(); }
  [[nodiscard]] const wire::Hello& hello() const { return hello_; }

  /// Sends a file. False: the process is gone or does not listen.
  [[nodiscard]] bool send(const wire::Request& request, const Descriptor& file,
                          const Descriptor& output) const;

  /// Ends it at once, with all its children.
  void kill();

 private:
  Descriptor socket_;
  pid_t process_ = -1;
  wire::Hello hello_;
};

/// What this kernel lacks to lock a reader up, in words; empty when nothing.
[[nodiscard]] std::string missing_protection(const wire::Hello& hello);

}  // namespace lettergrade::read
