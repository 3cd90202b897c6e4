#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/format/hash.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// What became of one letter.
enum class Change : std::uint8_t { added, replaced, unchanged };

struct WriterOptions {
  std::filesystem::path index;
  bool rebuild = false;  ///< start from nothing instead of from the live generation
  int recogniser_version = 0;
  std::size_t wait = 0;  ///< seconds to wait for another writer
  /// Called again and again while it waits, with who holds the lock; false: wait no longer.
  std::function<bool(const std::string& holder)> waiting = {};
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

  /// The corrections that the index was made with, as CSV; keep_overrides replaces them.
  [[nodiscard]] const std::string& overrides() const;
  void keep_overrides(const std::string& csv);

  /// The state of a source: a hash of its bytes, of the versions that read it, of the register and
  /// of `inputs`, whatever else decides its fields.
  [[nodiscard]] std::string state_of(const Source& source, const format::Hash& bytes,
                                     std::string_view inputs) const;

  /// Whether the index holds what the source gave in this state.
  [[nodiscard]] bool is_current(const std::string& state) const;

  /// Notes that a source was seen again without a change, so that prune keeps it. `record`: the id,
  /// where the source is a record in a file.
  void keep(const Source& source, const std::string& record = {});

  /// Notes the same of everything that came from the source's file.
  void keep_all(const Source& source);

  /// Puts in the letters that one source holds now, instead of those it held before. Each has that
  /// source as its only one. A letter that is there already (same content) only gains the source.
  Change put(std::vector<Letter> letters);

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
