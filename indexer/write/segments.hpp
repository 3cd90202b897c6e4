#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <mutex>
#include <set>
#include <vector>

#include "indexer/learn/marker.hpp"
#include "indexer/write/plan.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::write {

struct SegmentOptions {
  std::filesystem::path index;   ///< for messages
  std::filesystem::path folder;  ///< where segments lie until they are merged
  std::size_t threads = 1;
  std::size_t memory = std::size_t{512} << 20U;  ///< bytes that all threads may use together
  /// Called with letters written and of how many, from any thread.
  std::function<void(std::size_t, std::size_t)> progress;
};

/// Writes the letters of a plan to small databases of their own, side by side, and merges
/// neighbours while more are written. What is in which segment depends on the plan and the options,
/// not on which thread is faster.
///
/// Small databases are fast to fill, since Xapian's inverter is a tree of trees, and merging is
/// cheap: DESIGN notes and docs/performance.md have the figures.
class Segments {
 public:
  /// `marker` reads every letter before it is written.
  Segments(const Plan& plan, const Register& authorities, const learn::Marker& marker,
           SegmentOptions options);

  /// Folders (each with letters/ and sections/) that hold everything, in order. Throws Error.
  [[nodiscard]] std::vector<std::filesystem::path> write();

 private:
  /// A run of segments that became one: at `level` n it spans kFanIn^n batches.
  struct Place {
    std::size_t level = 0;
    std::size_t index = 0;
    // The check takes the 0 that a defaulted <=> compares with for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  void cut_batches();
  void work();
  void write_batch(std::size_t batch, Analyser& analyser);
  /// Notes a finished segment; merges its neighbours when it completes their group.
  void finished(Place place);
  [[nodiscard]] std::filesystem::path folder_of(Place place) const;

  const Plan& plan_;
  const Register& authorities_;
  const learn::Marker& marker_;
  SegmentOptions options_;
  std::vector<std::size_t> batches_;  ///< first letter of each, and the end of the last
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> letters_done_{0};
  std::mutex mutex_;  ///< guards what follows
  std::set<Place> done_;
  std::exception_ptr failure_;
};

/// Merges databases into one folder with letters/ and sections/; documents keep their order.
/// `side_by_side`: letters and sections in a thread each.
void merge(const std::filesystem::path& index, const std::vector<std::filesystem::path>& from,
           const std::filesystem::path& to, bool side_by_side = false);

}  // namespace lettergrade::write
