#include "bench/facets/peer.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

extern char** environ;

namespace lettergrade::bench {

Peer::Peer(const std::vector<std::string>& command) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (::pipe(in.data()) != 0 || ::pipe(out.data()) != 0) throw std::runtime_error("no pipe");
  ::posix_spawn_file_actions_t actions{};
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  for (const int file : {in[0], in[1], out[0], out[1]})
    ::posix_spawn_file_actions_addclose(&actions, file);
  std::vector<char*> arguments;
  for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  const int code =
      ::posix_spawnp(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(in[0]);
  ::close(out[1]);
  to_ = in[1];
  from_ = out[0];
  if (code != 0) throw std::runtime_error("cannot start " + command.front());
}

Peer::~Peer() {
  ::close(to_);
  ::close(from_);
  ::waitpid(process_, nullptr, 0);
}

void Peer::flush() {
  for (std::size_t at = 0; at < waiting_.size();) {
    const ::ssize_t written = ::write(to_, waiting_.data() + at, waiting_.size() - at);
    if (written <= 0) throw std::runtime_error("the peer does not listen");
    at += static_cast<std::size_t>(written);
  }
  waiting_.clear();
}

void Peer::tell(const std::string& line) {
  constexpr std::size_t kEnough = 1 << 16;
  waiting_ += line + '\n';
  if (waiting_.size() > kEnough) flush();
}

std::string Peer::ask(const std::string& line) {
  tell(line);
  flush();
  while (heard_.find('\n') == std::string::npos) {
    std::array<char, 4096> bytes{};
    const ::ssize_t got = ::read(from_, bytes.data(), bytes.size());
    if (got <= 0) throw std::runtime_error("the peer does not answer");
    heard_.append(bytes.data(), static_cast<std::size_t>(got));
  }
  const std::size_t end = heard_.find('\n');
  std::string answer = heard_.substr(0, end);
  heard_.erase(0, end + 1);
  return answer;
}

}  // namespace lettergrade::bench
