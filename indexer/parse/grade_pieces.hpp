#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/parse/table_words.hpp"
#include "lettergrade/grade.hpp"

namespace lettergrade::parse {

/// A grade in a table. It may be broken over lines with the name of its row in between:
/// "requires", "1. children who need help and protection", "improvement".
struct TableGrade {
  std::optional<Grade> grade;  ///< nothing while it is unfinished
  std::string_view words;      ///< from its first word to its last
  std::size_t first_line = 0;
  std::size_t last_line = 0;
  std::size_t order = 0;  ///< of its first word among all words of the table
};

/// Puts the grades of a table together from their pieces.
class GradePieces {
 public:
  /// How many of the next words are a grade, or a piece that starts one or goes on with the last;
  /// 0 when they are none.
  [[nodiscard]] std::size_t length(std::span<const TableWord> words) const;

  /// Whether the last grade waits for such a word: "to" or "be" behind "requires improvement".
  [[nodiscard]] bool waits_for(std::string_view word) const { return continues(word); }

  /// Whether a grade of several words starts with this one: "requires".
  [[nodiscard]] static bool begins(std::string_view word);

  /// Takes that many words, the first being the `order`th of the table.
  void take(std::span<const TableWord> words, std::size_t order);

  [[nodiscard]] const std::vector<TableGrade>& grades() const { return grades_; }

 private:
  [[nodiscard]] bool continues(std::string_view piece) const;

  std::vector<TableGrade> grades_;
  std::string said_;  ///< the last grade's words so far
};

}  // namespace lettergrade::parse
