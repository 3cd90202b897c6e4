#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/format/xapian_border.hpp"
#include "lettergrade/authority.hpp"
#include "lettergrade/letter.hpp"
#include "lettergrade/search.hpp"

namespace lettergrade::match {

/// One generation of an index, open for reading.
class Snapshot {
 public:
  /// Opens the live generation. Throws Error: no_index, half_written_index, other_schema,
  /// damaged_index, no_permission.
  explicit Snapshot(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::uint64_t generation() const { return generation_; }
  [[nodiscard]] const std::string& uuid() const { return uuid_; }
  [[nodiscard]] int analyser() const { return analyser_; }
  [[nodiscard]] const Xapian::Database& database(Unit unit) const {
    return unit == Unit::section ? sections_ : letters_;
  }
  [[nodiscard]] const Register& authorities() const {
    return added_ ? *added_ : Register::built_in();
  }

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

  /// What the index holds, without the authorities and bytes on disk.
  [[nodiscard]] IndexInfo info() const;

  /// Number of letters of the authority with this code.
  [[nodiscard]] std::uint64_t letters_of(const std::string& authority) const;

 private:
  std::string path_;
  std::uint64_t generation_ = 0;
  std::string uuid_;
  int analyser_ = 0;
  Xapian::Database letters_;
  Xapian::Database sections_;
  std::optional<Register> added_;
};

}  // namespace lettergrade::match
