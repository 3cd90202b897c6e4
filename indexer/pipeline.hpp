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
  std::string register_file;  ///< more authorities; empty: those the index has already
  bool rebuild = false;
  bool prune = false;
  bool dry_run = false;  ///< read and parse only; no index is touched
};

/// What a run did, in files; `removed` in letters.
struct IndexSummary {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::vector<Rejected> rejected;
};

/// Whom to tell while it runs. Any may be empty.
struct IndexObserver {
  std::function<void(const std::string& path, std::size_t done, std::size_t of)> on_file;
  /// Each letter that was read, with the register it was read with.
  std::function<void(const Letter&, const Register&)> on_letter;
  /// Whether on_letter wants letters that did not change, too.
  bool wants_unchanged = false;
};

/// Does it. What is wrong with one file is in the summary; Error ends the run with the index as it
/// was before.
[[nodiscard]] IndexSummary index_files(const IndexRequest& request, const IndexObserver& observer);

}  // namespace lettergrade
