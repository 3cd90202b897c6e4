#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lettergrade/date.hpp"

namespace lettergrade {

/// A council with responsibility for children's services. Identity is the DfE code.
struct Authority {
  std::string code;  ///< DfE code, e.g. "332"
  std::vector<std::string> gss_codes;
  std::string name;           ///< the register's unique name, e.g. "Dorset (county)"
  std::string official_name;  ///< "Dudley Metropolitan Borough Council"
  std::string short_name;
  std::string type;    ///< county, unitary, metropolitan, london-borough, other
  std::string region;  ///< "West Midlands"
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;  ///< last day of existence
  std::vector<std::string> aliases;

  /// Whether the council existed on that day.
  [[nodiscard]] bool existed_on(Date day) const;
  /// Whether the council existed on any day of that year.
  [[nodiscard]] bool existed_in(int year) const;
};

/// The register of authorities: the 160 of England since 2005, with those a user adds.
/// Immutable once built, so it can be read from several threads.
class Register {
 public:
  /// The register that ships with the program.
  [[nodiscard]] static const Register& built_in();

  /// A register with the rows of `csv` (the columns of the shipped file, header first) added to
  /// this one; a row with a known code replaces that authority. `origin` names the source in
  /// errors. Throws Error(bad_register) with the line number.
  [[nodiscard]] Register with_rows(std::string_view csv, std::string_view origin) const;

  /// In order of their codes.
  [[nodiscard]] std::span<const Authority> all() const { return authorities_; }

  [[nodiscard]] const Authority* by_code(std::string_view code) const;

  /// Authorities that a name, alias, DfE or GSS code means, ignoring case, accents and
  /// punctuation, '&' read as "and". Several where an alias is shared ("Dorset"); none if unknown.
  [[nodiscard]] std::vector<const Authority*> resolve(std::string_view name_or_code) const;

  /// Names closest to a misspelt one, best first, at most `count`.
  [[nodiscard]] std::vector<std::string> nearest(std::string_view name, std::size_t count) const;

  /// Every name and alias with its authority, folded as resolve folds (words joined by one
  /// space), longest first: what a recogniser looks for in a text.
  struct Name {
    std::string folded;
    std::uint32_t authority;  ///< index into all()
  };
  [[nodiscard]] std::span<const Name> names() const { return names_; }

  /// The rows that with_rows added, as CSV; empty for the built-in register. An index keeps it so
  /// that a query knows the same councils.
  [[nodiscard]] const std::string& added_rows() const { return added_csv_; }

  /// Folds a name for comparison: ASCII lower case words joined by one space, accents dropped,
  /// '&' read as "and", apostrophes vanish, other punctuation separates words.
  [[nodiscard]] static std::string fold(std::string_view name);

 private:
  Register() = default;
  void add(Authority authority);
  void build_lookups();

  std::vector<Authority> authorities_;
  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
  std::string added_csv_;
};

}  // namespace lettergrade
