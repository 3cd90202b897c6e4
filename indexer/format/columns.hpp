#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "indexer/format/column.hpp"
#include "indexer/format/column_file.hpp"
#include "indexer/format/column_note.hpp"
#include "indexer/format/postings.hpp"
#include "indexer/format/xapian_border.hpp"

namespace lettergrade::format {

/// Every slot that has a column: identity, time, the facets, and each outcome's grade.
[[nodiscard]] std::vector<int> column_slots();

/// A slot's column, or that of kLengthColumn, read from the database itself: right whatever became
/// of the file, and slower.
[[nodiscard]] Column read_column(const Xapian::Database& database, int slot);

/// The columns of an open database. They come from the file that its metadata names, with the
/// documents that changed since; where that file is missing, damaged or foreign, from the database.
/// Columns are looked at when they are first asked for. For one thread, and for the one state of
/// the database that was open when it was made.
class Columns {
 public:
  Columns() = default;
  /// `folder` holds the column files of the generation.
  Columns(const Xapian::Database& database, const std::filesystem::path& folder);

  [[nodiscard]] const Column& of(int slot) { return load(slot, ColumnFile::Need::values); }
  /// A column for telling values apart and ordering them only.
  [[nodiscard]] const Column& ranks(int slot) { return load(slot, ColumnFile::Need::ordinals); }
  /// Document length + 1 by docid; 0 where there is no document.
  [[nodiscard]] const Column& lengths() { return load(kLengthColumn, ColumnFile::Need::ordinals); }

  /// The frequent terms' postings, which lie beside the columns.
  [[nodiscard]] Postings& postings() { return postings_; }

  [[nodiscard]] std::uint32_t documents() const { return documents_; }
  [[nodiscard]] std::uint32_t last() const { return last_; }

  /// Where columns come from, for those who ask how an answer was found.
  [[nodiscard]] std::string source() const;
  /// What is wrong with the column file, for people; empty where nothing is known to be.
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  struct Loaded {
    Column column;
    bool with_values = false;
  };
  [[nodiscard]] const Column& load(int slot, ColumnFile::Need need);
  [[nodiscard]] std::optional<Column> from_file(int slot, ColumnFile::Need need);
  [[nodiscard]] Column patched(int slot, const Column& column) const;
  [[nodiscard]] Column patched_lengths(const Column& column) const;
  void give_up(const std::string& why);
  void open(const std::filesystem::path& folder, const std::string& metadata);

  Xapian::Database database_;
  std::uint32_t documents_ = 0;
  std::uint32_t last_ = 0;
  ColumnNote note_;
  std::shared_ptr<ColumnFile> file_;
  std::string fault_;
  std::map<int, Loaded> loaded_;
  Postings postings_;
};

}  // namespace lettergrade::format
