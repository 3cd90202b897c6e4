#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/hash.hpp"
#include "indexer/format/model.hpp"
#include "indexer/write/lock.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// What became of the letters of one source.
enum class Change : std::uint8_t { added, replaced };

struct WriterOptions {
  std::filesystem::path index;
  bool rebuild = false;  ///< start from nothing instead of from the live state
  int recogniser_version = 0;
  Waiting waiting = {};
  std::size_t threads = 1;                       ///< that write at a time
  std::size_t memory = std::size_t{512} << 20U;  ///< bytes to use, about
  /// Up to so many letters are changed in place, and after so many changes in place the tables are
  /// tidied; unset: as is cheaper for the size of the index.
  std::optional<std::size_t> most_in_place = {};
  std::optional<std::size_t> most_untidy = {};
  /// What a first build or a rebuild reads letters by; unset: what it learns from them.
  std::optional<format::Model> model = {};
  /// Called with letters written and of how many, from any thread, while much is written.
  std::function<void(std::size_t, std::size_t)> progress = {};
};

/// Writes letters to an index. Nothing is seen by readers before commit; without it the index
/// stays as it was. Letters on their way are in a file. For one thread at a time. Throws Error:
/// locked, cannot_write, other_schema, damaged_index.
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
  /// of `inputs`, whatever else decides its fields. Safe from any thread.
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

  /// Files to read anew and put in: they hold letters whose text came from a source that no longer
  /// holds them. To be asked after everything else is put and pruned; where one of them cannot be
  /// read, its letter keeps the text it has.
  [[nodiscard]] std::vector<Source> to_read_anew() const;

  /// With a rebuild: how many letters of the index before are not in the new one.
  [[nodiscard]] std::size_t left_behind() const;

  /// Makes ids unique, writes everything and lets readers see it, all at once. Few changes are made
  /// in place, many by a new set of tables; when changes have piled up, the tables are tidied. Does
  /// nothing where nothing changed.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lettergrade::write
