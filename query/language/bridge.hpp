#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/error.hpp"

namespace lettergrade::language {

/// Old and new terms of the field, and whatever else somebody wants to stand for each other.
class Bridge {
 public:
  /// A term's words and what may be said instead.
  struct Row {
    std::vector<std::string> term;
    std::vector<std::string> also;
    std::string reason;  ///< for people, with the years; empty: a user's own
  };

  /// The shipped terms, from bridge.csv, which says why and since when.
  [[nodiscard]] static Bridge shipped();

  /// Adds rows of a CSV with the columns `term,also`, and perhaps `both` (no: only the first leads
  /// to the second), `years` and `reason`. Words as the analyser folds them, hyphens apart.
  /// `origin` names the text in errors. Throws Error(bad_file) with the line.
  void add(std::string_view csv, const std::string& origin);

  /// Rows whose term stands in `words` from `first` on.
  [[nodiscard]] std::vector<const Row*> at(const std::vector<std::string>& words,
                                           std::size_t first) const;

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  /// Whether the folded word stands in a term.
  [[nodiscard]] bool has_word(const std::string& word) const;

 private:
  std::vector<Row> rows_;
};

}  // namespace lettergrade::language
