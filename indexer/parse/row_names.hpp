#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lettergrade/outcome.hpp"

namespace lettergrade::parse {

/// A name in the column of names of a table of judgements. Rows that judge something for which
/// there is no outcome ("Quality of provision") have none: they only keep the count.
struct RowName {
  std::optional<Outcome> outcome;
  bool with_care_leavers = false;  ///< "children in care and care leavers", judged as one
  std::size_t first_line = 0;      ///< lines that its words take
  std::size_t last_line = 0;
  std::size_t order = 0;  ///< of its first word among all words of the table
};

/// Puts the names of a column together from its words, which may come line by line with the words
/// of other columns between them.
class RowNames {
 public:
  /// Takes the next word, in lower case; false where no known name goes on or starts with it.
  bool take(std::string_view word, std::size_t line, std::size_t order);

  /// Whether take would.
  [[nodiscard]] bool goes_on(std::string_view word) const;

  /// Whether the word goes on with the name that was begun, and starts no other.
  [[nodiscard]] bool lengthens(std::string_view word) const;

  /// Whether the last words are a whole name, to which nothing more need come.
  [[nodiscard]] bool is_whole() const;

  /// Closes the name that was begun; words that are no known name become a row without outcome.
  void close();

  /// A row whose name is not known.
  void add_unknown(std::size_t line, std::size_t order);

  [[nodiscard]] const std::vector<RowName>& names() const { return names_; }
  [[nodiscard]] bool empty() const { return names_.empty() && words_.empty(); }

 private:
  struct Word {
    std::size_t end = 0;  ///< in label_
    std::size_t line = 0;
    std::size_t order = 0;
  };
  /// Takes the longest name that the open words start with; false when there is none.
  bool close_longest();
  void drop_words(std::size_t count);

  std::string label_;  ///< the open words, joined by spaces
  std::vector<Word> words_;
  std::vector<RowName> names_;
};

/// Whether a row of a table starts with these words: a whole name, or at least three words of one.
[[nodiscard]] bool row_begins(std::string_view words);

}  // namespace lettergrade::parse
