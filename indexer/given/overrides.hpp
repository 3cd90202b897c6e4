#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/given/fields.hpp"
#include "lettergrade/authority.hpp"

namespace lettergrade::given {

/// A person's corrections: rows of a CSV file with the columns path, field, value. A path names the
/// file it leads to from the current folder; else every file whose path ends with it, which must
/// be one; "pack.pdf#2" the second letter in a file; an id the record that has it.
class Overrides {
 public:
  Overrides() = default;

  /// Reads the CSV; `origin` names it. Throws Error(bad_overrides) with the line and what would be
  /// right. Also reads what kept() gave.
  Overrides(std::string_view csv, std::string_view origin, const Register& authorities);

  /// Ties the rows to the files of a run (absolute paths). Throws Error(bad_overrides) where the
  /// end of a path fits several.
  void resolve(const std::vector<std::string>& files);

  /// The corrections of letter `number` (from 1) of the file at `absolute`.
  [[nodiscard]] std::vector<Given> of_file(const std::string& absolute, std::size_t number) const;

  /// Whatever decides the fields of the letters in this file, as one text; empty: nothing does.
  [[nodiscard]] std::string inputs_of_file(const std::string& absolute) const;

  /// The corrections of the record with this id.
  [[nodiscard]] std::vector<Given> of_record(const std::string& id) const;

  /// A line for each row whose path none of `files` and no record in `used` was, for people.
  [[nodiscard]] std::vector<std::string> unused() const;

  /// Notes that a record with this id was read.
  void use_record(const std::string& id);

  /// The rows as CSV, to be kept in the index: later runs correct the same without the file.
  [[nodiscard]] std::string kept() const;

 private:
  struct Row {
    std::string path;        ///< as written
    std::string absolute;    ///< of the file it names; empty: none that is known
    std::size_t number = 0;  ///< of the letter in the file; 0: every one
    Given given;
    bool used = false;
  };
  std::vector<Row> rows_;
};

}  // namespace lettergrade::given
