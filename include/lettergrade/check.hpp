#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lettergrade {

/// What a look at every part of an index gave.
struct CheckReport {
  std::string path;
  std::uint64_t generation = 0;
  std::uint64_t letters = 0;
  std::uint64_t sections = 0;
  bool deep = false;
  std::vector<std::string> problems;  ///< empty: the index is sound
  std::vector<std::string> notes;     ///< what could not be looked at, and what was instead
};

/// Looks whether the index at `path` is whole: every block of its databases, what they note of
/// themselves and of each other, the columns. `deep`: makes every document anew from the stored
/// letter and compares each posting, length and value. Of many problems the first are named. Throws
/// Error where there is no index, or one of another schema.
[[nodiscard]] CheckReport check_index(const std::string& path, bool deep);

}  // namespace lettergrade
