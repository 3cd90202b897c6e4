#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// What became of one letter.
enum class Change : std::uint8_t { added, replaced, unchanged };

struct WriterOptions {
  std::filesystem::path index;
  bool rebuild = false;  ///< start from nothing instead of from the live generation
  int recogniser_version = 0;
};

/// Writes letters to an index. Nothing is seen by readers before commit; without it the index
/// stays as it was. Throws Error: locked, cannot_write, other_schema, damaged_index.
class IndexWriter {
 public:
  /// `added_authorities` are the rows of --register; empty keeps those the index already has.
  IndexWriter(WriterOptions options, const std::string& added_authorities);
  ~IndexWriter();

  /// The register that letters are read with: the shipped one and the added rows.
  [[nodiscard]] const Register& authorities() const;

  /// Whether the index holds this content from this source, read by the same versions.
  [[nodiscard]] bool is_current(const std::string& content_hash, const Source& source);

  /// Notes that a source was seen again without a change, so that prune keeps it.
  void keep(const Source& source);

  /// Adds a letter with exactly one source, or replaces what that source held before. A letter
  /// that is there already (same content) only gains the source.
  Change put(Letter letter);

  /// Removes the sources below these folders (or equal to these files) that were not put or kept;
  /// a letter without sources goes. Gives the number of letters removed.
  std::size_t prune(const std::vector<std::filesystem::path>& roots);

  /// With a rebuild: how many letters of the index before are not in the new one.
  [[nodiscard]] std::size_t left_behind() const;

  /// Makes ids unique and switches the new generation in. Does nothing where nothing changed.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade::write
