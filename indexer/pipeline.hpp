#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/files.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

/// Files to an index: read -> parse -> analyse -> write.
namespace lettergrade {

struct IndexRequest {
  std::vector<std::string> paths;
  std::filesystem::path index;
  std::string register_file;   ///< more authorities; empty: those the index has already
  std::string overrides_file;  ///< corrections; empty: those the index was made with
  bool rebuild = false;
  bool prune = false;
  bool dry_run = false;        ///< read and parse only; no index is touched
  std::size_t jobs = 0;        ///< threads that read and parse; 0: one a processor
  std::size_t wait = 0;        ///< seconds to wait for another writer
  std::size_t max_memory = 0;  ///< MB to use, about; 0: a quarter of the memory, at most 2048
};

/// What a run did, in files and records; `removed` in letters.
struct IndexSummary {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::vector<Rejected> rejected;
  bool stopped = false;  ///< before everything was read; what was finished is in the index
};

/// How far a run is.
struct IndexProgress {
  std::string path;          ///< what is being read
  std::size_t done = 0;      ///< files
  std::size_t of = 0;        ///< files
  std::size_t items = 0;     ///< files and records that are finished
  double part = 0;           ///< of everything, 0 to 1
  std::size_t written = 0;   ///< letters
  std::size_t to_write = 0;  ///< letters; above 0 once all is read
};

/// Whom to tell while it runs. Any may be empty.
struct IndexObserver {
  std::function<void(const IndexProgress&)> on_progress;
  /// Each letter that was read, with the register it was read with.
  std::function<void(const Letter&, const Register&)> on_letter;
  /// What a person should know of the run as a whole.
  std::function<void(const std::string&)> on_warning;
  /// Whether on_letter wants letters that did not change, too.
  bool wants_unchanged = false;
};

/// Does it. What is wrong with one file is in the summary; Error ends the run with the index as it
/// was before.
[[nodiscard]] IndexSummary index_files(const IndexRequest& request, const IndexObserver& observer);

}  // namespace lettergrade
