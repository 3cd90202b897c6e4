#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/format/layout.hpp"
#include "indexer/write/base.hpp"
#include "indexer/write/bulk.hpp"
#include "indexer/write/index_writer.hpp"
#include "indexer/write/learning.hpp"
#include "indexer/write/settle.hpp"

/// What an IndexWriter holds. It is opened (opening.cpp), takes letters in (taking_in.cpp), and
/// writes what came of it (committing.cpp).
namespace lettergrade::write {

/// The key of a source, as source_key gives it.
[[nodiscard]] format::Hash key_of(const Source& source, std::string_view record);

/// Stands for every record of a source. No record's id: it has white space.
inline constexpr std::string_view kEveryRecord = "\n";

struct IndexWriter::Impl {
  WriterOptions options;
  Lock lock;
  std::optional<format::View> live;
  Base base;                   ///< what the run starts from; empty for a rebuild
  std::optional<Base> before;  ///< what a rebuild replaces
  Spool spool;
  Plan plan;
  TouchedLetters touched;
  SeenSources seen;
  std::string uuid;
  std::string added_rows;
  std::optional<Register> added;
  std::string overrides;
  bool overrides_changed = false;
  std::string fingerprint;
  format::ModelRows model = rows_of(format::Model());  ///< what letters are read by

  Impl(WriterOptions wanted, const std::string& added_authorities);

  [[nodiscard]] std::string path() const { return options.index.string(); }
  [[nodiscard]] const Register& authorities() const {
    return added ? *added : Register::built_in();
  }

  // See IndexWriter.
  Change put(std::vector<Letter> fresh);
  std::size_t prune(const std::vector<std::filesystem::path>& roots);
  [[nodiscard]] std::vector<Source> to_read_anew() const;
  [[nodiscard]] std::size_t left_behind() const;
  void commit();

 private:
  void open_live();
  [[nodiscard]] Base open_base() const;
  void inherit(const Base& from);
  void look_at_predecessor();
  void upgrade_if_old();

  [[nodiscard]] bool was_seen(const Source& source, const Letter& letter) const;

  [[nodiscard]] Metadata metadata(std::uint64_t generation, std::size_t changes) const;
  [[nodiscard]] SegmentOptions segments() const;
  [[nodiscard]] learn::Marker marker() const { return marker_of(model, authorities(), path()); }
  void learn_if_new();
  void write_anew(const std::set<Xapian::docid>& removed, std::uint64_t next);
  void change_in_place(const std::set<Xapian::docid>& removed, std::size_t changes,
                       std::uint64_t next);
  void tidy(std::uint64_t next);
};

}  // namespace lettergrade::write
