#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/parse/reading.hpp"

namespace lettergrade::parse {

/// A word of a table, without the punctuation and the number of a note behind it.
struct TableWord {
  std::string_view word;  ///< part of the folded text
  std::size_t line = 0;
  bool ends_cell = false;  ///< a column, a bar or the line ends behind it
  bool capital = false;
};

/// The words of one line. Marks and numbers by themselves ("2.1", "|", "-") are none.
[[nodiscard]] std::vector<TableWord> table_words(const Reading& reading, std::size_t line);

}  // namespace lettergrade::parse
