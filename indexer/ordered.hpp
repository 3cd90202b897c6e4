#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace lettergrade {

/// Workers that do tasks side by side and hand the results back in the order of the tasks, so that
/// what is made of them does not depend on who was faster. For one thread that pushes and pops.
template <class Task, class Result>
class Ordered {
 public:
  /// `ahead`: how many tasks may wait or lie finished. `work` is called from several threads.
  Ordered(std::size_t threads, std::size_t ahead, std::function<Result(Task)> work)
      : work_(std::move(work)), ahead_(ahead) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }
  ~Ordered() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Ordered(const Ordered&) = delete;
  Ordered& operator=(const Ordered&) = delete;

  [[nodiscard]] bool empty() const { return slots_.empty(); }
  /// A result has to be popped before the next push.
  [[nodiscard]] bool full() const { return slots_.size() >= ahead_; }

  void push(Task task) {
    auto slot = std::make_shared<Slot>();
    slot->task.emplace(std::move(task));
    slots_.push_back(slot);
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(slot));
    }
    wake_.notify_one();
  }

  /// The result of the oldest task, once it is done; throws what the work threw.
  [[nodiscard]] Result pop() {
    const std::shared_ptr<Slot> slot = slots_.front();
    slots_.pop_front();
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return slot->result.has_value() || slot->failure; });
    if (slot->failure) std::rethrow_exception(slot->failure);
    return std::move(*slot->result);
  }

 private:
  struct Slot {
    std::optional<Task> task;
    std::optional<Result> result;
    std::exception_ptr failure;
  };

  void run() {
    while (const std::shared_ptr<Slot> slot = take()) {
      std::optional<Result> result;
      std::exception_ptr failure;
      try {
        result.emplace(work_(std::move(*slot->task)));
      } catch (...) {
        failure = std::current_exception();
      }
      {
        const std::lock_guard lock(mutex_);
        slot->task.reset();
        slot->result = std::move(result);
        slot->failure = failure;
      }
      done_.notify_one();
    }
  }

  std::shared_ptr<Slot> take() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return ended_ || !waiting_.empty(); });
    if (ended_) return nullptr;
    std::shared_ptr<Slot> slot = std::move(waiting_.front());
    waiting_.pop_front();
    return slot;
  }

  std::function<Result(Task)> work_;
  std::size_t ahead_;
  std::deque<std::shared_ptr<Slot>> slots_;  ///< pushed and not popped; the owner's alone

  std::mutex mutex_;  ///< guards what follows and the slots' contents
  std::condition_variable wake_;
  std::condition_variable done_;
  std::deque<std::shared_ptr<Slot>> waiting_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace lettergrade
