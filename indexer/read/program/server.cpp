#include "indexer/read/program/server.hpp"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <deque>
#include <vector>

#include "indexer/read/exit_status.hpp"
#include "indexer/read/program/child.hpp"

namespace lettergrade::read {
namespace {

using Clock = std::chrono::steady_clock;

/// A file that was asked for.
struct Order {
  wire::Request request;
  Descriptor file;
  Descriptor output;
};

/// A child at work.
struct Child {
  pid_t process = -1;
  std::uint64_t id = 0;
  Clock::time_point deadline;
  bool out_of_time = false;
};

Descriptor child_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  ::sigprocmask(SIG_BLOCK, &signals, nullptr);
  return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

class Server {
 public:
  Server(int socket, const wire::Setup& setup)
      : socket_(socket), setup_(setup), sandbox_(setup), signals_(child_signals()) {}

  ~Server() {
    for (const Child& child : children_) ::kill(child.process, SIGKILL);
    for (const Child& child : children_) ::waitpid(child.process, nullptr, 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void run() {
    if (!wire::send(socket_, sandbox_.hello())) return;
    while (true) {
      std::array<pollfd, 2> waiting{pollfd{socket_, POLLIN, 0},
                                    pollfd{signals_.number(), POLLIN, 0}};
      if (::poll(waiting.data(), waiting.size(), patience()) < 0 && errno != EINTR) return;
      if (waiting[1].revents != 0) reap();
      if (waiting[0].revents != 0 && !take_order()) return;
      end_late_children();
      start_children();
    }
  }

 private:
  /// Milliseconds until the first child is late; -1: no child.
  [[nodiscard]] int patience() const {
    if (children_.empty()) return -1;
    const auto first =
        std::min_element(children_.begin(), children_.end(),
                         [](const Child& a, const Child& b) { return a.deadline < b.deadline; });
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(first->deadline - Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count() + 1, 0, 60'000));
  }

  /// False: the indexer is gone, or is none.
  bool take_order() {
    wire::Packet packet = wire::receive_packet(socket_);
    const auto request = wire::as<wire::Request>(packet);
    if (!request || packet.descriptors.size() != 2) return false;
    orders_.push_back(
        {*request, std::move(packet.descriptors[0]), std::move(packet.descriptors[1])});
    return true;
  }

  void start_children() {
    while (!orders_.empty() && children_.size() < setup_.jobs) {
      start(std::move(orders_.front()));
      orders_.pop_front();
    }
  }

  void start(Order order) {
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0)
      live_as_child(sandbox_, readers_, order.request.task, setup_, std::move(order.file),
                    std::move(order.output), parent);
    if (process < 0) {
      report({order.request.id, wire::Ending::exited, static_cast<int>(ExitStatus::not_locked)});
      return;
    }
    // Records are taken at the indexer's pace.
    const bool paced = order.request.task == wire::Task::records;
    const auto time =
        paced ? std::chrono::hours(24 * 365) : std::chrono::milliseconds(setup_.milliseconds);
    children_.push_back({process, order.request.id, Clock::now() + time});
  }

  void end_late_children() {
    const auto now = Clock::now();
    for (Child& child : children_) {
      if (child.out_of_time || child.deadline > now) continue;
      child.out_of_time = true;
      child.deadline = now + std::chrono::hours(1);
      ::kill(child.process, SIGKILL);
    }
  }

  void reap() {
    signalfd_siginfo ignored{};
    while (::read(signals_.number(), &ignored, sizeof(ignored)) > 0) {
    }
    int status = 0;
    for (pid_t process = 0; (process = ::waitpid(-1, &status, WNOHANG)) > 0;) {
      const auto child = std::find_if(children_.begin(), children_.end(),
                                      [&](const Child& c) { return c.process == process; });
      if (child == children_.end()) continue;
      const bool exited = WIFEXITED(status);
      wire::Report done;
      done.id = child->id;
      done.ending = exited ? wire::Ending::exited : wire::Ending::killed;
      if (child->out_of_time && !exited) done.ending = wire::Ending::out_of_time;
      done.number = exited ? WEXITSTATUS(status) : WTERMSIG(status);
      children_.erase(child);
      report(done);
    }
  }

  void report(const wire::Report& done) const { static_cast<void>(wire::send(socket_, done)); }

  int socket_;
  wire::Setup setup_;
  Sandbox sandbox_;
  Readers readers_;
  Descriptor signals_;
  std::deque<Order> orders_;
  std::vector<Child> children_;
};

}  // namespace

void serve(int socket) {
  const auto setup = wire::as<wire::Setup>(wire::receive_packet(socket));
  if (!setup || setup->version != wire::kVersion || setup->jobs == 0) return;
  Server(socket, *setup).run();
}

}  // namespace lettergrade::read
