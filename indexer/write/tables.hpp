#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "indexer/format/xapian_border.hpp"
#include "indexer/write/column_writer.hpp"
#include "lettergrade/analyser.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"

namespace lettergrade::write {

/// What is noted of a state beside its documents, the same in both databases.
using Metadata = std::map<std::string, std::string, std::less<>>;

/// Both databases of a folder of tables, open for changing. Nothing that is changed is seen by
/// readers before a view is made of it; without commit nothing is changed.
class Tables {
 public:
  /// Throws Error(cannot_write, damaged_index).
  Tables(std::filesystem::path index, std::filesystem::path folder);

  /// Adds a letter, whose id is final, and its sections. `alias`: a further id it answers to.
  void add(const Letter& letter, const std::string& alias, const Register& authorities,
           Analyser& analyser);

  /// Removes the letter in this document and its sections.
  void remove(Xapian::docid docid);

  /// Writes the files of frequent terms, for tables that were made anew; the two databases' at the
  /// same time where that is wanted.
  void write_postings(bool side_by_side);

  /// One commit of each database, with what is noted and the columns. To be called once: a second
  /// commit could overwrite what a reader of the live view is reading.
  void commit(const Metadata& metadata);

 private:
  std::filesystem::path index_;
  std::filesystem::path folder_;
  Xapian::WritableDatabase letters_;
  Xapian::WritableDatabase sections_;
  ChangedDocids changed_letters_;
  ChangedDocids changed_sections_;
};

}  // namespace lettergrade::write
