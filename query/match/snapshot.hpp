#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"
#include "lettergrade/search.hpp"
#include "query/language/learnt_acronyms.hpp"
#include "query/match/finder.hpp"

namespace lettergrade::match {

/// One generation of an index, open for reading.
class Snapshot {
 public:
  /// Opens the live generation. Throws Error: no_index, half_written_index, other_schema,
  /// damaged_index, no_permission.
  explicit Snapshot(const std::string& path);

  /// The same, also while a writer replaces the live view.
  [[nodiscard]] static Snapshot newest(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::uint64_t generation() const { return generation_; }
  [[nodiscard]] const std::string& uuid() const { return uuid_; }
  [[nodiscard]] int analyser() const { return analyser_; }
  [[nodiscard]] const Xapian::Database& database(Unit unit) const {
    return unit == Unit::section ? sections_ : letters_;
  }
  /// What is known of the documents without a look at them, and how they are found.
  [[nodiscard]] format::Columns& columns(Unit unit) const { return lookup(unit).columns; }
  [[nodiscard]] Finder& finder(Unit unit) const { return lookup(unit).finder; }
  [[nodiscard]] const Register& authorities() const {
    return added_ ? *added_ : Register::built_in();
  }

  /// Short forms that its letters explain.
  [[nodiscard]] const language::LearntAcronyms& acronyms() const { return acronyms_; }

  /// Whether CURRENT names another generation by now.
  [[nodiscard]] bool outdated() const;

  /// The letter with this id or alias, if there is one.
  [[nodiscard]] std::optional<Letter> letter(const std::string& id) const;

  /// The document of the letter with this id or alias; 0 where there is none.
  [[nodiscard]] Xapian::docid docid_of(const std::string& id) const;

  /// A document as a match: the letter it is, or the letter and which of its sections.
  struct Record {
    Letter letter;
    std::optional<std::size_t> section;  ///< index into Letter::sections
  };
  [[nodiscard]] Record record(Unit unit, Xapian::docid docid) const;

  /// Which section of its letter a document of the sections database is.
  [[nodiscard]] std::size_t section_index(Xapian::docid docid) const;

  /// The document of a letter's section with this index; 0 where there is none.
  [[nodiscard]] Xapian::docid docid_of_section(const std::string& id, std::size_t index) const;

  /// What the index holds, without the authorities and bytes on disk.
  [[nodiscard]] IndexInfo info() const;

  /// What the folder of the index takes on disk, without the note of who writes to it.
  [[nodiscard]] std::uint64_t bytes() const;

  /// The years of the letters of each authority, by its code; letters without either are left out.
  [[nodiscard]] std::map<std::string, std::set<int>> years_by_authority() const;

  /// Number of letters of the authority with this code.
  [[nodiscard]] std::uint64_t letters_of(const std::string& authority) const;

 private:
  /// A database as it is looked up in. It stays where it is, since its parts refer to each other.
  struct Lookup {
    Xapian::Database database;
    format::Columns columns;
    Finder finder;
    Lookup(const Xapian::Database& opened, const std::filesystem::path& folder)
        : database(opened), columns(database, folder), finder(database, columns) {}
  };
  [[nodiscard]] Lookup& lookup(Unit unit) const {
    return unit == Unit::section ? *section_lookup_ : *letter_lookup_;
  }

  std::string path_;
  std::uint64_t generation_ = 0;
  std::string uuid_;
  int analyser_ = 0;
  Xapian::Database letters_;
  Xapian::Database sections_;
  std::unique_ptr<Lookup> letter_lookup_;
  std::unique_ptr<Lookup> section_lookup_;
  std::optional<Register> added_;
  language::LearntAcronyms acronyms_;
};

}  // namespace lettergrade::match
